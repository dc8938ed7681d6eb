import type { Policy } from './policy.js';

/** Lists whose numbers must rise, by where they stand. */
const rising: readonly (readonly [path: string, numbers: (policy: Policy) => readonly number[]])[] = [
  ['value.recencyMonths', ({ value }) => value.recencyMonths],
  ['value.frequency', ({ value }) => value.frequency],
  ['value.monetaryMajor', ({ value }) => value.monetaryMajor],
  ['value.pyramid.shares', ({ value }) => value.pyramid.shares],
  ['value.contribution', ({ value }) => [value.contribution.best, value.contribution.middle]],
  ['value.importance', ({ value }) => [value.importance.vip, value.importance.important]],
  ['pricing.volume', ({ pricing }) => pricing.volume.map(({ from }) => from)],
  ['pricing.paymentTerm', ({ pricing }) => pricing.paymentTerm.map(({ upToDays }) => upToDays)],
  ['churn.yellowFrom', ({ churn }) => [churn.yellowFrom, churn.redFrom]],
  ['lifecycle.dormantDays', ({ lifecycle }) => [lifecycle.dormantDays.least, lifecycle.dormantDays.most]],
  ['lifecycle.lostDays', ({ lifecycle }) => [lifecycle.lostDays.least, lifecycle.lostDays.most]],
  [
    'lifecycle.dormantDays.unknown',
    ({ lifecycle: { dormantDays, lostDays } }) => [dormantDays.unknown, lostDays.unknown],
  ],
  ['lifecycle.dormantCycles', ({ lifecycle }) => [lifecycle.dormantCycles, lifecycle.lostCycles]],
  ['lifecycle.cycleGaps', ({ lifecycle }) => [lifecycle.cycleGaps.least, lifecycle.cycleGaps.most]],
];

/** What no schema can say of a policy: thresholds that contradict each other, or a zone that is none. `undefined` for none. */
export function policyFlaw(policy: Policy): string | undefined {
  if (!isTimeZone(policy.businessTimeZone)) return 'businessTimeZone is no IANA time zone';
  const falling = rising.find(([, numbers]) => numbers(policy).some((n, i, all) => i > 0 && n < all[i - 1]!));
  return falling && `${falling[0]} must not fall`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
