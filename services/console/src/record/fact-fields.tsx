import { useState } from 'react';
import { useBusiness } from '../api/business.js';
import { useWords } from '../i18n/use-words.js';
import { CATEGORIES, CHANNELS, DIRECTIONS, INTERACTIONS } from '../parts/codes.js';
import { Choose, Field } from './fields.js';
import type { FactKind } from './facts.js';

/** The fields of each kind of fact. */
export function FactFields({ kind }: { kind: FactKind }) {
  switch (kind) {
    case 'PURCHASE':
      return <PurchaseFields />;
    case 'INTERACTION':
      return <InteractionFields />;
    case 'COMPLAINT':
      return <ComplaintFields />;
    case 'SURVEY':
      return <SurveyFields />;
  }
}

function PurchaseFields() {
  const { t } = useWords();
  const { currency } = useBusiness();
  return (
    <>
      <Field label={`${t('record.amount')} (${currency})`}>
        <input name="amount" type="number" min="0.01" step="0.01" required inputMode="decimal" />
      </Field>
      <Field label={t('record.sku')}>
        <input name="sku" maxLength={64} />
      </Field>
      <Field label={t('record.order')}>
        <input name="order" maxLength={128} pattern="[A-Za-z0-9][A-Za-z0-9._:\/@\-]*" />
      </Field>
    </>
  );
}

function InteractionFields() {
  const { t } = useWords();
  return (
    <>
      <Choose label={t('record.channel')} name="channel" group="channel" codes={CHANNELS} />
      <Choose label={t('record.direction')} name="direction" group="direction" codes={DIRECTIONS} />
      <Choose label={t('record.kind')} name="kind" group="interaction" codes={INTERACTIONS} />
      <Field label={t('record.note')} hint={t('record.noteHint')}>
        <textarea name="note" rows={3} maxLength={4000} />
      </Field>
    </>
  );
}

function ComplaintFields() {
  const { t } = useWords();
  return (
    <>
      <Choose label={t('record.category')} name="category" group="category" codes={CATEGORIES} />
      <Field label={t('record.severity')}>
        <input name="severity" type="number" min="1" max="3" defaultValue="2" required />
      </Field>
      <Field label={t('record.text')} hint={t('record.noteHint')}>
        <textarea name="text" rows={3} maxLength={4000} />
      </Field>
    </>
  );
}

function SurveyFields() {
  const { t } = useWords();
  const [instrument, setInstrument] = useState('CSAT5');
  return (
    <>
      <Field label={t('record.instrument')}>
        <select name="instrument" value={instrument} onChange={({ target }) => setInstrument(target.value)}>
          <option value="CSAT5">CSAT (1–5)</option>
          <option value="NPS">NPS (0–10)</option>
        </select>
      </Field>
      {instrument === 'NPS' ? (
        <Field label={t('record.recommendation')}>
          <input name="recommendation" type="number" min="0" max="10" required />
        </Field>
      ) : (
        <Field label={t('record.satisfaction')}>
          <input name="satisfaction" type="number" min="1" max="5" required />
        </Field>
      )}
    </>
  );
}
