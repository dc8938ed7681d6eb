import { Controller, Get, Param, Query } from '@nestjs/common';
import { About, Audited, Caller, IdPipe, Roles, type CallerOfRequest, type QueryString } from '@annals/platform';
import { Readings, type ReadingWish } from './as-of/readings.js';
import { When, WHEN_PARAMETERS } from './as-of/when.js';
import { found } from './found.js';
import { LIST_PARAMETERS, listQuery } from './list/list-query.js';
import { idicOf } from './parts/idic.js';

@Controller('v1/customers')
export class CustomersController {
  constructor(private readonly readings: Readings) {}

  @Get()
  @Roles('reader')
  @About({
    summary: 'Customers by one or more categories, in the order of their lifetime net revenue; by cursor.',
    parameters: LIST_PARAMETERS,
  })
  async page(@Caller() caller: CallerOfRequest, @Query() query: QueryString, @When() wish: ReadingWish) {
    const wanted = listQuery(query);
    const { list, remembered } = await this.readings.of(caller.tenant, wish);
    return remembered(`customers ${JSON.stringify(wanted)}`, () => list.page(caller.tenant, wanted));
  }

  @Get(':id')
  @Roles('reader')
  @Audited('personal-data')
  @About({
    summary:
      'A customer from all sides: profile, lifecycle stage, loyalty level, value and all other parts; or who absorbed it.',
    parameters: WHEN_PARAMETERS,
  })
  async customer360(@Caller() caller: CallerOfRequest, @Param('id', IdPipe) id: string, @When() wish: ReadingWish) {
    const { reader } = await this.readings.of(caller.tenant, wish);
    return (await reader.absorbed(caller.tenant, id)) ?? found(await reader.customer360(caller.tenant, id));
  }

  @Get(':id/idic')
  @Roles('reader')
  @Audited('personal-data')
  @About({
    summary: 'A customer from all sides, its parts grouped by identify, differentiate, interact, customise.',
    parameters: WHEN_PARAMETERS,
  })
  async idic(@Caller() caller: CallerOfRequest, @Param('id', IdPipe) id: string, @When() wish: ReadingWish) {
    const { reader } = await this.readings.of(caller.tenant, wish);
    return idicOf(found(await reader.customer360(caller.tenant, id)));
  }
}
