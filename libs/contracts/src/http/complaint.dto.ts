import { IsBoolean } from 'class-validator';
import { FactDto } from './fact.dto.js';
import { IsAbsentOr, IsFreeText, IsIdentifier, IsIntBetween, IsWord } from './fields.js';

/** `POST /v1/customers/:id/complaints`. */
export class ReceiveComplaintDto extends FactDto {
  @IsIdentifier()
  complaintId!: string;

  @IsWord()
  category!: string;

  @IsIntBetween(1, 3)
  severity!: number;

  @IsAbsentOr(IsIdentifier())
  orderId?: string;

  @IsAbsentOr(IsFreeText())
  text?: string;
}

/** `POST /v1/customers/:id/complaints/:complaintId/resolution`. */
export class ResolveComplaintDto extends FactDto {
  @IsBoolean()
  upheld!: boolean;

  @IsAbsentOr(IsIntBetween(1, 5))
  csat?: number;

  @IsAbsentOr(IsFreeText())
  remedy?: string;
}
