import { Get } from '@nestjs/common';
import { About, Caller, Roles } from '@annals/platform';
import { When, WHEN_PARAMETERS } from './as-of/when.js';

/** A class that gets methods from a table. */
type Target = abstract new (...dependencies: never[]) => object;

/**
 * Adds a route for readers to a controller: does by hand what decorators do to a written method. `value` is called
 * with the caller, the {@link ReadingWish} of the request, and what `parameters` take out.
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
  for (const decorate of [Get(path), Roles('reader'), About({ summary, parameters: WHEN_PARAMETERS })])
    decorate(target, path, method);
  const all = [Caller(), When(), ...parameters];
  all.forEach((decorate, index) => decorate(target, path, index));
}
