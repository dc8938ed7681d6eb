import { Body, Controller, Post } from '@nestjs/common';
import { bodyValidator } from '@annals/contracts';
import { About, Caller, InvalidRequest, RepliesDone, Roles, type CallerOfRequest } from '@annals/platform';
import { ReadSide } from '../read-side.js';
import { calculators } from './index.js';
import type { Calculator } from './calculator.js';

/** A route for each calculator. A reader may ask it: nothing is recorded. */
@Controller('v1/calculators')
export class CalculatorsController {
  constructor(readonly readSide: ReadSide) {}
}

for (const [name, calculator] of Object.entries(calculators)) addRoute(name, calculator);

/** Does by hand what decorators do to a written method. */
function addRoute(name: string, { summary, body, compute }: Calculator<never, object>): void {
  const flawsOf = bodyValidator(body);
  const value = async function (this: CalculatorsController, caller: CallerOfRequest, question: object) {
    const flaws = flawsOf(question);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    return compute(this.readSide, caller.tenant, question as never);
  };
  const target = CalculatorsController.prototype;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
  const method = Object.getOwnPropertyDescriptor(target, name)!;
  for (const decorate of [Post(name), Roles('reader'), About({ summary, body }), RepliesDone()])
    decorate(target, name, method);
  [Caller(), Body()].forEach((decorate, index) => decorate(target, name, index));
}
