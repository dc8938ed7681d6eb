import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { report } from '../api/queries.js';
import { useWords } from '../i18n/use-words.js';
import { useAsOf } from './use-as-of.js';

/**
 * Whether what is shown is still that of another day, and how far the past has been folded where the API said so: the first
 * read of any past day folds the whole log for it.
 */
export function usePastFolding(): { readonly pending: boolean; readonly customers?: number; readonly done?: number } {
  const [asOf] = useAsOf();
  const { isPlaceholderData, isPending, failureReason } = useQuery(report(useClient(), 'lifecycle', asOf));
  const pending = asOf !== undefined && (isPlaceholderData || isPending);
  if (!pending || !isProblem(failureReason, 'READ.NOT_YET')) return { pending };
  const { customers, waiting } = failureReason.problem as unknown as { customers?: number; waiting?: number };
  return customers === undefined || waiting === undefined
    ? { pending }
    : { pending, customers, done: customers - waiting };
}

/** Says how far the past is. */
export function PastFolding() {
  const { t, format } = useWords();
  const { pending, customers, done } = usePastFolding();
  if (!pending || customers === undefined || done === undefined) return null;
  return (
    <p role="status" className="notice notice-warn past-folding">
      {t('time.folding', { done: format.count(done), customers: format.count(customers) })}
    </p>
  );
}
