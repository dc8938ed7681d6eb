import { useState } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { useCustomerLink } from '../../parts/list-link.js';
import { StepDialog } from '../../record/step-dialog.js';

/** Open complaints by urgency and deadline, each with the step that it waits for. */
export function Queue({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useWords();
  const [chosen, choose] = useState<Task | null>(null);
  const columns = ['customer', 'complaint', 'state', 'severity', 'urgency', 'deadline', 'next'] as const;
  return (
    <div className="scroll" role="region" aria-label={t('complaints.queue')} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`complaints.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <QueueRow key={`${task.customerId} ${task.complaintId}`} task={task} choose={() => choose(task)} />
          ))}
        </tbody>
      </table>
      {chosen && <StepDialog task={chosen} close={() => choose(null)} />}
    </div>
  );
}

function QueueRow({ task, choose }: { task: Task; choose(): void }) {
  const { t, term, format } = useWords();
  const link = useCustomerLink();
  const { customerId, complaintId, state, severity, quadrant, deadline, breached, nextStep } = task;
  return (
    <tr data-complaint={complaintId}>
      <td>
        <Link to={link(customerId)}>{customerId}</Link>
      </td>
      <td className="mono">{complaintId}</td>
      <td>{term('complaintState', state)}</td>
      <td>{severity ?? '–'}</td>
      <td>{term('quadrant', quadrant === '-' ? 'none' : quadrant)}</td>
      <td>
        {deadline === null ? '–' : format.instant(deadline)}{' '}
        {breached && <span className="badge notice-bad">{t('complaints.overdue')}</span>}
      </td>
      <td>
        {nextStep !== null && (
          <button className="button button-small" onClick={choose}>
            {term('step', nextStep)}
          </button>
        )}
      </td>
    </tr>
  );
}
