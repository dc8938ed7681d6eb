import { describe, it } from '@jest/globals';
import { expectExactDue, expectReadingIsSweeping } from '../testing/conduct/time-properties.js';
import { accountProjection } from './projection.js';
import { accountAt, type AccountView } from './view.js';

const readable = {
  projection: accountProjection,
  view: (...given: Parameters<typeof accountAt>) => accountAt(given[0], given[1], given[2]),
  judged: ({ credit, band, quality, costs }: AccountView) => ({ credit, band, quality, costs }),
};

describe('account', () => {
  it('read at a day is what sweeping to that day gives', () => expectReadingIsSweeping(readable));

  it('is never due: what it judges does not change by time', () => expectExactDue(readable));
});
