import { IsAbsentOr, IsInstant, IsIntBetween } from './fields.js';

/** What every fact may say of its time. */
export abstract class FactDto {
  /** ISO 8601 with a zone. Absent: business now. */
  @IsAbsentOr(IsInstant())
  occurredAt?: string;

  /** The order that the source gave to facts of the same instant. */
  @IsAbsentOr(IsIntBetween(0, Number.MAX_SAFE_INTEGER))
  sourceSeq?: number;
}
