import { reject, type Rejection, type Result } from '@annals/kernel';

/**
 * Every code with which a customer's command can be refused, and its reason. A code is part of the public
 * contract: it is never renamed. Reasons name no customer and hold no personal data.
 */
const reasons = {
  'COMMAND.REPEATED': 'the event of this command is recorded already',
  'CUSTOMER.ALREADY_REGISTERED': 'a customer is registered once',
  'CUSTOMER.REFERS_ITSELF': 'a customer cannot be its own referrer',
  'INTERACTION.ALREADY_RECORDED': 'an interaction with this id is recorded already',
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
  'COMPLAINT.ALREADY_RECEIVED': 'a complaint with this id is recorded already',
  'COMPLAINT.ALREADY_RESOLVED': 'a complaint is resolved once',
} as const;

export type RejectionCode = keyof typeof reasons;

/** For the documentation and for tests that every code is met. */
export const rejectionCodes = Object.keys(reasons) as readonly RejectionCode[];

/** `duplicateOf` names the event that said it before, so that capture can tell a retry from a contradiction. */
export const refuse = (code: RejectionCode, duplicateOf?: string): Result<never, Rejection> =>
  reject(code, reasons[code], duplicateOf);
