import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { bodyValidator, type FactDto } from '@annals/contracts';
import { About, IdPipe, InvalidRequest, Origin, RepliesAppended, Roles, type CommandOrigin } from '@annals/platform';
import type { Captured } from '../capture-facts.js';
import { aboutCommand } from './body-schema.js';
import { CommandSender } from './command-sender.js';
import { factRoutes, namesIn, type FactRoute } from './fact-routes.js';

type Handler = (
  this: FactsController,
  origin: CommandOrigin,
  body: object,
  id: string,
  ...named: string[]
) => Promise<Captured>;

/** Everything else that happens with a customer: a route for each fact of {@link factRoutes}. */
@Controller('v1/customers/:id')
export class FactsController {
  constructor(@Inject(CommandSender) readonly commands: CommandSender) {}
}

for (const route of factRoutes) addRoute(route);

/** Does by hand what decorators do to a written method. */
function addRoute({ command, path }: FactRoute): void {
  const names = namesIn(path);
  const about = aboutCommand(command, names);
  const flawsOf = bodyValidator(about.body);
  const value: Handler = function (origin, body, id, ...named) {
    const flaws = flawsOf(body);
    if (flaws.length > 0) throw new InvalidRequest(flaws);
    const inPath = Object.fromEntries(names.map((name, i) => [name, named[i]]));
    return this.commands.send(command, origin, id, body as FactDto, inPath);
  };
  const target = FactsController.prototype;
  Object.defineProperty(target, command, { value, writable: true, configurable: true });
  const method = Object.getOwnPropertyDescriptor(target, command)!;
  for (const decorate of [Post(path), Roles('writer'), About(about), RepliesAppended()]) {
    decorate(target, command, method);
  }
  const parameters = [Origin(), Body(), ...['id', ...names].map((name) => Param(name, IdPipe))];
  parameters.forEach((decorate, index) => decorate(target, command, index));
}
