/**
 * Client: the API of Annals for programs, in browsers and in Node; types and calls from its OpenAPI document.
 * Place in the flow: outside of it, before capture and after query, feed and audit. Never in here: `node:` imports,
 * a rule of the domain, a route by hand.
 *
 * ```ts
 * const annals = createClient({ baseUrl: 'http://127.0.0.1:7070', key });
 * const written = await annals.post('/v1/customers/{id}/purchases', { params: { path: { id: 'c1' } }, body: purchase });
 * const value = await annals.get('/v1/customers/{id}/value', {
 *   params: { path: { id: 'c1' }, query: { minPosition: written.position } },
 * });
 * ```
 */
export type { components, paths } from './api.generated.js';
export { createClient, type Client } from './client.js';
export type { ClientOptions } from './connection.js';
export { ApiProblem, type Problem } from './problem.js';
export { streamEvents, type FeedEvent, type StreamOptions } from './stream-events.js';

import type { components } from './api.generated.js';

/** What the API answers, by the name of the type: `Schemas['Customer360']`. */
export type Schemas = components['schemas'];
