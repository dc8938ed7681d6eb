import { derivedId, type NewEvent } from '@annals/contracts';
import { defaultPolicy, type ClockFact } from '@annals/domain';
import { calendarOf, formatDay, type Day } from '@annals/kernel';
import { dayClosed, TENANT } from './workshop.js';

const cut = (rank: number, amountMinor: number) => ({ rank, amountMinor, customerId: 's' });

/** What a tenant decides, or its clock computes, with what is measured by it. `version` makes policies differ. */
const kinds: readonly ((day: Day, version: number) => ClockFact)[] = [
  (_, version) => ({
    type: 'PolicyAdopted',
    data: {
      policy: {
        ...defaultPolicy,
        version,
        lifecycle: { ...defaultPolicy.lifecycle, dormantDays: { least: 5 + (version % 40), most: 60, unknown: 50 } },
        value: { ...defaultPolicy.value, frequency: [1, 2, 3, 4 + (version % 9)] },
      },
    },
  }),
  (day) => ({
    type: 'ModelFitted',
    data: {
      ...{ asOf: formatDay(day - 1), policyVersion: 1, unitDays: 7, decimals: null, customers: 300, repeaters: 60 },
      purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -1 },
      ...{ spend: null, spendRefusal: 'FIT.NOT_IDENTIFIED', dataHash: '0'.repeat(64) },
    },
  }),
  (day, version) => ({
    type: 'CutsSet',
    data: {
      ...{ asOf: formatDay(day - 1), policyVersion: 1, buyers: 2 },
      pyramid: [cut(1, 900 * version), cut(1, 500), cut(2, 400)],
      importance: [cut(1, 900 * version), cut(1, 400)],
      contribution: [cut(1, 900), cut(2, 40 * version)],
    },
  }),
  (_, version) => ({
    type: 'SegmentSaved',
    data: { segmentId: `g${version % 2}`, name: 'G', filter: { all: [{ field: 'net', atLeast: 100_000 * version }] } },
  }),
  (_, version) => ({ type: 'SegmentRemoved', data: { segmentId: `g${version % 2}` } }),
];

export const DECISIONS = kinds.length;

/** A fact of the tenant as a whole, of the first instant of a day; what is computed as of a day comes after its end. */
export function decision(day: Day, what: number, version: number): NewEvent<ClockFact>[] {
  const id = derivedId('decision', TENANT, day, what, version);
  const occurredAt = calendarOf('Asia/Shanghai').startOf(day);
  const event = kinds[what]!(day, version);
  const fact = {
    ...{ id, tenant: TENANT, occurredAt, recordedAt: 0, sourceSeq: 1, actor: 'test', correlationId: id },
    event,
  };
  return 'asOf' in event.data ? [dayClosed(formatDay(day - 1)), fact] : [fact];
}
