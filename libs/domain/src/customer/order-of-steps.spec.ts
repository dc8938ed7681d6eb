import { describe, expect, it } from '@jest/globals';
import { decide } from '../testing/decisions.js';
import {
  address,
  answer,
  cancelOrder,
  convert,
  endWinBack,
  placeOrder,
  refer,
  respond,
  startWinBack,
} from '../testing/wishes.js';

describe('an order', () => {
  it('is cancelled before it is known, as facts may come in any order', () => {
    expect(decide([], cancelOrder)).toBe('OrderCancelled');
    expect(decide([cancelOrder], placeOrder)).toBe('OrderPlaced');
  });
});

describe('a campaign', () => {
  it('is responded to once it was sent', () => {
    expect(decide([address], respond)).toBe('CampaignResponded');
  });
});

describe('a win-back case', () => {
  it('can follow one that ended', () => {
    expect(decide([startWinBack('w1'), endWinBack('w1')], startWinBack('w2'))).toBe('WinBackStarted');
  });
});

describe('a referral', () => {
  it('converts also where nobody noted that it was made', () => {
    expect(decide([], convert('c2'))).toBe('ReferralConverted');
    expect(decide([refer('c2'), convert('c2')], refer('c3'))).toBe('ReferralMade');
  });
});

describe('a survey', () => {
  it.each([
    ['CSAT5', { satisfaction: 5 }, 'SurveyAnswered'],
    ['CSAT5', { satisfaction: 6 }, 'SURVEY.ANSWERS_MISMATCH'],
    ['NPS', { recommendation: 0 }, 'SurveyAnswered'],
    ['NPS', {}, 'SURVEY.ANSWERS_MISMATCH'],
    ['ACSI10', { satisfaction: 8, confirmation: 7, ideal: 7.5 }, 'SurveyAnswered'],
    ['ACSI10', { satisfaction: 8, confirmation: 7 }, 'SURVEY.ANSWERS_MISMATCH'],
    ['LOYALTY', { repurchaseIntent: 4 }, 'SurveyAnswered'],
    ['LOYALTY', {}, 'SURVEY.ANSWERS_MISMATCH'],
    ['SOW', { ownShare: 0.6 }, 'SurveyAnswered'],
    ['STAY_REASON', { reason: 'PRICE' }, 'SurveyAnswered'],
    ['STAY_REASON', { reason: 'PRICE', ownShare: 1 }, 'SURVEY.ANSWERS_MISMATCH'],
    ['EQUITY_DRIVERS', { value: 8, brand: 1, relationship: 10 }, 'SurveyAnswered'],
    ['EQUITY_DRIVERS', { value: 8, brand: 1 }, 'SURVEY.ANSWERS_MISMATCH'],
    ['EQUITY_DRIVERS', { value: 8, brand: 1, relationship: 10, quality: 5 }, 'SURVEY.ANSWERS_MISMATCH'],
    ['ACSI10', { satisfaction: 8, confirmation: 7, ideal: 7.5, brand: 9 }, 'SURVEY.ANSWERS_MISMATCH'],
  ] as const)('%s with %j: %s', (instrument, answers, outcome) => {
    expect(decide([], answer(instrument, answers))).toBe(outcome);
  });
});
