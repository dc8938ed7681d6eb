/**
 * Platform: the Nest plumbing that all services share: ports bound to tokens, HTTP edge, roles, problems, health, config.
 * Place in the flow: around every stage; the only place that knows HTTP status codes.
 * Never in here: a rule of the domain, a route of a stage, an adapter.
 */
export { ROLES, type Access, type Caller as CallerOfRequest, type Role } from './access/access.js';
export { ApiKeys, hashOfKey, newApiKey, type ApiKey } from './access/api-keys.js';
export { AccessRecorder, type Access as RecordedAccess } from './audit/access-recorder.js';
export { REASON_HEADER } from './audit/audit-requests.js';
export type { ServedRoute } from './access/gate.js';
export { About, Audited, Public, Roles, type RouteAbout, type RouteAudit } from './access/route-facts.js';
export { MAX_BODY_BYTES } from './body/content-types.js';
export * from './config/index.js';
export { RouteAnswers, type AnswerSchemas } from './docs/answer-schemas.js';
export type { ApiTitle } from './docs/api-document.js';
export { MIN_POSITION, queryParameter, type ParameterAbout } from './docs/parameter.js';
export { counter, gauge, histogram, metricsFrom, ownMetrics, type MetricValues } from './health/metrics.js';
export { Readiness, type ComponentState } from './health/readiness.js';
export { sharedHead } from './health/shared-head.js';
export { serviceLogger, type Verbosity } from './logs/service-logger.js';
export { causeForLog } from './problem/cause-for-log.js';
export { ActiveModels, LiveVersions, type OwnRules } from './read-models/active-models.js';
export { RedriveRequests, type AskedCustomer } from './read-models/redrive-requests.js';
export { foldedBy, foldedUpTo } from './read-models/folded-up-to.js';
export { inTurns } from './in-turns.js';
export { InvalidRequest, orThrow, Rejected, type FieldError } from './problem/rejected.js';
export {
  POSITION_HEADER,
  RepliesAppended,
  RepliesDone,
  type AppendedFact,
  type AppendedReply,
} from './request/appended-reply.js';
export { RepliesAccepted } from './request/accepted-reply.js';
export { Origin, type CommandOrigin } from './request/command-origin.js';
export { BodyStream, Caller, CorrelationId, IdPipe, PositionPipe } from './request/parameters.js';
export { inHeader, queryReader, required, type Asked, type QueryString, type Reader } from './request/query-reader.js';
export { DAY, IDENTIFIER, POSITION, textThat, upTo, whole } from './request/readers.js';
export { StageHost, type HostedStage } from './stage-host.js';
export { StageLoop, type StageSession } from './stage-loop.js';
export { inSpan, spanOf } from './tracing/spans.js';
export { bindPorts } from './service/bind-ports.js';
export { createService, SERVED_TENANTS, type Service, type ServiceOptions } from './service/create-service.js';
export { addKey, keysFileOf, loadKeys } from './access/keys-file.js';
export { serveStages, type ServeOptions } from './service/serve-stages.js';
