import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { wordsOf } from '../api/problem.js';
import { wroteAt } from '../api/written.js';
import { useWords } from '../i18n/use-words.js';
import { newId, type Given } from './facts.js';
import { Field } from './fields.js';

interface FactFormProps {
  readonly customerId: string;
  /** When it occurred, unless somebody says otherwise; empty for business now. */
  readonly occurredAt?: string;
  send(given: Given, id: string): Promise<{ readonly position: string }>;
  close(): void;
  readonly children: ReactNode;
}

/** A form that records a fact. It keeps one id, so that sending it again after a lost answer records nothing twice. */
export function FactForm({ customerId, occurredAt = '', send, close, children }: FactFormProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [id] = useState(newId);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: Given) => send(given, id),
    onSuccess: ({ position }) => {
      wroteAt(customerId, position);
      void queries.invalidateQueries({ queryKey: ['customer', customerId, 'now'] });
      void queries.invalidateQueries({ queryKey: ['timeline', customerId] });
      void queries.invalidateQueries({ queryKey: ['report'] });
      close();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    mutate(Object.fromEntries(given) as Given);
  };
  return (
    <form className="fact-form" onSubmit={submit}>
      {children}
      <Field label={t('record.occurredAt')} hint={t('record.occurredAtHint')}>
        <input name="occurredAt" type="datetime-local" defaultValue={occurredAt} />
      </Field>
      {error && (
        <p role="alert" className="notice notice-bad">
          {wordsOf(error)}
        </p>
      )}
      <div className="form-end">
        <button type="button" className="button" onClick={close}>
          {t('record.cancel')}
        </button>
        <button className="button button-main" disabled={isPending}>
          {isPending ? t('record.saving') : t('record.save')}
        </button>
      </div>
    </form>
  );
}
