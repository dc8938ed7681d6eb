import { minorOf, occurred, type Given } from './facts.js';

/** The steps of the complaint workflow, by their commands. */
export const STEPS = [
  'AssessComplaint',
  'ProposeSolution',
  'AnswerSolution',
  'ImplementSolution',
  'FollowUpComplaint',
  'CloseComplaint',
] as const;
export type Step = (typeof STEPS)[number];

const REMEDY_UNNAMED = 'OTHER';

/** The body of each step. */
export const stepBodies = {
  AssessComplaint: (given: Given) => ({ upheld: given['upheld'] === 'yes', ...occurred(given) }),
  ProposeSolution: (given: Given, currency: string) => ({
    remedy: given['remedy'] || REMEDY_UNNAMED,
    ...(given['compensation'] && { compensation: { amountMinor: minorOf(given['compensation'], currency), currency } }),
    ...occurred(given),
  }),
  AnswerSolution: (given: Given) => ({ accepted: given['accepted'] === 'yes', ...occurred(given) }),
  ImplementSolution: (given: Given) => occurred(given),
  FollowUpComplaint: (given: Given) => ({ ...(given['csat'] && { csat: Number(given['csat']) }), ...occurred(given) }),
  CloseComplaint: (given: Given) => occurred(given),
} as const satisfies Record<Step, (given: Given, currency: string) => object>;
