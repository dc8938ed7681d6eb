import { Controller, Param } from '@nestjs/common';
import { IdPipe, type CallerOfRequest } from '@annals/platform';
import { addReadRoute } from '../add-read-route.js';
import { found } from '../found.js';
import { Readings, type ReadingWish } from '../as-of/readings.js';
import { customerParts, PART_NAMES } from '@annals/read-models';

/** A route for each part of a customer. */
@Controller('v1/customers/:id')
export class CustomerPartsController {
  constructor(readonly readings: Readings) {}
}

for (const name of PART_NAMES) {
  addReadRoute(
    CustomerPartsController,
    name,
    customerParts[name].summary,
    async function (this: CustomerPartsController, { tenant }: CallerOfRequest, wish: ReadingWish, id: string) {
      const { reader } = await this.readings.of(tenant, wish);
      return (await reader.absorbed(tenant, id)) ?? found(await reader.part(name, tenant, id));
    },
    [Param('id', IdPipe)],
  );
}
