import { InvalidArgumentError } from 'commander';
import { parseDay, parseInstant } from '@annals/kernel';

/** An option's value that the server understands as a moment. Errors: InvalidArgumentError. */
export function moment(text: string): string {
  if (parseDay(text) !== undefined || parseInstant(text) !== undefined) return text;
  throw new InvalidArgumentError('It is a date, YYYY-MM-DD, or an instant, ISO 8601 with its zone.');
}
