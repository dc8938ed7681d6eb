import { ConfigInvalid } from './read-config.js';
import { Stopped } from './stop-signal.js';

/** sysexits.h: what supervisors distinguish. */
export const EX_CONFIG = 78;
export const EX_TEMPFAIL = 75;

interface Ways {
  readonly write: (text: string) => void;
  readonly exit: (code: number) => void;
}

const ofProcess: Ways = {
  write: (text) => void process.stderr.write(text),
  exit: (code) => process.exit(code),
};

/**
 * Runs a service's main; an error ends the process with a text that says what to do.
 * Exit codes: 0 when it was told to stop, 78 for a wrong configuration, 75 for a stage that another process holds, 1 otherwise.
 */
export async function runMain(main: () => Promise<unknown>, { write, exit }: Ways = ofProcess): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof Stopped) return exit(0);
    write(`${textOf(error)}\n`);
    exit(error instanceof ConfigInvalid ? EX_CONFIG : isStageTaken(error) ? EX_TEMPFAIL : 1);
  }
}

/** By its name, which is all that an error keeps when it comes from another thread. */
const isStageTaken = (error: unknown): error is Error => error instanceof Error && error.name === 'StageTaken';

function textOf(error: unknown): string {
  if (error instanceof ConfigInvalid)
    return `the configuration is wrong:\n${error.problems.map((p) => `  ${p}`).join('\n')}`;
  if (isStageTaken(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
