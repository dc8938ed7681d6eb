import { Controller, Get, Query } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import { About, Caller, PositionPipe, Roles, type CallerOfRequest } from '@annals/platform';
import { includePosition } from './query.controller.js';
import { ReadSide } from './read-side.js';
import { Reports } from './reports.js';

@Controller('v1/reports')
export class ReportsController {
  constructor(
    private readonly readSide: ReadSide,
    private readonly reports: Reports,
  ) {}

  @Get('lifecycle')
  @Roles('reader')
  @About({ summary: 'Customers by lifecycle stage.' })
  async lifecycle(@Caller() caller: CallerOfRequest, @Query('minPosition', PositionPipe) minPosition?: Position) {
    await includePosition(this.readSide, minPosition);
    return this.reports.lifecycle(caller.tenant);
  }

  @Get('loyalty')
  @Roles('reader')
  @About({ summary: 'Customers by rung of the loyalty ladder.' })
  async loyalty(@Caller() caller: CallerOfRequest, @Query('minPosition', PositionPipe) minPosition?: Position) {
    await includePosition(this.readSide, minPosition);
    return this.reports.loyalty(caller.tenant);
  }

  @Get('rfm')
  @Roles('reader')
  @About({ summary: 'Buyers by RFM code and box.' })
  async rfm(@Caller() caller: CallerOfRequest, @Query('minPosition', PositionPipe) minPosition?: Position) {
    await includePosition(this.readSide, minPosition);
    return this.reports.rfm(caller.tenant);
  }

  @Get('value')
  @Roles('reader')
  @About({ summary: 'Revenue, refunds, margin and tiers over all customers. Minor units.' })
  async value(@Caller() caller: CallerOfRequest, @Query('minPosition', PositionPipe) minPosition?: Position) {
    await includePosition(this.readSide, minPosition);
    return this.reports.value(caller.tenant);
  }
}
