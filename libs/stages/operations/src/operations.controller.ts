import { Controller, Get, Param, Post } from '@nestjs/common';
import { About, Caller, IdPipe, RepliesDone, Roles, type CallerOfRequest } from '@annals/platform';
import { ParkedCustomers } from './parked-customers.js';
import { StageReports } from './stage-reports.js';

/** For those who run the service, of their own tenant. */
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly reports: StageReports,
    private readonly parked: ParkedCustomers,
  ) {}

  @Get('stages')
  @Roles('reader')
  @About({ summary: 'How far the relay and each read model have come, what waits and since when, and who is parked.' })
  stages(@Caller() { tenant }: CallerOfRequest) {
    return this.reports.read(tenant);
  }

  /** A cause may quote a fact. */
  @Get('parked')
  @Roles('admin')
  @About({ summary: 'Customers whose facts wait, because one of them could not be folded: since where, and why.' })
  waiting(@Caller() { tenant }: CallerOfRequest) {
    return this.parked.list(tenant);
  }

  @Post('parked/:customer/redrive')
  @Roles('admin')
  @About({
    summary:
      'Asks for another try of a parked customer, from the first fact that waits; the answer does not wait for it.',
  })
  @RepliesDone()
  redrive(@Caller() { tenant }: CallerOfRequest, @Param('customer', IdPipe) customer: string) {
    return this.parked.redrive(tenant, customer);
  }
}
