import { useState } from 'react';
import { Link } from 'react-router';
import type { Customer360 } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Icon } from '../../layout/icon.js';
import { useListLink } from '../../parts/list-link.js';
import { useAsOf } from '../../time/use-as-of.js';
import { Band, Stage } from '../../parts/category.js';
import { RecordDialog } from '../../record/record-dialog.js';

/** Who it is, how the customer stands in a word each, and the way to record something. */
export function Heading({ customer }: { customer: Customer360 }) {
  const { t, term } = useWords();
  const link = useListLink();
  const [asOf] = useAsOf();
  const [recording, setRecording] = useState(false);
  const { customerId, personal, lifecycle, loyalty, churn, complaints } = customer;
  const open = complaints?.openComplaints ?? 0;
  return (
    <div className="page-head">
      <Link to={link({})} className="muted">
        {t('customer.back')} /
      </Link>
      <h1>{personal.name ?? customerId}</h1>
      {lifecycle && (
        <span className="badge" data-badge="stage">
          <Stage stage={lifecycle.stage} />
        </span>
      )}
      {loyalty && <span className="badge">{term('rung', loyalty.rung)}</span>}
      {churn?.band && (
        <span className="badge">
          <Band band={churn.band} />
        </span>
      )}
      {open > 0 && <span className="badge notice-warn">{t('customer.complaintsOpen', { count: open })}</span>}
      <div className="end">
        {asOf !== undefined && <span className="muted small">{t('customer.pastNote')}</span>}
        <button className="button button-main" onClick={() => setRecording(true)}>
          <Icon name="plus" />
          {t('customer.record')}
        </button>
      </div>
      {recording && <RecordDialog customer={customer} close={() => setRecording(false)} />}
    </div>
  );
}
