import { describe, expect, it } from '@jest/globals';
import { FlowTally } from './lifecycle-flow.js';

const history = (...entries: [at: number, stage: string][]) =>
  entries.map(([at, stage]) => ({ at, category: { stage, newBusiness: false } }));

describe('the flow between lifecycle stages', () => {
  it('is from the stage at the end of the first day to that at the end of the last', () => {
    const tally = new FlowTally(100, 200);
    tally.add(history([50, 'PROSPECT'], [100, 'EXPLORATION'], [150, 'FORMATION'], [200, 'STABLE'], [201, 'LOST']));
    expect(tally.result()).toEqual({
      customers: 1,
      flows: [{ from: 'EXPLORATION', to: 'STABLE', count: 1 }],
      transitions: [
        { from: 'EXPLORATION', to: 'FORMATION', count: 1 },
        { from: 'FORMATION', to: 'STABLE', count: 1 },
      ],
    });
  });

  it('begins at NONE for who came to be known in the period, and leaves out who came later', () => {
    const tally = new FlowTally(100, 200);
    tally.add(history([150, 'PROSPECT']));
    tally.add(history([250, 'PROSPECT']));
    tally.add([]);
    expect(tally.result()).toEqual({
      customers: 1,
      flows: [{ from: 'NONE', to: 'PROSPECT', count: 1 }],
      transitions: [{ from: 'NONE', to: 'PROSPECT', count: 1 }],
    });
  });

  it('counts no transition where another part of the category changed', () => {
    const tally = new FlowTally(100, 200);
    tally.add(history([50, 'STABLE'], [150, 'STABLE']));
    expect(tally.result()).toEqual({
      customers: 1,
      flows: [{ from: 'STABLE', to: 'STABLE', count: 1 }],
      transitions: [],
    });
  });
});
