import { Controller, Get, Query } from '@nestjs/common';
import type { Position, TenantId } from '@annals/contracts';
import { heldOf, holdoutAt, type Holdout, type HoldoutHeld, type HoldoutWish } from '@annals/domain';
import { formatDay, reject } from '@annals/kernel';
import {
  About,
  Caller,
  DAY,
  inTurns,
  orThrow,
  MIN_POSITION,
  PositionPipe,
  queryParameter,
  queryReader,
  required,
  Roles,
  type CallerOfRequest,
  type QueryString,
} from '@annals/platform';
import { ReadSide } from '../read-side.js';
import { headOf, type ReportHead } from './report.js';

/** A fit on the first part of what happened against the second. */
export type HoldoutReport = ReportHead &
  Holdout & {
    readonly calibrateUntil: string;
    readonly until: string;
    readonly unitDays: number;
  };

const DATE = { type: 'string', format: 'date' };
const daysIn = queryReader({ calibrateUntil: required(DAY), until: DAY }, ['minPosition'], 'is not known');

/** Its days come with the question, which the other reports have none of. */
@Controller('v1/reports')
export class HoldoutController {
  constructor(private readonly readSide: ReadSide) {}

  @Get('holdout')
  @Roles('reader')
  @About({
    parameters: [
      { ...queryParameter('calibrateUntil', 'the last day of the first part', DATE), required: true },
      queryParameter('until', 'the last day of the second part; absent: the business day of now', DATE),
      MIN_POSITION,
    ],
    summary:
      'Fits purchases until ?calibrateUntil= and compares what that tells of the days until ?until= (now) with what came. By BG/NBD; by NBD, in which nobody leaves, where leaving cannot be told from none: `model` says which, `because` why. Records nothing. Reads every customer.',
  })
  async holdout(
    @Caller() { tenant }: CallerOfRequest,
    @Query() query: QueryString,
    @Query('minPosition', PositionPipe) minPosition?: Position,
  ): Promise<HoldoutReport> {
    const { calibrateUntil, until: asked } = daysIn(query);
    await this.readSide.include(minPosition);
    const view = await this.readSide.inForce('value', tenant);
    const { prediction } = view.population.policy;
    const until = asked ?? view.today;
    if (until === null || (view.today !== null && until > view.today))
      return orThrow(reject('HOLDOUT.DAY_AHEAD', 'the second part has not passed yet'));
    const wish = { calibrateUntil, until };
    const told = await inTurns(holdoutAt(await this.#held(tenant, wish, prediction), wish, prediction));
    const days = { calibrateUntil: formatDay(calibrateUntil), until: formatDay(until), unitDays: prediction.unitDays };
    return { ...headOf(view), ...days, ...orThrow(told) };
  }

  async #held(tenant: TenantId, wish: HoldoutWish, unit: Parameters<typeof heldOf>[2]): Promise<HoldoutHeld[]> {
    const all: HoldoutHeld[] = [];
    for await (const page of this.readSide.scan('value', tenant)) {
      for (const { document } of page) {
        const held = heldOf(document.doc.history.orders, wish, unit);
        if (held) all.push(held);
      }
    }
    return all;
  }
}
