import { Controller, Get, Query } from '@nestjs/common';
import {
  About,
  Audited,
  Caller,
  IDENTIFIER,
  queryParameter,
  queryReader,
  Roles,
  textThat,
  upTo,
  whole,
  type CallerOfRequest,
  type QueryString,
} from '@annals/platform';
import { AccessList } from './access-list.js';

const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._:-]{0,63}$/;
const named = textThat((text) => NAME.test(text));

const accessQuery = queryReader({
  from: [whole(0, Number.MAX_SAFE_INTEGER), 'must be what an earlier page gave as next'],
  actor: [named, 'must be the name of an API key or of a command'],
  customerId: IDENTIFIER,
  access: [named, 'must be what was accessed: as-of, receipts, export, …'],
  limit: upTo(1000),
});

/** The audit of the audit. */
@Controller('v1/audit/accesses')
export class AccessesController {
  constructor(private readonly list: AccessList) {}

  @Get()
  @Roles('auditor')
  @Audited('accesses', 'from', 'actor', 'customerId', 'access', 'limit')
  @About({
    parameters: [
      queryParameter('from', 'what the page before gave as next'),
      queryParameter('actor', 'only of this API key or command'),
      queryParameter('customerId', 'only of this customer'),
      queryParameter('access', 'only of this kind: as-of, receipts, export, personal-data, …'),
      queryParameter('limit', '1 to 1000; 100 where it is absent', { type: 'integer', minimum: 1, maximum: 1000 }),
    ],
    summary:
      'Who examined records, replayed or exported them or opened personal data, of whom and why, oldest first. Reading this is recorded, too.',
  })
  page(@Caller() { tenant }: CallerOfRequest, @Query() query: QueryString) {
    return this.list.page(tenant, { from: 0, limit: 100, ...accessQuery(query) });
  }
}
