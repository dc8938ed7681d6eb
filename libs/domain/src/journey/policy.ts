import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });

/** Of acquiring, converting and keeping customers (获取/转换/保持, domain.md §1, row 17). */
export const JourneyPolicySchema = closed({
  convertDays: days('from registration within which a first purchase converts'),
  keepDays: days('from the first purchase within which a purchase on a later day keeps'),
});

export const defaultJourneyPolicy = { convertDays: 90, keepDays: 365 };
