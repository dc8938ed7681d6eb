/**
 * Platform: the Nest plumbing that all services share: ports bound to tokens, HTTP edge, roles, problems, health, config.
 * Place in the flow: around every stage; the only place that knows HTTP status codes.
 * Never in here: a rule of the domain, a route of a stage, an adapter.
 */
export { ROLES, type Access, type Caller as CallerOfRequest, type Role } from './access/access.js';
export { ApiKeys, hashOfKey, newApiKey, type ApiKey } from './access/api-keys.js';
export type { ServedRoute } from './access/gate.js';
export { About, Public, Roles, type RouteAbout } from './access/route-facts.js';
export { MAX_BODY_BYTES } from './body/content-types.js';
export * from './config/index.js';
export type { ApiTitle } from './docs/api-document.js';
export { counter, gauge, histogram, metricsFrom, ownMetrics, type MetricValues } from './health/metrics.js';
export { Readiness, type ComponentState } from './health/readiness.js';
export { sharedHead } from './health/shared-head.js';
export { serviceLogger, type Verbosity } from './logs/service-logger.js';
export { causeForLog } from './problem/cause-for-log.js';
export { ActiveModels, type OwnRules } from './read-models/active-models.js';
export { inTurns } from './in-turns.js';
export { InvalidRequest, orThrow, Rejected, type FieldError } from './problem/rejected.js';
export { POSITION_HEADER, RepliesAppended, RepliesDone, type AppendedFact } from './request/appended-reply.js';
export { Origin, type CommandOrigin } from './request/command-origin.js';
export { BodyStream, Caller, CorrelationId, IdPipe, PositionPipe } from './request/parameters.js';
export { StageHost, type HostedStage } from './stage-host.js';
export { StageLoop, type StageSession } from './stage-loop.js';
export { inSpan, spanOf } from './tracing/spans.js';
export { bindPorts } from './service/bind-ports.js';
export { createService, SERVED_TENANTS, type Service, type ServiceOptions } from './service/create-service.js';
export { addKey, keysFileOf, loadKeys } from './access/keys-file.js';
export { serveStages, type ServeOptions } from './service/serve-stages.js';
