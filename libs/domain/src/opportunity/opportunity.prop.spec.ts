import { describe, it } from '@jest/globals';
import { expectExactDue, expectReadingIsSweeping } from '../testing/conduct/time-properties.js';
import { opportunitiesProjection } from './projection.js';
import { opportunitiesAt, type OpportunitiesView } from './view.js';

const readable = {
  projection: opportunitiesProjection,
  view: opportunitiesAt,
  judged: ({ opportunities }: OpportunitiesView) => opportunities.map(({ nudgeDue }) => nudgeDue),
};

describe('opportunities', () => {
  it('read at a day are what sweeping to that day gives', () => expectReadingIsSweeping(readable));

  it('are due exactly when one falls idle', () => expectExactDue(readable));
});
