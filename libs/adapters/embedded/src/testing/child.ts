import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const LOADER = new URL('./typescript-loader.mjs', import.meta.url).href;

/** Another process that runs a file of this folder. */
export interface Child {
  readonly pid: number;
  /** Lines of its output, as they come. */
  readonly lines: AsyncIterator<string>;
  /** Kills it, as a crash would, and waits for its end. Gives the lines that had not been read. */
  kill(): Promise<string[]>;
  /** Waits for its end. Gives the lines that had not been read. Errors: when it ended with a failure. */
  ended(): Promise<string[]>;
}

/** `under` is a command that runs the child, as `prlimit …` does. */
export function startChild(file: string, args: readonly string[], under: readonly string[] = []): Child {
  const script = new URL(`./${file}`, import.meta.url).pathname;
  const command = [...under, process.execPath, '--import', LOADER, '--conditions=annals-source', script, ...args];
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid!,
    lines,
    async kill() {
      child.kill('SIGKILL');
      const left = await rest(lines);
      await exited;
      return left;
    },
    async ended() {
      const left = await rest(lines);
      await exited;
      if (child.exitCode === 0) return left;
      throw new Error(
        `${file} ended with ${child.exitCode ?? child.signalCode}: ${Buffer.concat(complaints).toString()}`,
      );
    },
  };
}

async function rest(lines: AsyncIterator<string>): Promise<string[]> {
  const read: string[] = [];
  for (let line = await lines.next(); !line.done; line = await lines.next()) read.push(line.value);
  return read;
}
