import { describe, expect, it } from '@jest/globals';
import { bodyOf, minorOf } from './facts.js';
import { stepBodies } from './steps.js';

describe('what is recorded', () => {
  it('a purchase: its total is the sum of its lines, in minor units', () => {
    expect(bodyOf.PURCHASE({ amount: '19.99', sku: '', order: '', occurredAt: '' }, 'o-1', 'GBP')).toEqual({
      orderId: 'o-1',
      lines: [{ sku: 'CONSOLE', qty: 1, unitPrice: 1999 }],
      total: { amountMinor: 1999, currency: 'GBP' },
    });
    expect([minorOf('0.07', 'GBP'), minorOf('1.1', 'GBP'), minorOf('250', 'JPY')]).toEqual([7, 110, 250]);
  });

  it('leaves out what was left empty, and gives times a zone', () => {
    const given = { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY', note: '', occurredAt: '2011-12-09T10:00' };
    const body = bodyOf.INTERACTION(given, 'i-1', 'GBP');
    expect(body).toEqual({
      ...{ channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY' },
      occurredAt: new Date('2011-12-09T10:00').toISOString(),
    });
  });

  it('a survey answers the questions of its instrument alone', () => {
    const given = { recommendation: '9', satisfaction: '4' };
    expect(bodyOf.SURVEY({ ...given, instrument: 'NPS' }, 's', 'GBP').answers).toEqual({ recommendation: 9 });
    expect(bodyOf.SURVEY({ ...given, instrument: 'CSAT5' }, 's', 'GBP').answers).toEqual({ satisfaction: 4 });
  });

  it('a step of a complaint', () => {
    expect(stepBodies.AssessComplaint({ upheld: 'no' })).toEqual({ upheld: false });
    expect(stepBodies.ProposeSolution({ remedy: 'REFUND', compensation: '5' }, 'GBP')).toEqual({
      remedy: 'REFUND',
      compensation: { amountMinor: 500, currency: 'GBP' },
    });
    expect(stepBodies.FollowUpComplaint({ csat: '' })).toEqual({});
  });
});
