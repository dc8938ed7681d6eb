import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const points = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });
const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });

/** Of credit and of good and bad customers (domain.md §2.7 rows 51 and 7). */
export const AccountPolicySchema = closed({
  pointsPerLateDay: points('credit taken for each day late, on average'),
  pointsPerDefault: points('credit taken for each default'),
  defaultDays: days('late; more than them is a default'),
  goodCredit: points('credit asked of a good customer'),
  badCredit: points('credit below which a loss-maker is a bad customer'),
  rejectedComplaints: Type.Integer({
    minimum: 1,
    description: 'rejected complaints from which a loss-maker is a bad customer',
  }),
  rejectedDays: days('within which rejected complaints count'),
});

export const defaultAccountPolicy = {
  pointsPerLateDay: 2,
  pointsPerDefault: 20,
  defaultDays: 90,
  goodCredit: 70,
  badCredit: 40,
  rejectedComplaints: 3,
  rejectedDays: 365,
};
