import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const weight = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });
const risk = (description: string) =>
  Type.Number({ minimum: 0, maximum: 100, description: `risk 0–100; ${description}` });

/** Of the churn warning (流失警示, domain.md §2.6). The weights are design, not measurement: they want calibration. */
export const ChurnPolicySchema = closed({
  weights: closed({
    complaint: weight('an unresolved complaint, or one that left the customer dissatisfied'),
    complaints: weight('several complaints in the window'),
    satisfaction: weight('a fall of satisfaction'),
    spend: weight('a fall of spend'),
    optOut: weight('the wish to be left alone'),
    cashedOut: weight('points mostly spent'),
  }),
  complaintWindowDays: days('in which complaints count, and a dissatisfied one lasts'),
  complaintsAtLeast: Type.Integer({ minimum: 1, maximum: 1_000 }),
  csatAtMost: Type.Integer({ minimum: 1, maximum: 5, description: 'dissatisfied with the resolution' }),
  satisfactionFall: Type.Number({ minimum: 0, maximum: 4, description: 'from one CSAT to the next' }),
  spendWindowDays: days('each of the two windows'),
  spendShare: Type.Number({ minimum: 0, maximum: 1, description: 'of the earlier window, at most' }),
  cashedOutShare: Type.Number({ minimum: 0, maximum: 1, description: 'of the points ever earned, at least' }),
  yellowFrom: risk('yellow from it'),
  redFrom: risk('red from it'),
});

export const defaultChurnPolicy = {
  weights: { complaint: 0.45, complaints: 0.25, satisfaction: 0.2, spend: 0.2, optOut: 0.15, cashedOut: 0.1 },
  complaintWindowDays: 90,
  complaintsAtLeast: 2,
  csatAtMost: 2,
  satisfactionFall: 2,
  spendWindowDays: 180,
  spendShare: 0.5,
  cashedOutShare: 0.9,
  yellowFrom: 30,
  redFrom: 60,
};
