import type { components } from './api.generated.js';

/** RFC 9457 problem+json. */
export type Problem = components['schemas']['Problem'];

/** What the API refused, or could not do. Compare `code`, never the text. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;

  constructor(
    readonly problem: Problem,
    /** Milliseconds after which the same request may succeed, where the API said so. */
    readonly retryAfterMs: number | undefined,
  ) {
    super(`${problem.code}: ${problem.detail}`);
    this.code = problem.code;
    this.status = problem.status;
  }

  /** Of an answer that is not a success. One that is no problem+json, such as a proxy's page, is `HTTP.<status>`. */
  static async of(response: Response): Promise<ApiProblem> {
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    const problem = isProblem ? ((await response.json()) as Problem) : notOfAnnals(response);
    return new ApiProblem(problem, Number.isFinite(seconds) ? seconds * 1000 : undefined);
  }
}

const notOfAnnals = ({ status, statusText }: Response): Problem => ({
  ...{ type: 'about:blank', title: statusText, status, code: `HTTP.${status}` },
  detail: 'the answer is not of this API',
});
