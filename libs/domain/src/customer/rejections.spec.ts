import { MS_PER_DAY } from '@annals/kernel';
import { expect, test } from '@jest/globals';
import { commandOf, decide, type Wish } from '../testing/decisions.js';
import * as a from '../testing/wishes.js';
import { customerDecider } from './decider.js';
import { rejectionCodes, type RejectionCode } from './rejections.js';
import { newCustomer } from './state.js';

/** For every code what was accepted before, and the wish that is refused with it. */
const scenes: Readonly<
  Record<
    Exclude<RejectionCode, 'CUSTOMER.ABSORBED' | 'SUBJECT.FORGOTTEN'>,
    readonly [given: readonly Wish[], wish: Wish]
  >
> = {
  'COMMAND.REPEATED': [[a.register()], a.register()],
  'CUSTOMER.ALREADY_REGISTERED': [[a.register()], a.register()],
  'CUSTOMER.REFERS_ITSELF': [[], a.register('c1')],
  'CONTACT.NOT_NAMED': [[a.nameContact('p1')], a.removeContact('p2')],
  'INTERACTION.ALREADY_RECORDED': [[a.touch('i1')], a.touch('i1')],
  'ORDER.ALREADY_PLACED': [[a.placeOrder], a.placeOrder],
  'ORDER.ALREADY_CANCELLED': [[a.cancelOrder], a.cancelOrder],
  'ORDER.ALREADY_PAID': [[a.placeOrder, a.buy(1000)], a.cancelOrder],
  'ORDER.CANCELLED': [[a.placeOrder, a.cancelOrder], a.buy(1000)],
  'PURCHASE.ALREADY_RECORDED': [[a.buy(1000)], a.buy(1000)],
  'PURCHASE.TOTAL_MISMATCH': [[], a.buy(1000, { lines: [{ sku: 'a', qty: 2, unitPrice: 1000 }] })],
  'PURCHASE.DISCOUNT_EXCEEDS_PRICE': [[], a.buy(0, { lines: [{ sku: 'a', qty: 1, unitPrice: 1, discount: 2 }] })],
  'PURCHASE.TOO_LARGE': [[], a.buy(0, { lines: [{ sku: 'a', qty: 10_000_000, unitPrice: 1_000_000 }] })],
  'PURCHASE.CURRENCY_MISMATCH': [[a.giveBack(10, 'r1', {}, 'EUR')], a.buy(1000)],
  'PURCHASE.LESS_THAN_REFUNDED': [[a.giveBack(1001)], a.buy(1000)],
  'RETURN.ALREADY_RECORDED': [[a.giveBack(10)], a.giveBack(10)],
  'RETURN.NOTHING_REFUNDED': [[], a.giveBack(0)],
  'RETURN.CURRENCY_MISMATCH': [[a.buy(1000)], a.giveBack(10, 'r1', {}, 'EUR')],
  'RETURN.EXCEEDS_PAID': [[a.buy(1000)], a.giveBack(1001)],
  'PAYMENT.ALREADY_RECEIVED': [[a.pay(100)], a.pay(100)],
  'PAYMENT.NOTHING_PAID': [[], a.pay(0)],
  'COST.ALREADY_INCURRED': [[a.spend], a.spend],
  'COMPETITOR.ALREADY_REPORTED': [[a.buyElsewhere], a.buyElsewhere],
  'COMPLAINT.ALREADY_RECEIVED': [[a.complain('k1')], a.complain('k1')],
  'COMPLAINT.ALREADY_RESOLVED': [[a.resolve('k1')], a.resolve('k1')],
  'COMPLAINT.NOT_RECEIVED': [[], a.step('AssessComplaint', 'k1', { upheld: true }, 1)],
  'COMPLAINT.ILLEGAL_STEP': [[a.complain('k1')], a.step('ProposeSolution', 'k1', { remedy: 'REFUND' }, 1)],
  'COMPLAINT.STEP_NOT_LATER': [[a.complain('k1')], a.step('AssessComplaint', 'k1', { upheld: true }, 0)],
  'COMPLAINT.ALREADY_CLOSED': [[...a.recovery], a.step('CloseComplaint', 'k1', {}, 7)],
  'COMPLAINT.REOPEN_TOO_LATE': [[...a.recovery], a.step('ReopenComplaint', 'k1', {}, 30 * MS_PER_DAY + 7)],
  'SURVEY.ALREADY_ANSWERED': [[a.answer('NPS', { recommendation: 9 })], a.answer('NPS', { recommendation: 9 })],
  'SURVEY.ANSWERS_MISMATCH': [[], a.answer('CSAT5', { recommendation: 9 })],
  'REFERRAL.ALREADY_MADE': [[a.refer('c2')], a.refer('c2')],
  'REFERRAL.ALREADY_CONVERTED': [[a.convert('c2')], a.convert('c2')],
  'REFERRAL.OF_ITSELF': [[], a.refer('c1')],
  'POINTS.ALREADY_BOOKED': [[a.earn(100)], a.earn(100)],
  'POINTS.INSUFFICIENT': [[a.earn(100)], a.redeem(101)],
  'CAMPAIGN.ALREADY_SENT': [[a.address], a.address],
  'CAMPAIGN.ALREADY_RESPONDED': [[a.address, a.respond], a.respond],
  'CAMPAIGN.NOT_SENT': [[], a.respond],
  'KNOWLEDGE.ALREADY_USED': [[a.consult], a.consult],
  'VISIT.ALREADY_SCHEDULED': [[a.scheduleVisit], a.scheduleVisit],
  'VISIT.ALREADY_ENDED': [[a.scheduleVisit, a.carryOutVisit(1)], a.missVisit(2)],
  'VISIT.NOT_SCHEDULED': [[], a.carryOutVisit(1)],
  'VISIT.ENDS_TOO_EARLY': [[a.scheduleVisit], a.missVisit(0)],
  'WINBACK.ALREADY_STARTED': [[a.startWinBack('w1')], a.startWinBack('w1')],
  'WINBACK.ALREADY_ENDED': [[a.startWinBack('w1'), a.endWinBack('w1')], a.endWinBack('w1')],
  'WINBACK.CASE_OPEN': [[a.startWinBack('w1')], a.startWinBack('w2')],
  'WINBACK.NOT_OPEN': [[a.startWinBack('w1')], a.endWinBack('w2')],
  'PARTNERSHIP.ALREADY_SIGNED': [[a.sign], a.sign],
  'PARTNERSHIP.ALREADY_ENDED': [[a.part], a.part],
};

