import { IsString, Matches } from 'class-validator';
import { IsAbsentOr, IsMinorUnits } from './fields.js';

/** An amount as a client states it. Without a rate, the tenant's policy gives it. */
export class MoneyDto {
  @IsMinorUnits()
  amountMinor!: number;

  @IsString()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code of ISO 4217' })
  currency!: string;

  @IsAbsentOr(
    IsString(),
    Matches(/^(0|[1-9][0-9]{0,8})(\.[0-9]{1,12})?$/, { message: 'fxToBase must be a decimal number as text' }),
  )
  fxToBase?: string;
}
