import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useClient } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { customer360, timeline } from '../../api/queries.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { useCustomerLink } from '../../parts/list-link.js';
import { useAsOf } from '../../time/use-as-of.js';
import { Profile } from './profile.js';
import { Heading } from './heading.js';
import { Standing } from './standing.js';
import { Timeline } from './timeline/timeline.js';
import { untilDay } from './timeline/until-day.js';
import { useBusiness } from '../../api/business.js';

/** A customer from all sides, as of the day that is looked at. */
export function Customer() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const client = useClient();
  const [asOf] = useAsOf();
  const { timeZone } = useBusiness();
  const query = useQuery(customer360(client, id, asOf));
  const { data: all } = useQuery(timeline(client, id));
  const events = all && untilDay(all, asOf, timeZone);
  if (isProblem(query.error) && query.error.status === 404) {
    return <Nothing title={t('customer.unknown', { id })} hint={t('customer.unknownHint')} />;
  }
  return (
    <Loaded query={query} lines={10}>
      {(customer) =>
        'survivor' in customer ? (
          <Absorbed survivor={customer.survivor} />
        ) : (
          <>
            <Heading customer={customer} />
            <Standing customer={customer} events={events} />
            <div className="two">
              <Timeline events={events} />
              <Profile customer={customer} />
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function Absorbed({ survivor }: { survivor: string }) {
  const { t } = useWords();
  const link = useCustomerLink();
  return (
    <Nothing title={t('customer.absorbed')}>
      <Link to={link(survivor)} className="button">
        {t('customer.absorbedGo', { id: survivor })}
      </Link>
    </Nothing>
  );
}
