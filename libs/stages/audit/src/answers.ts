import type { AccessPage } from './accesses/access-list.js';
import type { AuditController } from './audit.controller.js';
import type { CustomerReceipts } from './receipts/customer-receipts.js';
import type { VerificationsController } from './verifications/verifications.controller.js';
import type { WhatIfReport } from './what-if/what-if-report.js';

/** What each route answers, by method and pattern. */
export interface Answers {
  'GET /v1/audit/customers/:id': Awaited<ReturnType<AuditController['asOf']>>;
  'GET /v1/audit/customers/:id/verification': Awaited<ReturnType<AuditController['verification']>>;
  'GET /v1/audit/customers/:id/receipts': CustomerReceipts;
  'GET /v1/customers/:id/receipts': CustomerReceipts;
  'GET /v1/audit/accesses': AccessPage;
  'POST /v1/audit/verifications': Awaited<ReturnType<VerificationsController['start']>>;
  'GET /v1/audit/verifications': Awaited<ReturnType<VerificationsController['list']>>;
  'GET /v1/audit/verifications/:id': Awaited<ReturnType<VerificationsController['get']>>;
  'DELETE /v1/audit/verifications/:id': Awaited<ReturnType<VerificationsController['cancel']>>;
  /** Or line by line, where lines are wanted. */
  'POST /v1/audit/what-if': WhatIfReport;
}
