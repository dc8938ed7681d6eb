import { IsIn, Length } from 'class-validator';
import { FactDto } from './fact.dto.js';
import { IsAbsentOr, IsFreeText, IsIdentifier, IsWord } from './fields.js';

abstract class CustomerDetailsDto extends FactDto {
  @IsAbsentOr(IsWord())
  industry?: string;

  @IsAbsentOr(IsWord())
  size?: string;

  @IsAbsentOr(IsWord())
  region?: string;

  @IsAbsentOr(IsWord())
  channel?: string;

  @IsAbsentOr(Length(1, 200))
  name?: string;

  @IsAbsentOr(Length(3, 254))
  email?: string;

  @IsAbsentOr(Length(3, 40))
  phone?: string;
}

/** `POST /v1/customers`. Without `customerId` one is made. */
export class RegisterCustomerDto extends CustomerDetailsDto {
  @IsAbsentOr(IsIdentifier())
  customerId?: string;

  @IsIn(['PERSON', 'ORG'])
  kind!: 'PERSON' | 'ORG';

  @IsAbsentOr(IsIdentifier())
  referrerId?: string;
}

/** `PATCH /v1/customers/:id`: what is not named stays as it was. */
export class ChangeCustomerDetailsDto extends CustomerDetailsDto {}

/** `POST /v1/customers/:id/ending`. */
export class EndRelationshipDto extends FactDto {
  @IsAbsentOr(IsWord())
  reasonCode?: string;

  @IsAbsentOr(IsFreeText())
  reason?: string;
}
