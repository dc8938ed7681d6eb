import type { OperationsController } from './operations.controller.js';

/** What each route answers, by method and pattern. */
export interface Answers {
  'GET /v1/operations/stages': Awaited<ReturnType<OperationsController['stages']>>;
  'GET /v1/operations/parked': Awaited<ReturnType<OperationsController['waiting']>>;
  'POST /v1/operations/parked/:customer/redrive': Awaited<ReturnType<OperationsController['redrive']>>;
}
