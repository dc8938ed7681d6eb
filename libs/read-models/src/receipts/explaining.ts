import { parseInstant, type Instant } from '@annals/kernel';
import type { CustomerReceipt } from './receipts-of.js';

/**
 * The receipts that say why the customer was at `at` what it was, as is known now: for each category of each read model
 * the newest that says anything of it at that instant. In the order given, which is that of the log.
 */
export function explaining(receipts: readonly CustomerReceipt[], at: Instant): CustomerReceipt[] {
  const chosen = new Set<CustomerReceipt>();
  const decided = new Set<string>();
  for (const receipt of receipts.toReversed()) {
    if (isWrong(receipt)) continue;
    for (const category of categoriesAt(receipt, at)) {
      const name = `${receipt.readModel} ${category}`;
      if (decided.has(name)) continue;
      decided.add(name);
      chosen.add(receipt);
    }
  }
  return receipts.filter((receipt) => chosen.has(receipt));
}

/** Of a correction that told of more than one change, a later one can leave some standing. */
const isWrong = ({ supersededBy, corrected = [] }: CustomerReceipt): boolean =>
  supersededBy.length > 0 && corrected.length < 2;

/** The categories of which a receipt says that they changed at the instant or before. */
function categoriesAt({ effectiveAt, changed, corrected }: CustomerReceipt, at: Instant): readonly string[] {
  const isBy = (instant: string): boolean => parseInstant(instant)! <= at;
  if (!corrected) return isBy(effectiveAt) ? changed : [];
  const entry = corrected.find((each) => isBy(each.effectiveAt));
  return entry ? Object.keys(entry.category) : [];
}
