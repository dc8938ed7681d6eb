import { Command } from '@nestjs/cqrs';
import { factNames, type CommandName } from '@annals/domain';
import type { Captured, CaptureRequest } from '../capture-facts.js';

/** A request to record one fact. The classes differ by name only: the name says which handler may answer. */
export class CaptureCommand extends Command<Captured> {
  constructor(readonly request: CaptureRequest) {
    super();
  }
}

function commandNamed(name: CommandName): typeof CaptureCommand {
  const command = class extends CaptureCommand {};
  Object.defineProperty(command, 'name', { value: name });
  return command;
}

/** A command class for each fact that can be asked for. */
export const commands = Object.fromEntries(
  Object.keys(factNames).map((name) => [name, commandNamed(name as CommandName)]),
) as Readonly<Record<CommandName, typeof CaptureCommand>>;
