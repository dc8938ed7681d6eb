import { useBusiness } from '../api/business.js';
import { useWords } from '../i18n/use-words.js';
import { Field } from './fields.js';
import type { Step } from './steps.js';

/** The fields of each step; carrying out and closing have none but their time. */
export function StepFields({ step }: { step: Step }) {
  const { t } = useWords();
  const { currency } = useBusiness();
  switch (step) {
    case 'AssessComplaint':
      return <YesOrNo label={t('record.upheld')} name="upheld" />;
    case 'ProposeSolution':
      return (
        <>
          <Field label={t('record.remedy')}>
            <input name="remedy" required maxLength={64} defaultValue="REFUND" />
          </Field>
          <Field label={`${t('record.compensation')} (${currency})`}>
            <input name="compensation" type="number" min="0" step="0.01" inputMode="decimal" />
          </Field>
        </>
      );
    case 'AnswerSolution':
      return <YesOrNo label={t('record.accepted')} name="accepted" />;
    case 'FollowUpComplaint':
      return (
        <Field label={t('record.csat')}>
          <input name="csat" type="number" min="1" max="5" />
        </Field>
      );
    case 'ImplementSolution':
    case 'CloseComplaint':
      return null;
  }
}

function YesOrNo({ label, name }: { label: string; name: string }) {
  const { t } = useWords();
  return (
    <Field label={label}>
      <select name={name}>
        <option value="yes">{t('record.yes')}</option>
        <option value="no">{t('record.no')}</option>
      </select>
    </Field>
  );
}
