import { useWords } from '../../i18n/use-words.js';
import { useReport } from '../../parts/use-report.js';

/** The figures of the complaints report. */
export function ComplaintSums() {
  const { t, format } = useWords();
  const { data } = useReport('complaints');
  if (!data) return null;
  const percent = (value: number | null): string => (value === null ? '–' : format.percent(value / 100));
  const { medianResolutionHours: hours } = data;
  const figures = [
    ['open', t('complaints.open'), format.count(data.open)],
    ['breaches', t('complaints.breached'), format.count(data.breaches)],
    ['escalations', t('complaints.escalated'), format.count(data.escalations)],
    ['timely', t('complaints.timely'), percent(data.timelyPercent)],
    ['upheld', t('complaints.upheld'), percent(data.upheldPercent)],
    ['reopened', t('complaints.reopened'), percent(data.reopenPercent)],
    ['median', t('complaints.median'), hours === null ? '–' : t('complaints.hours', { hours: format.decimal(hours) })],
    ['repurchase', t('complaints.repurchase'), percent(data.repurchasePercent)],
  ] as const;
  return (
    <dl className="sums card">
      {figures.map(([id, name, value]) => (
        <div key={id} data-figure={id}>
          <dt className="muted small">{name}</dt>
          <dd data-value>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
