import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import { About, Caller, IdPipe, PositionPipe, Roles, type CallerOfRequest } from '@annals/platform';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { found } from './found.js';
import { listQuery } from './list-query.js';
import { idicOf } from './parts/idic.js';
import { ReadSide } from './read-side.js';

@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly readSide: ReadSide,
    private readonly reader: CustomerReader,
    private readonly list: CustomerList,
  ) {}

  @Get()
  @Roles('reader')
  @About({ summary: 'Customers by one or more categories, in the order of their lifetime net revenue; by cursor.' })
  async page(
    @Caller() caller: CallerOfRequest,
    @Query() query: Record<string, unknown>,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await this.readSide.include(minPosition);
    return this.list.page(caller.tenant, listQuery(query));
  }

  @Get(':id')
  @Roles('reader')
  @About({
    summary:
      'A customer from all sides: profile, lifecycle stage, loyalty level, value and all other parts; or who absorbed it.',
  })
  async customer360(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await this.readSide.include(minPosition);
    return (await this.reader.absorbed(caller.tenant, id)) ?? found(await this.reader.customer360(caller.tenant, id));
  }

  @Get(':id/idic')
  @Roles('reader')
  @About({ summary: 'A customer from all sides, its parts grouped by identify, differentiate, interact, customise.' })
  async idic(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await this.readSide.include(minPosition);
    return idicOf(found(await this.reader.customer360(caller.tenant, id)));
  }
}
