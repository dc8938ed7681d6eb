import { expect, it } from '@jest/globals';
import type { FeedEvent } from '../../../api/types.js';
import { untilDay } from './until-day.js';

const at = (id: string, occurredAt: string) => ({ id, occurredAt }) as FeedEvent;
const LOG = [
  at('purchase', '2011-06-17T10:00:00.000Z'),
  at('insight of it', '2011-06-17T10:00:00.000Z'),
  at('first minute of the 18th', '2011-06-17T23:01:00.000Z'),
  at('late fact', '2011-06-16T10:00:00.000Z'),
];
const ids = (day: string | undefined) => untilDay(LOG, day, 'Europe/London').map(({ id }) => id);

it('is newest first by when it occurred; at one instant what follows from a fact stands above it', () => {
  expect(ids(undefined)).toEqual(['first minute of the 18th', 'insight of it', 'purchase', 'late fact']);
});

it('ends with the business day', () => {
  expect(ids('2011-06-17')).toEqual(['insight of it', 'purchase', 'late fact']);
  expect(ids('2011-06-16')).toEqual(['late fact']);
  expect(ids('2011-06-15')).toEqual([]);
});
