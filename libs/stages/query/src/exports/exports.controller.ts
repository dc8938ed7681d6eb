import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { isIdentifier, type Position } from '@annals/contracts';
import { About, Caller, InvalidRequest, PositionPipe, Rejected, Roles, type CallerOfRequest } from '@annals/platform';
import { ReadSide } from '../read-side.js';
import { exportRows, isExportName } from './export-rows.js';

/** Tables for warehouses (数据仓库, domain.md §1 row 69). */
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly readSide: ReadSide) {}

  @Get(':name')
  @Roles('reader')
  @About({
    summary: 'A read model as NDJSON, a customer a line by id, without personal data; ?after= goes on behind an id.',
  })
  async table(
    @Caller() caller: CallerOfRequest,
    @Param('name') name: string,
    @Query('after') after?: unknown,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ): Promise<StreamableFile> {
    if (!isExportName(name)) throw new Rejected({ code: 'EXPORT.NOT_FOUND', reason: 'there is no such table' });
    if (after !== undefined && (typeof after !== 'string' || !isIdentifier(after)))
      throw new InvalidRequest([{ field: 'after', message: 'must be the id of a customer' }]);
    await this.readSide.include(minPosition);
    // One page is ready and no more are read until it has gone out.
    const rows = Readable.from(exportRows(this.readSide, caller.tenant, name, after), { highWaterMark: 1 });
    return new StreamableFile(rows, { type: 'application/x-ndjson' });
  }
}
