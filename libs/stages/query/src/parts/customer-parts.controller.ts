import { Controller, Param } from '@nestjs/common';
import type { Position } from '@annals/contracts';
import { IdPipe, type CallerOfRequest } from '@annals/platform';
import { addReadRoute } from '../add-read-route.js';
import { CustomerReader } from '../customer-reader.js';
import { found } from '../found.js';
import { ReadSide } from '../read-side.js';
import { customerParts, PART_NAMES } from '@annals/read-models';

/** A route for each part of a customer. */
@Controller('v1/customers/:id')
export class CustomerPartsController {
  constructor(
    readonly readSide: ReadSide,
    readonly reader: CustomerReader,
  ) {}
}

for (const name of PART_NAMES) {
  addReadRoute(
    CustomerPartsController,
    name,
    customerParts[name].summary,
    async function (
      this: CustomerPartsController,
      caller: CallerOfRequest,
      minPosition: Position | undefined,
      id: string,
    ) {
      await this.readSide.include(minPosition);
      return (await this.reader.absorbed(caller.tenant, id)) ?? found(await this.reader.part(name, caller.tenant, id));
    },
    [Param('id', IdPipe)],
  );
}
