import { expect, it } from '@jest/globals';
import type { Customer360 } from '../customer-reader.js';
import { PART_NAMES } from '@annals/read-models';
import { IDIC_STEPS, idicOf } from './idic.js';

it('识别/差异/互动/定制: each part of a customer is shown once, under one of the four steps', () => {
  const parts = Object.fromEntries(PART_NAMES.map((name) => [name, { name }]));
  const customer = { customerId: 'c', asOf: '2024-01-01', profile: { kind: 'ORG' }, personal: {}, ...parts };
  const { customerId, asOf, ...groups } = idicOf(customer as unknown as Customer360);
  expect({ customerId, asOf }).toEqual({ customerId: 'c', asOf: '2024-01-01' });
  expect(Object.keys(groups)).toEqual(IDIC_STEPS);
  expect(Object.assign({}, ...Object.values(groups))).toEqual({ profile: { kind: 'ORG' }, personal: {}, ...parts });
  const shown = Object.values(groups).flatMap((group) => Object.keys(group));
  expect(shown).toHaveLength(PART_NAMES.length + 2);
  expect(groups.identify).toHaveProperty('buyingCentre');
  expect(groups.differentiate).toHaveProperty('value');
  expect(groups.interact).toHaveProperty('contacts');
  expect(groups.customise).toHaveProperty('care');
});
