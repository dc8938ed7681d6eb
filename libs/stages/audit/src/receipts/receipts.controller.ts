import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  About,
  Audited,
  Caller,
  IdPipe,
  queryParameter,
  Roles,
  type CallerOfRequest,
  type QueryString,
} from '@annals/platform';
import { ReceiptReader } from './customer-receipts.js';
import { receiptsQuery } from './receipts-query.js';

const SUMMARY =
  'Why a customer is what it is: each change with the facts that caused it, the figures and thresholds that decided, ' +
  'before and after, what is missing for the next category, what it corrects or was corrected by. ' +
  '?readModel= of one read model; ?at= only those that explain an instant; ?cursor= and ?limit= by page.';

const ABOUT = {
  summary: SUMMARY,
  parameters: [
    queryParameter('readModel', 'only changes that this read model told'),
    queryParameter('at', 'only what explains an instant, or the end of a date'),
    queryParameter('cursor', 'what the page before gave'),
    queryParameter('limit', '1 to 500; 100 where it is absent', { type: 'integer', minimum: 1, maximum: 500 }),
    queryParameter('minPosition', 'waits until what follows from this position is told; 503 READ.NOT_YET'),
  ],
};

/** The same receipts for who works with customers and for who examines the business. */
@Controller('v1')
export class ReceiptsController {
  constructor(private readonly reader: ReceiptReader) {}

  @Get('customers/:id/receipts')
  @Roles('reader', 'auditor')
  @About(ABOUT)
  ofCustomer(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string, @Query() query: QueryString) {
    return this.reader.read(tenant, id, receiptsQuery(query));
  }

  @Get('audit/customers/:id/receipts')
  @Roles('auditor')
  @Audited('receipts', 'readModel', 'at', 'cursor', 'limit')
  @About(ABOUT)
  forAuditors(@Caller() { tenant }: CallerOfRequest, @Param('id', IdPipe) id: string, @Query() query: QueryString) {
    return this.reader.read(tenant, id, receiptsQuery(query));
  }
}
