import type { Day, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { isBreached } from '../complaint/deadlines.js';
import { deadlineOf, openCases, type ComplaintsDoc } from '../complaint/projection.js';
import { nextStep } from '../complaint/workflow.js';
import type { PyramidTier } from '../value/tiers.js';
import { winBackTierOf, type WinBackGrounds } from '../winback/proposal.js';

/** The urgent/important matrix (紧急/重要, domain.md §2.7 row 74), in the order in which its tasks are done. */
export const QUADRANTS = ['UI', 'I', 'U', '-'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** About an open complaint; to win a customer back (domain.md §2.6); to call one who is about to be lost. */
export const TASK_KINDS = ['COMPLAINT', 'WIN_BACK', 'CARE_CALL'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What somebody is to do. */
export interface Task {
  readonly kind: TaskKind;
  /** `null` where it is about no complaint, as are severity and deadline. */
  readonly complaintId: string | null;
  /** Of the complaint, or the band of the risk. */
  readonly state: string;
  /** The command that it waits for; AnswerSolution is the customer's. */
  readonly nextStep: string | null;
  readonly deadline: Instant | null;
  readonly breached: boolean;
  readonly severity: number | null;
  readonly quadrant: Quadrant;
  readonly urgentBecause: readonly Urgency[];
}

/** Why a task is urgent. */
export type Urgency = 'DEADLINE' | 'RED_RISK';

/** What the customer list knows that decides about tasks; nothing of someone whom it does not know yet. */
export type TaskGrounds = Pick<WinBackGrounds, 'churnBand' | 'pyramid'> & Partial<WinBackGrounds>;

export const noGrounds: TaskGrounds = { churnBand: null, pyramid: null };

/** What is known of a task where its urgency is asked. */
interface Circumstances {
  readonly deadline: Instant | null;
  readonly grounds: TaskGrounds;
  readonly today: Day;
  readonly context: Context;
}

const urgencies: Readonly<Record<Urgency, (circumstances: Circumstances) => boolean>> = {
  DEADLINE: isDueSoon,
  RED_RISK: ({ grounds }) => grounds.churnBand === 'RED',
};

/**
 * Business time is known to the day: a deadline is near if it is at any moment of today. Counted from the morning, a
 * complaint that is to be assessed within a day would be urgent only when the day is over.
 */
function isDueSoon({ deadline, today, context: { policy, calendar } }: Circumstances): boolean {
  return deadline !== null && deadline <= calendar.endOf(today) + policy.complaints.urgentHours * 3_600_000;
}

/** 关键: both tiers at the top of the pyramid. */
const IMPORTANT: readonly (string | null)[] = ['KEY_TOP', 'KEY_SECOND'] satisfies PyramidTier[];

/** The tasks that complaints of a customer ask for: one for each open one. */
export function tasksOf(doc: ComplaintsDoc, grounds: TaskGrounds, today: Day, context: Context): Task[] {
  return openCases(doc).map((each) => {
    const deadline = deadlineOf(each);
    return {
      kind: 'COMPLAINT',
      complaintId: each.id,
      state: each.state,
      nextStep: nextStep(each),
      deadline,
      breached: isBreached(each),
      severity: each.severity,
      ...standingOf({ deadline, grounds, today, context }),
    };
  });
}

/**
 * The task that a red risk asks for where no complaint is open: to win back whom the policy wins back (关键, not yet lost);
 * else a call, before the customer is gone. `null` for who is not red or is lost already, which the report of win-backs
 * tells; who complains, since that comes first; who is won back already; and who wants to be left alone.
 */
export function riskTaskOf(
  grounds: WinBackGrounds & { readonly openComplaints: number },
  today: Day,
  context: Context,
): Task | null {
  const { churnBand, stage, openComplaints, optOut, belowZero, winBackOpen, winBackResult } = grounds;
  if (churnBand !== 'RED' || stage === 'LOST' || openComplaints > 0 || optOut || belowZero) return null;
  if (winBackOpen || winBackResult === 'PENDING') return null;
  const isWonBack = winBackTierOf(grounds) !== null;
  return {
    kind: isWonBack ? 'WIN_BACK' : 'CARE_CALL',
    complaintId: null,
    state: churnBand,
    nextStep: isWonBack ? 'StartWinBack' : 'RecordInteraction',
    ...{ deadline: null, breached: false, severity: null },
    ...standingOf({ deadline: null, grounds, today, context }),
  };
}

function standingOf(circumstances: Circumstances): Pick<Task, 'quadrant' | 'urgentBecause'> {
  const reasons = Object.keys(urgencies) as Urgency[];
  const urgentBecause = reasons.filter((reason) => urgencies[reason](circumstances));
  const isImportant = IMPORTANT.includes(circumstances.grounds.pyramid);
  return { quadrant: quadrantOf(urgentBecause.length > 0, isImportant), urgentBecause };
}

function quadrantOf(isUrgent: boolean, isImportant: boolean): Quadrant {
  if (isImportant) return isUrgent ? 'UI' : 'I';
  return isUrgent ? 'U' : '-';
}

/** By quadrant, then by deadline, what has none last; graver ones first. */
export function compareTasks(a: Task, b: Task): number {
  const rank = QUADRANTS.indexOf(a.quadrant) - QUADRANTS.indexOf(b.quadrant);
  if (rank !== 0) return rank;
  if (a.deadline !== b.deadline) return (a.deadline ?? Infinity) - (b.deadline ?? Infinity);
  return (b.severity ?? 0) - (a.severity ?? 0);
}
