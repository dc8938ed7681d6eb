import type { AppendedReply } from '@annals/platform';
import type { Captured } from './capture-facts.js';
import type { factRoutes } from './http/fact-routes.js';
import type { ImportAnswer } from './http/import.controller.js';
import type { Forgotten } from './forgetting/forget-customers.js';
import type { MergeDone } from './merge/merges.js';
import type { TenantRecorded } from './tenant/tenant-facts.js';

/** A fact of a customer that is recorded. */
export type RecordedFact = AppendedReply<Captured>;
/** A decision for the whole business that is recorded. */
export type RecordedDecision = AppendedReply<TenantRecorded>;
/** A merge of two customers, or that it is undone. */
export type RecordedMerge = AppendedReply<MergeDone>;

type FactPath = (typeof factRoutes)[number]['path'];
type FactAnswers = { [Path in FactPath as `POST /v1/customers/:id/${Path}`]: RecordedFact };

/** What each route answers, by method and pattern. */
export interface Answers extends FactAnswers {
  'POST /v1/customers': RecordedFact;
  'PATCH /v1/customers/:id': RecordedFact;
  'POST /v1/customers/:id/ending': RecordedFact;
  'POST /v1/customers/:id/interactions': RecordedFact;
  'POST /v1/customers/:id/purchases': RecordedFact;
  'POST /v1/customers/:id/returns': RecordedFact;
  'POST /v1/customers/:id/complaints': RecordedFact;
  'POST /v1/customers/:id/complaints/:complaintId/resolution': RecordedFact;
  'DELETE /v1/customers/:id/personal-data': AppendedReply<Forgotten>;
  'POST /v1/customers/:id/merges': RecordedMerge;
  'POST /v1/customers/:id/merges/:mergeId/undoing': RecordedMerge;
  'POST /v1/import': ImportAnswer;
  'POST /v1/policies': RecordedDecision;
  'PUT /v1/segments/:id': RecordedDecision;
  'DELETE /v1/segments/:id': RecordedDecision;
}
