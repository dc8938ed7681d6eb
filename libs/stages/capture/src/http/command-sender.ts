import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CustomerId, FactDto } from '@annals/contracts';
import { factNames, type CommandName } from '@annals/domain';
import { parseInstant } from '@annals/kernel';
import type { CommandOrigin } from '@annals/platform';
import type { Captured } from '../capture-facts.js';
import { commands } from './commands.js';

/** Makes a command of a checked body and sends it. */
@Injectable()
export class CommandSender {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  /** `named` are fields that the path holds. Errors: what the command's handler throws. */
  send(
    name: CommandName,
    origin: CommandOrigin,
    customerId: CustomerId,
    body: FactDto,
    named: object = {},
  ): Promise<Captured> {
    const { occurredAt, sourceSeq, ...data } = body;
    const { idempotencyKey: key, ifMatch, ...asker } = origin;
    const wish = {
      type: factNames[name],
      data: plain({ ...data, ...named }),
      occurredAt: occurredAt === undefined ? undefined : parseInstant(occurredAt),
      sourceSeq,
      key,
    };
    return this.bus.execute(new commands[name]({ ...asker, customerId, wish, ifMatch }));
  }
}

/** A body's class leaves fields that are absent as undefined, which an event must not hold: there, absent is absent. */
const plain = (data: object): Record<string, unknown> => JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
