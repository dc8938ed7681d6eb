import type { Day } from '@annals/kernel';
import { accountProjection, type AccountDoc } from '../account/projection.js';
import { accountAt } from '../account/view.js';
import type { Context } from '../clock/population.js';
import type { ComplaintsDoc } from '../complaint/projection.js';
import type { SatisfactionDoc } from '../satisfaction/doc.js';
import { answersAt } from '../satisfaction/view.js';
import type { ValueDoc } from '../value/doc.js';
import type { Evaluated } from './scorecard.js';

/** What other read models know of a customer; absent where they know nothing. */
export interface BesideValue {
  readonly account?: AccountDoc | undefined;
  readonly satisfaction?: SatisfactionDoc | undefined;
  readonly complaints?: ComplaintsDoc | undefined;
}

/** Collects what the four dimensions of a customer follow from (domain.md §2.7 row 27), as of a business day. */
export function evaluate(
  customerId: string,
  value: ValueDoc,
  { account = accountProjection.initial(customerId), satisfaction, complaints }: BesideValue,
  day: Day,
  context: Context,
): Evaluated {
  const { credit, wallet, costs } = accountAt(account, day, context, { value });
  const answers = satisfaction ? answersAt(satisfaction, day, context) : 0;
  return {
    customerId,
    margin: value.life.margin,
    walletShare: wallet.share,
    referrals: value.expenses.referrals,
    credit,
    serviceCost: costs.SERVICE,
    feedback: answers + (complaints?.cases.length ?? 0),
  };
}
