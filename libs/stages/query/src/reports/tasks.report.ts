import type { CustomerId, TenantId } from '@annals/contracts';
import { compareTasks, noGrounds, QUADRANTS, riskTaskOf, tasksOf, type Quadrant, type Task } from '@annals/domain';
import { formatInstant } from '@annals/kernel';
import { dayOf } from '@annals/read-models';
import type { ReadSide } from '../read-side.js';
import { headOf, type Report, type ReportHead } from './report.js';

/** A task as it is shown; the deadline is ISO 8601. */
export interface ListedTask extends Omit<Task, 'deadline'> {
  readonly customerId: string;
  readonly deadline: string | null;
}

export interface TasksReport extends ReportHead {
  readonly total: number;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
  /** The first of them, in the order in which they are to be done. */
  readonly tasks: readonly ListedTask[];
}

/** More than anybody does in a day. */
const MOST = 500;

/** Reads the customers with an open complaint or at red, and no others: their complaints and what the list knows of them. */
export const tasksReport: Report<TasksReport> = {
  summary:
    'What is to be done about open complaints and customers at red risk: urgent and important first (紧急/重要).',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('complaints', tenant);
    // By customer: one who moves in the index meanwhile can be met twice.
    const found = new Map<string, readonly Task[]>();
    for await (const page of readSide.walk('complaints', tenant, 'open')) {
      const listed = await listedOf(readSide, tenant, page);
      page.forEach(({ id, document }, i) => {
        const today = dayOf(view, document);
        found.set(id, tasksOf(document.doc, listed[i]?.doc ?? noGrounds, today, view.context));
      });
    }
    for await (const page of readSide.walk('churn', tenant, 'band', ['RED'])) {
      const listed = await listedOf(readSide, tenant, page);
      page.forEach(({ id, document }, i) => {
        const task = listed[i] && riskTaskOf(listed[i].doc, dayOf(view, document), view.context);
        if (task && !found.has(id)) found.set(id, [task]);
      });
    }
    const tasks = [...found].flatMap(([customerId, all]) => all.map((task) => ({ customerId, ...task })));
    tasks.sort(compareTasks);
    const quadrants = Object.fromEntries(
      QUADRANTS.map((each) => [each, tasks.filter(({ quadrant }) => quadrant === each).length]),
    ) as Record<Quadrant, number>;
    return { ...headOf(view), total: tasks.length, quadrants, tasks: tasks.slice(0, MOST).map(shown) };
  },
};

const listedOf = (readSide: ReadSide, tenant: TenantId, page: readonly { readonly id: CustomerId }[]) =>
  readSide.getMany(
    'directory',
    tenant,
    page.map(({ id }) => id),
  );

const shown = (task: Task & { readonly customerId: string }): ListedTask => ({
  ...task,
  deadline: task.deadline === null ? null : formatInstant(task.deadline),
});
