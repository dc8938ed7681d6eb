import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../../libs/eventstoredb-simulator/dist/main.js');

export interface SimulatorProcess {
  readonly connectionString: string;
  close(): Promise<void>;
}

/** Starts a simulator of EventStoreDB outside of the test runner; resolves when it listens, rejects where it ends before. */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [MAIN], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const first = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const failed = ended.then(([code]) =>
    Promise.reject(new Error(`the simulator ended with ${code} before it listened`)),
  );
  failed.catch(() => undefined);
  const [connectionString] = await Promise.race([first, failed]);
  const close = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { connectionString, close };
}
