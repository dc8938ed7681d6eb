import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import { About, Caller, IdPipe, PositionPipe, Rejected, Roles, type CallerOfRequest } from '@annals/platform';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { listQuery } from './list-query.js';
import { ReadSide } from './read-side.js';

/** So long a read waits for the position that it was asked to include. */
const LONGEST_WAIT_MS = 5000;

/** Waits until the read models include a write. Errors: READ.NOT_YET, to be tried again. */
export async function includePosition(readSide: ReadSide, position: Position | undefined): Promise<void> {
  if (position === undefined || (await readSide.waitFor(position, LONGEST_WAIT_MS))) return;
  throw new Rejected({ code: 'READ.NOT_YET', reason: 'the read models do not include this position yet' });
}

function found<T>(part: T | undefined): T {
  if (part !== undefined) return part;
  throw new Rejected({ code: 'CUSTOMER.NOT_FOUND', reason: 'there is no such customer' });
}

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
    await includePosition(this.readSide, minPosition);
    return this.list.page(caller.tenant, listQuery(query));
  }

  @Get(':id')
  @Roles('reader')
  @About({ summary: 'A customer from all sides: profile, lifecycle stage, loyalty level and value.' })
  async customer360(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await includePosition(this.readSide, minPosition);
    return found(await this.reader.customer360(caller.tenant, id));
  }

  @Get(':id/lifecycle')
  @Roles('reader')
  @About({ summary: 'The lifecycle stage, its history, and when it changes if nothing happens.' })
  async lifecycle(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await includePosition(this.readSide, minPosition);
    return found(await this.reader.lifecycle(caller.tenant, id));
  }

  @Get(':id/loyalty')
  @Roles('reader')
  @About({ summary: 'The loyalty level, its history, the next review, and what is missing for the next rung.' })
  async loyalty(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await includePosition(this.readSide, minPosition);
    return found(await this.reader.loyalty(caller.tenant, id));
  }

  @Get(':id/value')
  @Roles('reader')
  @About({ summary: 'The customer value: sums, RFM, tiers, and the present value of past margin. Minor units.' })
  async value(
    @Caller() caller: CallerOfRequest,
    @Param('id', IdPipe) id: string,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ) {
    await includePosition(this.readSide, minPosition);
    return found(await this.reader.value(caller.tenant, id));
  }
}
