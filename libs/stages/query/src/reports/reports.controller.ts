import { Controller } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import type { CallerOfRequest } from '@annals/platform';
import { addReadRoute } from '../add-read-route.js';
import { ReadSide } from '../read-side.js';
import { reports } from './index.js';

/** A route for each report. */
@Controller('v1/reports')
export class ReportsController {
  constructor(readonly readSide: ReadSide) {}
}

for (const [name, { summary, read }] of Object.entries(reports)) {
  addReadRoute(
    ReportsController,
    name,
    summary,
    async function (this: ReportsController, caller: CallerOfRequest, minPosition?: Position) {
      await this.readSide.include(minPosition);
      return read(this.readSide, caller.tenant);
    },
  );
}
