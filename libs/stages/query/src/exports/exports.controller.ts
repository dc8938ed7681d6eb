import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { isIdentifier } from '@annals/contracts';
import {
  About,
  Audited,
  Caller,
  queryParameter,
  queryReader,
  Rejected,
  Roles,
  textThat,
  type CallerOfRequest,
} from '@annals/platform';
import { Readings, type ReadingWish } from '../as-of/readings.js';
import { When, WHEN_PARAMETERS } from '../as-of/when.js';
import { exportRows, isExportName } from './export-rows.js';

const read = queryReader({ after: [textThat(isIdentifier), 'must be the id of a customer'] });

/** Tables for warehouses (数据仓库, domain.md §1 row 69). */
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly readings: Readings) {}

  @Get(':name')
  @Roles('reader')
  @Audited('export', 'after')
  @About({
    produces: 'application/x-ndjson',
    parameters: [queryParameter('after', 'the id of a customer: the rows behind it'), ...WHEN_PARAMETERS],
    summary: 'A read model as NDJSON, a customer a line by id, without personal data; ?after= goes on behind an id.',
  })
  async table(
    @Caller() { tenant }: CallerOfRequest,
    @Param('name') name: string,
    @When() wish: ReadingWish,
    @Query('after') behind?: unknown,
  ): Promise<StreamableFile> {
    if (!isExportName(name)) throw new Rejected({ code: 'EXPORT.NOT_FOUND', reason: 'there is no such table' });
    const { after } = read({ after: behind });
    const { readSide } = await this.readings.of(tenant, wish);
    // One page is ready and no more are read until it has gone out.
    const rows = Readable.from(exportRows(readSide, tenant, name, after), { highWaterMark: 1 });
    return new StreamableFile(rows, { type: 'application/x-ndjson' });
  }
}
