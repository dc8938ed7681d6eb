import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import type { PolicyAdopted } from '../clock/events.js';
import type { Population } from '../clock/population.js';
import { segmentFields } from '../directory/segment-fields.js';
import type { SegmentRemoved, SegmentSaved } from '../segment/events.js';
import { filterFlaw } from '../segment/matching.js';
import { policyFlaw } from '../policy/consistency.js';

/** What people decide for a tenant as a whole. Days, periods and cuts are the clock's. */
export type TenantFact = PolicyAdopted | SegmentSaved | SegmentRemoved;

type Decision = Result<void, Rejection>;
const ACCEPTED: Decision = ok(undefined);

/** Whether a tenant may decide so. `data` has passed the fact's schema. */
export function decideTenantFact(population: Population, fact: TenantFact): Decision {
  switch (fact.type) {
    case 'PolicyAdopted':
      return adoptPolicy(population, fact);
    case 'SegmentSaved': {
      const flaw = filterFlaw(fact.data.filter, segmentFields);
      return flaw === undefined ? ACCEPTED : reject('SEGMENT.INVALID_FILTER', flaw);
    }
    case 'SegmentRemoved':
      return Object.hasOwn(population.segments, fact.data.segmentId)
        ? ACCEPTED
        : reject('SEGMENT.NOT_FOUND', 'there is no such segment');
  }
}

/** Receipts name versions, so that each stands for one policy; days and amounts of the past cannot change their meaning. */
function adoptPolicy({ policy: inForce, closedDay }: Population, { data: { policy } }: PolicyAdopted): Decision {
  const flaw = policyFlaw(policy);
  if (flaw !== undefined) return reject('POLICY.INCONSISTENT', flaw);
  if (policy.version <= inForce.version)
    return reject('POLICY.VERSION_NOT_NEWER', `the version must be above ${inForce.version}, which is in force`);
  const isFixed = closedDay !== null;
  if (isFixed && policy.businessTimeZone !== inForce.businessTimeZone)
    return reject('POLICY.TIME_ZONE_FIXED', 'days are closed already in the time zone in force');
  if (isFixed && policy.baseCurrency !== inForce.baseCurrency)
    return reject('POLICY.CURRENCY_FIXED', 'amounts are recorded already in the base currency in force');
  return ACCEPTED;
}
