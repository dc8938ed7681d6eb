import { Controller, Get, Param, Query } from '@nestjs/common';
import { About, Audited, Caller, IdPipe, Roles, type CallerOfRequest, type QueryString } from '@annals/platform';
import { AS_OF_PARAMETERS, asOfQuery } from './as-of/as-of-query.js';
import { CustomersAsOf } from './as-of/customers-as-of.js';
import { VerifyCustomer } from './verification/verify-customer.js';

@Controller('v1/audit/customers')
export class AuditController {
  constructor(
    private readonly customers: CustomersAsOf,
    private readonly verifier: VerifyCustomer,
  ) {}

  @Get(':id')
  @Roles('auditor')
  @Audited('as-of', 'asOf', 'knownAt')
  @About({
    parameters: AS_OF_PARAMETERS,
    summary:
      'Every read model of a customer as of ?asOf= (an instant, or the end of a date; now), with all that is recorded today or only what was by ?knownAt=; folded from the log.',
  })
  asOf(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string, @Query() query: QueryString) {
    return this.customers.read(tenant, id, asOfQuery(query));
  }

  @Get(':id/verification')
  @Roles('auditor')
  @Audited('verification')
  @About({
    summary:
      'Whether what every read model stores of a customer is what the log gives, by SHA-256; names each that differs.',
  })
  verification(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string) {
    return this.verifier.verify(tenant, id);
  }
}
