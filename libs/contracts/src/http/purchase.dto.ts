import { IsDefined, Length } from 'class-validator';
import { FactDto } from './fact.dto.js';
import { IsAbsentOr, IsFreeText, IsIdentifier, IsIntBetween, IsMinorUnits, IsWord } from './fields.js';
import { MoneyDto } from './money.dto.js';
import { IsNested, IsNestedList } from './nested.js';

/** At this edge; larger orders come by `POST /v1/import`, whose compiled schemas are faster. */
const MAX_LINES = 1000;

export class PurchaseLineDto {
  @Length(1, 64)
  sku!: string;

  @IsAbsentOr(IsWord())
  category?: string;

  @IsIntBetween(1, 10_000_000)
  qty!: number;

  @IsMinorUnits()
  unitPrice!: number;

  @IsAbsentOr(IsMinorUnits())
  discount?: number;

  @IsAbsentOr(IsMinorUnits())
  unitCost?: number;
}

/** `POST /v1/customers/:id/purchases`. */
export class RecordPurchaseDto extends FactDto {
  @IsIdentifier()
  orderId!: string;

  @IsNestedList(() => PurchaseLineDto, { min: 1, max: MAX_LINES })
  lines!: PurchaseLineDto[];

  @IsDefined()
  @IsNested(() => MoneyDto)
  total!: MoneyDto;

  @IsAbsentOr(IsIdentifier())
  campaignId?: string;
}

export class ReturnLineDto {
  @Length(1, 64)
  sku!: string;

  @IsIntBetween(1, 10_000_000)
  qty!: number;
}

/** `POST /v1/customers/:id/returns`. */
export class RecordReturnDto extends FactDto {
  @IsIdentifier()
  returnId!: string;

  @IsIdentifier()
  orderId!: string;

  @IsAbsentOr(IsNestedList(() => ReturnLineDto, { min: 0, max: MAX_LINES }))
  lines?: ReturnLineDto[];

  @IsDefined()
  @IsNested(() => MoneyDto)
  refund!: MoneyDto;

  @IsAbsentOr(IsWord())
  reasonCode?: string;

  @IsAbsentOr(IsFreeText())
  reason?: string;
}
