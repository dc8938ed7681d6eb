import { derivedId, type NewEvent } from '@annals/contracts';
import type { CustomerFact, IdentityFact } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import fc from 'fast-check';
import { dayClosed, fact, purchase, TENANT } from './workshop.js';

const FIRST = parseDay('2024-01-01')!;
const MERGE = derivedId('merge', 'test');
const days = fc.nat(420).map((day) => formatDay(FIRST + day));
const money = (amountMinor: number) => ({ amountMinor, currency: 'CNY', fxToBase: '1' });

/** Facts of every read model. `n` makes the names at their source differ. */
const makers: readonly ((n: number) => CustomerFact)[] = [
  () => ({ type: 'CustomerRegistered', data: { kind: 'PERSON', region: 'CN' } }),
  () => ({ type: 'CustomerDetailsChanged', data: { region: 'FR', size: 'S' } }),
  (n) => ({ type: 'ContactPreferencesChanged', data: { optOut: n % 2 === 0 } }),
  () => ({ type: 'InteractionRecorded', data: { channel: 'PHONE', direction: 'OUTBOUND', kind: 'CARE' } }),
  (n) => ({
    type: 'InteractionRecorded',
    data: { channel: 'WEB', direction: 'INBOUND', kind: 'ENQUIRY', opportunityId: `p${n % 4}` },
  }),
  (n) => ({ type: 'OrderPlaced', data: { orderId: `u${n}`, total: money(500) } }),
  (n) => ({ type: 'PurchaseReturned', data: { returnId: `r${n}`, orderId: `o${n - 1}`, refund: money(40_000) } }),
  (n) => ({
    type: 'PaymentReceived',
    data: { invoiceId: `i${n}`, due: '2024-02-01', paid: '2024-03-01', amount: money(9) },
  }),
  (n) => ({ type: 'CostIncurred', data: { costId: `c${n}`, kind: 'SERVICE', amount: money(700) } }),
  (n) => ({ type: 'ComplaintReceived', data: { complaintId: `k${n}`, category: 'late', severity: 2 } }),
  (n) => ({ type: 'ComplaintResolved', data: { complaintId: `k${n - 1}`, upheld: true, csat: 1 } }),
  (n) => ({
    type: 'SurveyAnswered',
    data: { surveyId: `v${n}`, instrument: 'CSAT5', answers: { satisfaction: 1 + (n % 5) } },
  }),
  (n) => ({
    type: 'SurveyAnswered',
    data: { surveyId: `w${n}`, instrument: 'NPS', answers: { recommendation: n % 11 } },
  }),
  (n) => ({ type: 'ReferralConverted', data: { refereeId: `f${n}` } }),
  (n) => ({ type: 'PointsEarned', data: { entryId: `e${n}`, points: 100 } }),
  (n) => ({ type: 'PointsRedeemed', data: { entryId: `e${n}`, points: 60, unitCost: 2 } }),
  (n) => ({ type: 'CampaignSent', data: { campaignId: `g${n}`, arm: n % 2 === 0 ? 'TREAT' : 'CONTROL' } }),
  () => ({ type: 'RepresentativeAssigned', data: { repId: 'rep-1' } }),
  (n) => ({ type: 'WinBackStarted', data: { caseId: `w${n}`, play: 'OFFER' } }),
  (n) => ({ type: 'PartnershipSigned', data: { partnershipId: `b${n}`, until: '2025-12-31' } }),
  () => ({ type: 'RelationshipEnded', data: {} }),
];

/** What happens to one of the two customers, to somebody else, or a day that closes. */
interface Happening {
  readonly who: 's' | 'a' | 'other' | null;
  readonly day: string;
  readonly what: number | null;
}

const happenings = fc.array(
  fc.record({
    who: fc.constantFrom<Happening['who'][]>('s', 's', 'a', 'a', 'other', null),
    day: days,
    what: fc.option(fc.nat(makers.length - 1), { freq: 3 }),
  }),
  { maxLength: 16, size: 'max' },
);

/** A part of a log: before, while and after two customers are one. */
export const histories = fc.record({ before: happenings, meanwhile: happenings, after: happenings });

/** Facts in their order of arrival; those of the absorbed customer are the survivor's under `as`. */
export function factsOf(part: readonly Happening[], name: string, as: 's' | 'a' = 'a'): NewEvent[] {
  return part.map(({ who, day, what }, i) => {
    if (who === null) return dayClosed(day);
    const n = i + name.length * 100;
    const made = what === null ? purchase(who, day, `${who}-o${n}`) : fact(who, day, makers[what]!(n), `${name}-${i}`);
    return who === 'a' ? { ...made, customerId: as } : made;
  });
}

export const isOfOther = ({ customerId }: NewEvent): boolean => customerId !== 'a';

const step = (customerId: string, event: IdentityFact): NewEvent => ({
  ...{ id: derivedId('step', customerId, event.type), tenant: TENANT, customerId },
  ...{ occurredAt: Date.UTC(2024, 5, 1), recordedAt: 0, sourceSeq: 0, actor: 'test', correlationId: 'test', event },
});

/** `a` is absorbed by `s`, after so many facts of `a`. */
export const merged = (absorbedRevision: number): NewEvent[] => [
  step('a', { type: 'CustomerAbsorbed', data: { mergeId: MERGE, survivorId: 's' } }),
  step('s', { type: 'CustomersMerged', data: { mergeId: MERGE, absorbedId: 'a', absorbedRevision, leftOut: [] } }),
];

export const undone: readonly NewEvent[] = [
  step('s', { type: 'MergeUndone', data: { mergeId: MERGE, absorbedId: 'a' } }),
  step('a', { type: 'CustomerRestored', data: { mergeId: MERGE, survivorId: 's' } }),
];
