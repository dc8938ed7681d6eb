import createFetch from 'openapi-fetch';
import type { paths } from './api.generated.js';
import { authorization, type ClientOptions } from './connection.js';
import { ApiProblem } from './problem.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Json<Content> = Content extends { readonly content: { readonly 'application/json': infer Value } } ? Value : never;
/** The paths that have a verb, and answer it with JSON. */
type PathsWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path] extends {
    readonly [Has in V]: {
      readonly responses: { readonly 200: { readonly content: { 'application/json': unknown } } };
    };
  }
    ? Path
    : never;
}[keyof paths];
type Answer<V extends Verb, Path extends PathsWith<V>> = paths[Path][V] extends {
  readonly responses: { readonly 200: infer Success };
}
  ? Json<Success>
  : never;

type Parameters<Operation> = Operation extends { readonly parameters: infer Given }
  ? Partial<Given> extends Given
    ? { readonly params?: Given }
    : { readonly params: Given }
  : unknown;
type Body<Operation> = Operation extends { readonly requestBody: infer Sent } ? { readonly body: Json<Sent> } : unknown;
/** What a call says. It may be left out where nothing of it is required. */
type Init<Operation> = Parameters<Operation> & Body<Operation> & { readonly signal?: AbortSignal };
type Given<I> = Partial<I> extends I ? [init?: I] : [init: I];

/** Gives what the API answers. Errors: {@link ApiProblem}; what `fetch` throws where there is no answer. */
type Call<V extends Verb> = <Path extends PathsWith<V>>(
  path: Path,
  ...init: Given<Init<paths[Path][V]>>
) => Promise<Answer<V, Path>>;

export type Client = { readonly [V in Verb]: Call<V> };

export function createClient(options: ClientOptions): Client {
  const { baseUrl, fetch } = options;
  const api = createFetch<paths>({ baseUrl, ...(fetch && { fetch }) });
  api.use({
    onRequest: ({ request }) => {
      request.headers.set('authorization', authorization(options));
    },
    onResponse: async ({ response }) => {
      if (!response.ok) throw await ApiProblem.of(response);
    },
  });
  // Each path has its own types, which the callers see; what happens is the same for all.
  const call = (method: Verb) => async (path: string, init?: object) => {
    const { data } = await api.request(method, path as never, init as never);
    return data as unknown;
  };
  const verbs: Verb[] = ['get', 'post', 'put', 'patch', 'delete'];
  return Object.fromEntries(verbs.map((verb) => [verb, call(verb)])) as unknown as Client;
}
