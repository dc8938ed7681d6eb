import { Get, Query } from '@nestjs/common';
import { About, Caller, PositionPipe, Roles } from '@annals/platform';

/** A class that gets methods from a table. */
type Target = abstract new (...dependencies: never[]) => object;

/**
 * Adds a route for readers to a controller: does by hand what decorators do to a written method. `value` is called
 * with the caller, the position that the answer must include or `undefined`, and what `parameters` take out.
 */
export function addReadRoute(
  controller: Target,
  path: string,
  summary: string,
  value: (...given: never[]) => Promise<unknown>,
  parameters: readonly ParameterDecorator[] = [],
): void {
  const target = controller.prototype as object;
  Object.defineProperty(target, path, { value, writable: true, configurable: true });
  const method = Object.getOwnPropertyDescriptor(target, path)!;
  for (const decorate of [Get(path), Roles('reader'), About({ summary })]) decorate(target, path, method);
  const all = [Caller(), Query('minPosition', PositionPipe), ...parameters];
  all.forEach((decorate, index) => decorate(target, path, index));
}
