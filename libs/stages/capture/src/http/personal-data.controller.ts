import { Body, Controller, Delete, Inject, Param, Query } from '@nestjs/common';
import { bodyValidator, declarationOf } from '@annals/contracts';
import {
  About,
  IdPipe,
  InvalidRequest,
  Origin,
  orThrow,
  RepliesAppended,
  Roles,
  type CommandOrigin,
} from '@annals/platform';
import { ForgetCustomers, type Forgotten } from '../forgetting/forget-customers.js';

const { reasonCode } = declarationOf('CustomerForgotten').schema.properties as Record<string, object>;
const body = {
  type: 'object',
  required: ['reasonCode'],
  additionalProperties: false,
  properties: { reasonCode },
};
const flawsOf = bodyValidator(body);

/** The right to be forgotten. */
@Controller('v1/customers/:id/personal-data')
export class PersonalDataController {
  constructor(@Inject(ForgetCustomers) private readonly forgetting: ForgetCustomers) {}

  @Delete()
  @Roles('admin')
  @About({
    summary:
      'Erases all personal data of a customer for good, and of whom it absorbed, by destroying its key. The reason is a code, in the body or as ?reasonCode=.',
    body,
  })
  @RepliesAppended()
  async forget(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) customerId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Body() wanted: object | undefined,
  ): Promise<Forgotten> {
    const asked = { ...query, ...wanted };
    const flaws = flawsOf(asked);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    const { tenant, actor, correlationId, traceparent, idempotencyKey: key } = origin;
    const asker = { tenant, actor, correlationId, traceparent };
    const { reasonCode: code } = asked as { reasonCode: string };
    return orThrow(await this.forgetting.forget({ ...asker, customerId, reasonCode: code, key }));
  }
}
