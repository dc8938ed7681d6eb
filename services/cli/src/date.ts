import { InvalidArgumentError } from 'commander';
import { parseDay } from '@annals/kernel';

/** For an option that is a date. */
export function date(text: string): string {
  if (parseDay(text) !== undefined) return text;
  throw new InvalidArgumentError('It is a date, YYYY-MM-DD.');
}
