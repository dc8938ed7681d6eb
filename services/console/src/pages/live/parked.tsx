import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useClient } from '../../api/client.js';
import { wordsOf } from '../../api/problem.js';
import { parked } from '../../api/operations.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { useCustomerLink } from '../../parts/list-link.js';

/** Customers whose facts wait, because one of them could not be folded; each can be tried again. */
export function Parked() {
  const { t, format } = useWords();
  const query = useQuery(parked(useClient()));
  return (
    <Card
      title={t('live.parked')}
      note={query.data && query.data.total > 0 ? format.count(query.data.total) : undefined}
    >
      <Loaded query={query} lines={2}>
        {({ parked: waiting }) =>
          waiting.length === 0 ? (
            <Nothing title={t('live.parkedEmpty')} />
          ) : (
            <>
              <p className="muted small">{t('live.parkedNote')}</p>
              <ul className="parked">
                {waiting.map((each) => (
                  <ParkedCustomer key={`${each.readModel} ${each.customerId}`} {...each} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

interface ParkedProps {
  readonly customerId: string;
  readonly readModel: string;
  readonly failedAt: string;
  readonly cause: string;
  readonly waiting: number;
}

function ParkedCustomer({ customerId, readModel, failedAt, cause, waiting }: ParkedProps) {
  const { t } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const link = useCustomerLink();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.post('/v1/operations/parked/{customer}/redrive', { params: { path: { customer: customerId } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <li data-parked={customerId}>
      <div>
        <Link to={link(customerId)}>{customerId}</Link> <span className="badge">{readModel}</span>
      </div>
      <p className="muted small">
        {cause} · {t('live.position')} {failedAt} · {t('live.waitingEvents')} {waiting}
      </p>
      {error && (
        <p role="alert" className="notice notice-bad">
          {wordsOf(error)}
        </p>
      )}
      <button className="button button-small" disabled={isPending} onClick={() => mutate()}>
        {isPending ? t('live.redriving') : t('live.redrive')}
      </button>
    </li>
  );
}
