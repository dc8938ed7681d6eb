import { INTERACTION_KINDS } from '@annals/domain';
import { IsIn } from 'class-validator';
import { FactDto } from './fact.dto.js';
import { IsAbsentOr, IsFreeText, IsIdentifier, IsIntBetween, IsWord } from './fields.js';
import { MoneyDto } from './money.dto.js';
import { IsNested } from './nested.js';

/** `POST /v1/customers/:id/interactions`. */
export class RecordInteractionDto extends FactDto {
  @IsAbsentOr(IsIdentifier())
  interactionId?: string;

  @IsWord()
  channel!: string;

  @IsIn(['INBOUND', 'OUTBOUND', 'TWO_WAY'])
  direction!: 'INBOUND' | 'OUTBOUND' | 'TWO_WAY';

  @IsIn(INTERACTION_KINDS)
  kind!: (typeof INTERACTION_KINDS)[number];

  @IsAbsentOr(IsIdentifier())
  opportunityId?: string;

  @IsAbsentOr(IsIntBetween(0, 31_536_000))
  durationSec?: number;

  @IsAbsentOr(IsNested(() => MoneyDto))
  cost?: MoneyDto;

  @IsAbsentOr(IsWord())
  careType?: string;

  @IsAbsentOr(IsFreeText())
  note?: string;
}