test('SUBJECT.FORGOTTEN, where the fact says anything personal, and where none of it does all goes on', () => {
  const state = { ...newCustomer(), isForgotten: true };
  const told = (wish: Wish) => customerDecider.decide(state, commandOf(wish, 'e1'));
  const change = (data: object): Wish => ({ type: 'ChangeCustomerDetails', data }) as Wish;
  expect(told(change({ phone: '+44 1' }))).toMatchObject({ error: { code: 'SUBJECT.FORGOTTEN' } });
  expect(told(change({ region: 'GB' }))).toMatchObject({ ok: true });
  expect(told(a.buy(1000))).toMatchObject({ ok: true });
});

test('CUSTOMER.ABSORBED, with the customer who absorbed it, but for what is recorded already', () => {
  const state = { ...newCustomer(), absorbedInto: 'c9', seen: new Map([['e0', 0]]) };
  const refused = (id: string) => customerDecider.decide(state, commandOf(a.buy(1000), id));
  expect(refused('e1')).toMatchObject({ error: { code: 'CUSTOMER.ABSORBED', details: { mergedInto: 'c9' } } });
  expect(refused('e0')).toMatchObject({ error: { code: 'COMMAND.REPEATED' } });
});

const codes = rejectionCodes.filter((code) => code !== 'CUSTOMER.ABSORBED' && code !== 'SUBJECT.FORGOTTEN');

test.each(codes)('%s', (code) => {
  const [given, wish] = scenes[code];
  const eventId = code === 'COMMAND.REPEATED' ? 'e0' : 'new';
  expect(decide(given, wish, eventId).split(' ')[0]).toBe(code);
  expect(code).toMatch(/^[A-Z]+\.[A-Z_]+$/);
});
