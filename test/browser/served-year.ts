import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endService, startService, untilReady, type RunningService } from '@annals/scenarios';

/** Standalone on a copy of the real year: what a suite records, no other suite sees. */
export class ServedYear {
  #running: RunningService | undefined;

  private constructor(
    readonly dataDir: string,
    readonly key: string,
  ) {}

  static async open(): Promise<ServedYear> {
    const dataDir = await mkdtemp(join(tmpdir(), 'annals-browser-'));
    await cp(process.env['ANNALS_BROWSER_YEAR']!, dataDir, { recursive: true });
    const year = new ServedYear(dataDir, (await readFile(join(dataDir, 'admin.key'), 'utf8')).trim());
    await year.start();
    return year;
  }

  get url(): string {
    return this.#running!.url;
  }

  /** On the port that it had before, so that a page that is open finds it again. */
  async start(): Promise<void> {
    const port = this.#running ? new URL(this.#running.url).port : '0';
    this.#running = await startService('standalone', { ANNALS_DATA: this.dataDir, ANNALS_PORT: port }, ['--json']);
    await untilReady(this.#running);
  }

  async stop(): Promise<void> {
    await endService(this.#running!, 'SIGTERM');
  }

  /** What the API answers: the truth that the page is held against. */
  async ask<T>(path: string): Promise<T> {
    const response = await fetch(new URL(path, this.url), { headers: { authorization: `Bearer ${this.key}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Asks until the past is folded: how long that takes is not what a suite is about. */
  async askUntilFolded(path: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.key}` };
    for (;;) {
      const response = await fetch(new URL(path, this.url), { headers });
      const { code } = (await response.json()) as { code?: string };
      if (response.ok) return;
      if (code !== 'READ.NOT_YET') throw new Error(`${path}: ${response.status} ${code}`);
    }
  }

  async close(): Promise<void> {
    if (this.#running) await endService(this.#running, 'SIGKILL');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
