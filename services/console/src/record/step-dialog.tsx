import { useQuery } from '@tanstack/react-query';
import type { Client } from '@annals/client';
import { useClient } from '../api/client.js';
import { timeline } from '../api/queries.js';
import { useBusiness } from '../api/business.js';
import type { Task } from '../api/types.js';
import { useWords } from '../i18n/use-words.js';
import { Dialog } from '../parts/dialog.js';
import { afterLast } from './after-last.js';
import { FactForm } from './fact-form.js';
import type { Given } from './facts.js';
import { StepFields } from './step-fields.js';
import { stepBodies, type Step } from './steps.js';

/** Takes the next step of a complaint (投诉四部曲). */
export function StepDialog({ task, close }: { task: Task; close(): void }) {
  const { t, term } = useWords();
  const client = useClient();
  const { currency, clock } = useBusiness();
  const { customerId, complaintId, nextStep } = task;
  // Read anew: the step before may have been taken a moment ago.
  const { data: events, isFetchedAfterMount } = useQuery({ ...timeline(client, customerId), refetchOnMount: 'always' });
  if (complaintId === null || nextStep === null || !events || !isFetchedAfterMount) return null;
  const step = nextStep as Step;
  const params = { id: customerId, complaintId };
  return (
    <Dialog title={t('complaints.step', { step: term('step', step) })} close={close}>
      <p className="muted">
        {customerId} · {complaintId}
      </p>
      <FactForm
        customerId={customerId}
        // A step comes after the one before; where time stands still, nothing but the form can say so.
        occurredAt={clock === 'history' ? afterLast(events) : ''}
        send={(given, key) => take(client, step, params, given, key, currency)}
        close={close}
      >
        <StepFields step={step} />
      </FactForm>
    </Dialog>
  );
}

type Ids = { readonly id: string; readonly complaintId: string };

function take(client: Client, step: Step, path: Ids, given: Given, key: string, currency: string) {
  const params = { path, header: { 'Idempotency-Key': key } };
  const at = '/v1/customers/{id}/complaints/{complaintId}';
  switch (step) {
    case 'AssessComplaint':
      return client.post(`${at}/assessment`, { params, body: stepBodies.AssessComplaint(given) });
    case 'ProposeSolution':
      return client.post(`${at}/proposals`, { params, body: stepBodies.ProposeSolution(given, currency) });
    case 'AnswerSolution':
      return client.post(`${at}/answers`, { params, body: stepBodies.AnswerSolution(given) });
    case 'ImplementSolution':
      return client.post(`${at}/implementation`, { params, body: stepBodies.ImplementSolution(given) });
    case 'FollowUpComplaint':
      return client.post(`${at}/follow-up`, { params, body: stepBodies.FollowUpComplaint(given) });
    case 'CloseComplaint':
      return client.post(`${at}/closing`, { params, body: stepBodies.CloseComplaint(given) });
  }
}
