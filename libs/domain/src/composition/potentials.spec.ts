import type { Occurred } from '@annals/kernel';
import { expect, it } from '@jest/globals';
import { behaviourProjection } from '../behaviour/projection.js';
import { contextOf, newPopulation } from '../clock/population.js';
import { complaintsProjection } from '../complaint/projection.js';
import type { CustomerFact } from '../events.js';
import { defaultPolicy } from '../policy/policy.js';
import { satisfactionProjection } from '../satisfaction/projection.js';
import { foldHandled } from '../testing/conduct/time-properties.js';
import { bought, dayOf, gaveBack } from '../testing/purchases.js';
import { complained } from '../testing/relationship.js';
import { told } from '../testing/told.js';
import { valueProjection } from '../value/projection.js';
import { valueAt } from '../value/reading.js';
import { potentialsOf } from './potentials.js';

const composition = { ...defaultPolicy.composition, referralSavingMajor: 150 };
const context = contextOf({ ...newPopulation, policy: { ...defaultPolicy, composition } });

const sold = (category: string, unitPrice: number, unitCost: number) => ({
  lines: [{ sku: category, category, qty: 1, unitPrice: unitPrice * 100, unitCost: unitCost * 100 }],
});
const facts: readonly Occurred<CustomerFact>[] = [
  bought('first', '2024-01-01', sold('tea', 1000, 300)),
  bought('same', '2024-02-01', sold('tea', 900, 400)),
  bought('other', '2024-03-01', sold('cups', 500, 200)),
  bought('sent-back', '2024-03-02', sold('pots', 100, 10)),
  gaveBack('sent-back', '2024-03-03', 10_000),
  complained('k1', '2024-03-04'),
  told('2024-03-05', {
    type: 'SurveyAnswered' as const,
    data: { instrument: 'NPS' as const, answers: { recommendation: 9 } },
  }),
  told('2024-03-06', { type: 'ReferralConverted' as const, data: { refereeId: 'c-2' } }),
];

it('基础 1200, 成长 300, 网络 150, 学习 an answer and a complaint; 深度 3, 宽度 2, 远度 1 (domain.md §1, row 22)', () => {
  const doc = foldHandled(valueProjection, facts);
  const { composition: parts } = valueAt(doc, dayOf('2024-04-01'), context);
  const beside = {
    behaviour: foldHandled(behaviourProjection, facts),
    satisfaction: foldHandled(satisfactionProjection, facts),
    complaints: foldHandled(complaintsProjection, facts),
  };
  expect(potentialsOf(doc, parts, beside)).toEqual({
    ...{ basic: 120_000, growth: 30_000, network: 15_000 },
    learning: { answers: 1, complaints: 1 },
    depth: { orders: 3, repeated: 2 },
    ...{ width: 2, reach: 1 },
  });
});

it('of somebody who never bought are nothing, and of what nothing is known nothing is counted', () => {
  const doc = valueProjection.initial('c1');
  const { composition: parts } = valueAt(doc, dayOf('2024-04-01'), context);
  expect(potentialsOf(doc, parts, {})).toEqual({
    ...{ basic: 0, growth: 0, network: 0, width: 0, reach: 0 },
    learning: { answers: 0, complaints: 0 },
    depth: { orders: 0, repeated: 0 },
  });
});
