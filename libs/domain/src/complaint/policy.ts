import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const hours = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 100_000, description: `hours; ${description}` });
const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });

/** Of the complaint workflow (投诉四部曲, domain.md §2.5). A day of a deadline is 24 hours, whatever the calendar says. */
export const ComplaintPolicySchema = closed({
  assessmentHours: hours('from receipt or reopening until it is judged'),
  proposalHours: hours('from receipt, reopening or a refusal until a solution is offered'),
  implementationDays: days('from acceptance until the solution is carried out'),
  followUpDays: days('from implementation or rejection until the customer is asked'),
  reopenDays: days('after closing in which the customer may come back'),
  refusalsToEscalate: Type.Integer({ minimum: 1, maximum: 100, description: 'refused solutions that escalate it' }),
  urgentHours: hours('before a deadline in which its task is urgent'),
  repurchaseDays: days('after closing in which a purchase shows that the customer was won over'),
  csatAtLeast: Type.Integer({ minimum: 1, maximum: 5, description: 'satisfaction from which an article has helped' }),
});

export const defaultComplaintPolicy = {
  assessmentHours: 24,
  proposalHours: 72,
  implementationDays: 7,
  followUpDays: 7,
  reopenDays: 30,
  refusalsToEscalate: 2,
  urgentHours: 24,
  repurchaseDays: 90,
  csatAtLeast: 4,
};
