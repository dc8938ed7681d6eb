import { describe, expect, it } from '@jest/globals';
import { stageOn, type Conditions } from './stage.js';

/** Of someone who buys: nothing speaks against him, and nothing for him. */
const buyer: Conditions = {
  bought: true,
  lostFrom: 400,
  dormantFrom: 200,
  complaintsUntil: -Infinity,
  spendFrom: 360,
  tenuredFrom: 180,
  regularUntil: -Infinity,
  complaining: false,
  formedUntil: -Infinity,
};

describe('the stage table, row by row', () => {
  it('PROSPECT: no purchase, whatever else', () => {
    expect(stageOn(0, { ...buyer, bought: false, lostFrom: -Infinity, complaintsUntil: Infinity }, true)).toBe(
      'PROSPECT',
    );
  });

  it('LOST: from the day after the silence, before every row below', () => {
    expect(stageOn(399, buyer, false)).toBe('DECLINE');
    expect(stageOn(400, { ...buyer, regularUntil: Infinity, formedUntil: Infinity }, true)).toBe('LOST');
    expect(stageOn(0, { ...buyer, lostFrom: -Infinity }, false)).toBe('LOST');
  });

  it('DECLINE: silence, fallen spend or complaints, each by itself', () => {
    const best = { ...buyer, tenuredFrom: 0, regularUntil: Infinity, formedUntil: Infinity };
    expect(stageOn(199, best, false)).toBe('STABLE');
    expect(stageOn(200, best, false)).toBe('DECLINE');
    expect(stageOn(199, best, true)).toBe('DECLINE');
    expect(stageOn(89, { ...best, complaintsUntil: 90 }, false)).toBe('DECLINE');
    expect(stageOn(90, { ...best, complaintsUntil: 90 }, false)).toBe('STABLE');
  });

  it('STABLE: tenure, regular purchases and no open complaint, all of them', () => {
    const stable = { ...buyer, regularUntil: 190 };
    expect(stageOn(179, stable, false)).toBe('EXPLORATION');
    expect(stageOn(180, stable, false)).toBe('STABLE');
    expect(stageOn(189, stable, false)).toBe('STABLE');
    expect(stageOn(190, stable, false)).toBe('EXPLORATION');
    expect(stageOn(180, { ...stable, complaining: true }, false)).toBe('EXPLORATION');
  });

  it('FORMATION and EXPLORATION: enough purchases in the window, or one at all', () => {
    expect(stageOn(99, { ...buyer, formedUntil: 100 }, false)).toBe('FORMATION');
    expect(stageOn(100, { ...buyer, formedUntil: 100 }, false)).toBe('EXPLORATION');
  });
});
