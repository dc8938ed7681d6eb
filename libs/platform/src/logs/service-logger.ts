import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const satisfies readonly LogLevel[];
export type Verbosity = (typeof LEVELS)[number];

/** For people on a terminal; elsewhere one JSON object a line. `least` is the least urgent level that is written. */
export const serviceLogger = (least: Verbosity = 'log', isTerminal = process.stdout.isTTY): ConsoleLogger =>
  new ConsoleLogger({
    prefix: 'annals',
    json: !isTerminal,
    colors: Boolean(isTerminal),
    logLevels: LEVELS.slice(0, LEVELS.indexOf(least) + 1),
  });
