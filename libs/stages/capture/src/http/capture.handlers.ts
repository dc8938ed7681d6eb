import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandName } from '@annals/domain';
import { counter, histogram, inSpan, orThrow } from '@annals/platform';
import { CaptureFacts, type Captured } from '../capture-facts.js';
import { CaptureCommand, commands } from './commands.js';

const outcomes = counter({
  name: 'annals_capture_commands_total',
  help: 'Commands answered, by what became of them',
  labels: ['command', 'outcome'],
});
const seconds = histogram({ name: 'annals_capture_seconds', help: 'Time from a command to its durable fact' });

/** A handler a command: all of them record a fact, and the domain's decider knows the difference. */
function handlerOf(name: CommandName): Type<ICommandHandler<CaptureCommand>> {
  @CommandHandler(commands[name])
  class CaptureHandler implements ICommandHandler<CaptureCommand> {
    constructor(@Inject(CaptureFacts) private readonly facts: CaptureFacts) {}

    async execute({ request }: CaptureCommand): Promise<Captured> {
      const end = seconds.startTimer();
      const result = await inSpan('capture', { 'annals.command': name }, () => this.facts.capture(request));
      end();
      const outcome = !result.ok ? 'rejected' : result.value.duplicate ? 'duplicate' : 'recorded';
      outcomes.inc({ command: name, outcome });
      return orThrow(result);
    }
  }
  Object.defineProperty(CaptureHandler, 'name', { value: `${name}Handler` });
  return CaptureHandler;
}

export const captureHandlers = (Object.keys(commands) as CommandName[]).map(handlerOf);
