import { Controller } from '@nestjs/common';
import type { CallerOfRequest } from '@annals/platform';
import { addReadRoute } from '../add-read-route.js';
import { Readings, type ReadingWish } from '../as-of/readings.js';
import { reports } from './index.js';

/** A route for each report. */
@Controller('v1/reports')
export class ReportsController {
  constructor(readonly readings: Readings) {}
}

for (const [name, { summary, read }] of Object.entries(reports)) {
  addReadRoute(
    ReportsController,
    name,
    summary,
    async function (this: ReportsController, { tenant }: CallerOfRequest, wish: ReadingWish) {
      const { readSide, remembered } = await this.readings.of(tenant, wish);
      return remembered<object>(name, () => read(readSide, tenant));
    },
  );
}
