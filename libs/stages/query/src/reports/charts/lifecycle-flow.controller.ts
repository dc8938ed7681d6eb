import { Controller, Get, Query } from '@nestjs/common';
import { formatDay } from '@annals/kernel';
import {
  About,
  Caller,
  DAY,
  InvalidRequest,
  queryParameter,
  queryReader,
  Rejected,
  required,
  Roles,
  type CallerOfRequest,
  type QueryString,
} from '@annals/platform';
import { Readings, type ReadingWish } from '../../as-of/readings.js';
import { When, WHEN_FIELDS, WHEN_PARAMETERS } from '../../as-of/when.js';
import { headOf, type ReportHead } from '../report.js';
import { FlowTally, type FlowCount } from './lifecycle-flow.js';

/** Stages of all customers at the ends of two business days, and what happened in between. */
export interface LifecycleFlowReport extends ReportHead {
  readonly from: string;
  readonly to: string;
  /** Who is known by the end of `to`. */
  readonly customers: number;
  /** Customers by stage at the end of `from` and at the end of `to`; NONE before they were known. Sums to `customers`. */
  readonly flows: readonly FlowCount[];
  /** Every change of stage after the end of `from` and up to the end of `to`: a customer may be in several. */
  readonly transitions: readonly FlowCount[];
}

const DATE = { type: 'string', format: 'date' };
const daysIn = queryReader({ from: required(DAY), to: DAY }, WHEN_FIELDS);

/** Its days come with the question, which most reports have none of. */
@Controller('v1/reports')
export class LifecycleFlowController {
  constructor(private readonly readings: Readings) {}

  @Get('lifecycle-flow')
  @Roles('reader')
  @About({
    summary: 'How customers moved between lifecycle stages from the end of one day to the end of another.',
    parameters: [
      { ...queryParameter('from', 'the business day at whose end the period begins', DATE), required: true },
      queryParameter('to', 'the last business day of the period; absent: that of now', DATE),
      ...WHEN_PARAMETERS,
    ],
  })
  async flow(
    @Caller() { tenant }: CallerOfRequest,
    @Query() query: QueryString,
    @When() wish: ReadingWish,
  ): Promise<LifecycleFlowReport> {
    const asked = daysIn(query);
    const { readSide } = await this.readings.of(tenant, wish);
    const view = await readSide.inForce('lifecycle', tenant);
    const { today, context } = view;
    const to = asked.to ?? today ?? asked.from;
    if (to > (today ?? -Infinity)) throw ahead();
    if (asked.from > to) throw new InvalidRequest([{ field: 'from', message: 'must not be after to' }]);
    const tally = new FlowTally(context.calendar.endOf(asked.from), context.calendar.endOf(to));
    for await (const page of readSide.scan('lifecycle', tenant))
      for (const { document } of page) tally.add(document.history);
    return { ...headOf(view), from: formatDay(asked.from), to: formatDay(to), ...tally.result() };
  }
}

const ahead = (): Rejected =>
  new Rejected({ code: 'REPORT.DAY_AHEAD', reason: 'the business has not come to that day yet' });
