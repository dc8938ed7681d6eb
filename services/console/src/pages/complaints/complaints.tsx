import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';
import { ComplaintSums } from './complaint-sums.js';
import { Queue } from './queue.js';

/** What is to be done about complaints, in the order in which it is to be done. */
export function Complaints() {
  const { t } = useWords();
  const tasks = useReport('tasks');
  return (
    <>
      <div className="page-head">
        <h1>{t('complaints.title')}</h1>
      </div>
      <ComplaintSums />
      <Card title={t('complaints.queue')} note={t('complaints.queueNote')}>
        <Loaded query={tasks}>
          {({ tasks: all }) => {
            const complaints = all.filter(({ kind }) => kind === 'COMPLAINT');
            if (complaints.length > 0) return <Queue tasks={complaints} />;
            return <Nothing title={t('complaints.empty')} hint={t('complaints.emptyHint')} />;
          }}
        </Loaded>
      </Card>
      <AtRisk />
    </>
  );
}

/** Who is about to be lost without having complained. */
function AtRisk() {
  const { t, format } = useWords();
  const link = useListLink();
  const { data } = useReport('churn');
  const red = data?.bands['RED'] ?? 0;
  if (red === 0) return null;
  return (
    <Card title={t('complaints.others')} end={<Link to={link({ band: 'RED' })}>{t('complaints.othersLink')} →</Link>}>
      <p>{t('complaints.othersNote', { count: red, formatted: format.count(red) })}</p>
    </Card>
  );
}
