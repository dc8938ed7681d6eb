import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../api/client.js';
import { wordsOf } from '../../api/problem.js';
import type { AsOf, ListFilters } from '../../api/queries.js';
import { useWords } from '../../i18n/use-words.js';
import { Icon } from '../../layout/icon.js';
import { allCustomers, saveAs } from './all-customers.js';

/** Saves all customers that the filters let through, not only those that were read so far. */
export function Export({ filters, asOf }: { filters: ListFilters; asOf: AsOf }) {
  const { t } = useWords();
  const client = useClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => allCustomers(client, filters, asOf),
    onSuccess: (lines) => saveAs(`customers${asOf === undefined ? '' : `-${asOf}`}.ndjson`, lines),
  });
  return (
    <>
      {error && (
        <span role="alert" className="notice notice-bad">
          {wordsOf(error)}
        </span>
      )}
      <button className="button" title={t('customers.exportHint')} disabled={isPending} onClick={() => mutate()}>
        <Icon name="download" />
        {isPending ? t('customers.exporting') : t('customers.export')}
      </button>
    </>
  );
}
