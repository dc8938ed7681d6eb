import type { TenantId } from '@annals/contracts';
import type { ReadSide } from '../read-side.js';

/** A rule that anybody may ask with figures of his own; it records nothing. */
export interface Calculator<Question extends object, Answer extends object> {
  readonly summary: string;
  /** JSON Schema of the question. */
  readonly body: object;
  readonly compute: (readSide: ReadSide, tenant: TenantId, question: Question) => Promise<Answer>;
}
