import { isIdentifier, parsePosition, type Position } from '@annals/contracts';
import { parseDay, type Day } from '@annals/kernel';
import type { Reader } from './query-reader.js';

/** The text itself, where it is right. */
export const textThat =
  (isRight: (text: string) => boolean) =>
  (text: string): string | undefined =>
    isRight(text) ? text : undefined;

/** A whole number from `least` to `most`, in up to `digits`, with zeros in front. */
export const whole =
  (least: number, most: number, digits = 16) =>
  (text: string): number | undefined =>
    /^\d+$/.test(text) && text.length <= digits && +text >= least && +text <= most ? +text : undefined;

/** How many a page holds. */
export const upTo = (most: number, digits?: number): Reader<number> => [whole(1, most, digits), `must be 1 to ${most}`];

export const POSITION: Reader<Position> = [parsePosition, 'must be a position, a decimal number'];
export const DAY: Reader<Day> = [parseDay, 'must be a date, YYYY-MM-DD'];
export const IDENTIFIER: Reader<string> = [textThat(isIdentifier), 'must be an identifier'];
