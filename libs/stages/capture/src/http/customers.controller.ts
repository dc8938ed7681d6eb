import { Body, Controller, Inject, Param, Patch, Post } from '@nestjs/common';
import { ChangeCustomerDetailsDto, derivedId, EndRelationshipDto, RegisterCustomerDto } from '@annals/contracts';
import { About, IdPipe, Origin, RepliesAppended, Roles, type CommandOrigin } from '@annals/platform';
import { IDS, type Ids } from '@annals/ports';
import type { Captured } from '../capture-facts.js';
import { aboutCommand } from './body-schema.js';
import { CommandSender } from './command-sender.js';

@Controller('v1/customers')
export class CustomersCommandController {
  constructor(
    @Inject(CommandSender) private readonly commands: CommandSender,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Post()
  @Roles('writer')
  @About(aboutCommand('RegisterCustomer'))
  @RepliesAppended()
  register(@Origin() origin: CommandOrigin, @Body() { customerId, ...body }: RegisterCustomerDto): Promise<Captured> {
    return this.commands.send('RegisterCustomer', origin, customerId ?? this.#newCustomerId(origin), body);
  }

  @Patch(':id')
  @Roles('writer')
  @About(aboutCommand('ChangeCustomerDetails'))
  @RepliesAppended()
  change(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeCustomerDetailsDto,
  ): Promise<Captured> {
    return this.commands.send('ChangeCustomerDetails', origin, id, body);
  }

  @Post(':id/ending')
  @Roles('writer')
  @About(aboutCommand('EndRelationship'))
  @RepliesAppended()
  end(
    @Origin() origin: CommandOrigin,
    @Param('id', IdPipe) id: string,
    @Body() body: EndRelationshipDto,
  ): Promise<Captured> {
    return this.commands.send('EndRelationship', origin, id, body);
  }

  /** A retry with the same key must mean the same customer. */
  #newCustomerId({ tenant, idempotencyKey }: CommandOrigin): string {
    return idempotencyKey === undefined ? this.ids.next() : derivedId('customer', tenant, idempotencyKey);
  }
}
