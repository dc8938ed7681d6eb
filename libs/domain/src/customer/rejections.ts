import { reject, type Rejection, type Result } from '@annals/kernel';

/**
 * Every code with which a customer's command can be refused, and its reason. A code is part of the public
 * contract: it is never renamed. Reasons name no customer and hold no personal data.
 */
const reasons = {
  'COMMAND.REPEATED': 'the event of this command is recorded already',
  'CUSTOMER.ABSORBED': 'the customer was absorbed by the one that mergedInto names; record the fact there',
  'CUSTOMER.ALREADY_REGISTERED': 'a customer is registered once',
  'SUBJECT.FORGOTTEN': 'the personal data of this customer was erased for good',
  'CUSTOMER.REFERS_ITSELF': 'a customer cannot be its own referrer',
  'CONTACT.NOT_NAMED': 'no contact with this id was ever named',
  'INTERACTION.ALREADY_RECORDED': 'an interaction with this id is recorded already',
  'ORDER.ALREADY_PLACED': 'an order with this id is placed already',
  'ORDER.ALREADY_CANCELLED': 'an order is cancelled once',
  'ORDER.ALREADY_PAID': 'an order that is paid can be returned, but not cancelled',
  'ORDER.CANCELLED': 'the order was cancelled, and cannot be paid any more',
  'PURCHASE.ALREADY_RECORDED': 'there is one purchase an order, and this order has one',
  'PURCHASE.TOTAL_MISMATCH': 'the total is not the sum of the lines, quantity × unit price − discount',
  'PURCHASE.DISCOUNT_EXCEEDS_PRICE': 'a line is discounted by more than its price',
  'PURCHASE.TOO_LARGE': 'an amount is larger than sums over a life can hold exactly',
  'PURCHASE.CURRENCY_MISMATCH': 'returns of this order were refunded in another currency',
  'PURCHASE.LESS_THAN_REFUNDED': 'returns of this order refunded more than was paid for it',
  'RETURN.ALREADY_RECORDED': 'a return with this id is recorded already',
  'RETURN.NOTHING_REFUNDED': 'a return refunds more than nothing',
  'RETURN.CURRENCY_MISMATCH': 'a refund is in the currency of its order and of its other refunds',
  'RETURN.EXCEEDS_PAID': 'the refunds of an order together exceed what was paid',
  'PAYMENT.ALREADY_RECEIVED': 'a payment of this invoice is recorded already',
  'PAYMENT.NOTHING_PAID': 'a payment is of more than nothing',
  'COST.ALREADY_INCURRED': 'a cost with this id is recorded already',
  'COMPETITOR.ALREADY_REPORTED': 'a report with this id is recorded already',
  'COMPLAINT.ALREADY_RECEIVED': 'a complaint with this id is recorded already',
  'COMPLAINT.ALREADY_RESOLVED': 'a complaint is resolved once',
  'COMPLAINT.NOT_RECEIVED': 'no complaint with this id was received',
  'COMPLAINT.ILLEGAL_STEP': 'the complaint does not stand where this step can be taken',
  'COMPLAINT.STEP_NOT_LATER': 'a step of a complaint occurs later than the one before',
  'COMPLAINT.ALREADY_CLOSED': 'the complaint is closed; it would have to be reopened first',
  'COMPLAINT.REOPEN_TOO_LATE': 'the complaint was closed too long ago to be reopened',
  'SURVEY.ALREADY_ANSWERED': 'a survey with this id is recorded already',
  'SURVEY.ANSWERS_MISMATCH': 'the answers are not those that the instrument asks for',
  'REFERRAL.ALREADY_MADE': 'the customer has referred this one already',
  'REFERRAL.ALREADY_CONVERTED': 'a referral converts once',
  'REFERRAL.OF_ITSELF': 'a customer cannot refer itself',
  'POINTS.ALREADY_BOOKED': 'a booking of this kind with this id is recorded already',
  'POINTS.INSUFFICIENT': 'the customer has fewer points than that',
  'CAMPAIGN.ALREADY_SENT': 'the customer is in this campaign already',
  'CAMPAIGN.ALREADY_RESPONDED': 'the customer has responded to this campaign already',
  'CAMPAIGN.NOT_SENT': 'the customer was neither addressed by this campaign nor in its control group',
  'KNOWLEDGE.ALREADY_USED': 'a use with this id is recorded already',
  'VISIT.ALREADY_SCHEDULED': 'a visit with this id is scheduled already',
  'VISIT.ALREADY_ENDED': 'a visit takes place or is missed once',
  'VISIT.NOT_SCHEDULED': 'no visit with this id was scheduled',
  'VISIT.ENDS_TOO_EARLY': 'a visit ends later than it was scheduled',
  'WINBACK.ALREADY_STARTED': 'a case with this id is recorded already',
  'WINBACK.ALREADY_ENDED': 'a case ends once',
  'WINBACK.CASE_OPEN': 'a customer has one open case at a time',
  'WINBACK.NOT_OPEN': 'there is no open case with this id',
  'PARTNERSHIP.ALREADY_SIGNED': 'a partnership with this id is recorded already',
  'PARTNERSHIP.ALREADY_ENDED': 'a partnership ends once',
} as const;

export type RejectionCode = keyof typeof reasons;

/** For the documentation and for tests that every code is met. */
export const rejectionCodes = Object.keys(reasons) as readonly RejectionCode[];

/** `duplicateOf` names the event that said it before, so that capture can tell a retry from a contradiction. */
export const refuse = (code: RejectionCode, duplicateOf?: string): Result<never, Rejection> =>
  reject(code, reasons[code], duplicateOf);

/** Nothing is recorded of an absorbed customer: the sender learns under which id the person goes on. */
export const absorbed = (survivorId: string): { readonly ok: false; readonly error: Rejection } => ({
  ok: false,
  error: {
    code: 'CUSTOMER.ABSORBED' satisfies RejectionCode,
    reason: reasons['CUSTOMER.ABSORBED'],
    details: { mergedInto: survivorId },
  },
});
