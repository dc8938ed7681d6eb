import { useState } from 'react';
import { useClient } from '../api/client.js';
import { useBusiness } from '../api/business.js';
import type { Customer360 } from '../api/types.js';
import { useWords } from '../i18n/use-words.js';
import { Dialog } from '../parts/dialog.js';
import { FactForm } from './fact-form.js';
import { bodyOf, KINDS, type FactKind, type Given } from './facts.js';
import { FactFields } from './fact-fields.js';
import type { Client } from '@annals/client';

/** Records something that happened with a customer. What it changes comes by itself. */
export function RecordDialog({ customer, close }: { customer: Customer360; close(): void }) {
  const { t } = useWords();
  const client = useClient();
  const { currency } = useBusiness();
  const { customerId } = customer;
  const [kind, setKind] = useState<FactKind>('PURCHASE');
  return (
    <Dialog title={t('record.title', { id: customerId })} close={close}>
      <label className="field">
        <span>{t('record.kindOfFact')}</span>
        <select value={kind} onChange={({ target }) => setKind(target.value as FactKind)}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`record.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <FactForm
        key={kind}
        customerId={customerId}
        send={(given, id) => post(client, customerId, kind, given, id, currency)}
        close={close}
      >
        <FactFields kind={kind} />
      </FactForm>
    </Dialog>
  );
}

/** Gives the position of what was recorded. */
function post(client: Client, id: string, kind: FactKind, given: Given, key: string, currency: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (kind) {
    case 'PURCHASE':
      return client.post('/v1/customers/{id}/purchases', { params, body: bodyOf.PURCHASE(given, key, currency) });
    case 'INTERACTION':
      return client.post('/v1/customers/{id}/interactions', { params, body: bodyOf.INTERACTION(given, key, currency) });
    case 'COMPLAINT':
      return client.post('/v1/customers/{id}/complaints', { params, body: bodyOf.COMPLAINT(given, key, currency) });
    case 'SURVEY':
      return client.post('/v1/customers/{id}/surveys', { params, body: bodyOf.SURVEY(given, key, currency) });
  }
}
