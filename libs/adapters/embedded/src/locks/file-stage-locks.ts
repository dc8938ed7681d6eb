import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StageTaken, type StageLease, type StageLocks } from '@annals/ports';
import { tryLock, unlock } from 'fs-native-extensions';

/** Locks of the operating system, one file a stage: they go with their process, even when it is killed. */
export class FileStageLocks implements StageLocks {
  constructor(
    private readonly dataDir: string,
    private readonly directory = join(dataDir, 'locks'),
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  async acquire(stage: string): Promise<StageLease> {
    const file = join(this.directory, `${encodeURIComponent(stage)}.lock`);
    const descriptor = openSync(file, 'a+', 0o600);
    if (!tryLock(descriptor)) {
      closeSync(descriptor);
      throw new StageTaken(stage, this.dataDir, holderOf(file));
    }
    ftruncateSync(descriptor);
    writeSync(descriptor, String(process.pid));
    return leaseOf(descriptor);
  }
}

function leaseOf(descriptor: number): StageLease {
  let held = true;
  return {
    // The operating system takes no lock away from a process that lives.
    lost: new AbortController().signal,
    async release() {
      if (!held) return;
      held = false;
      unlock(descriptor);
      closeSync(descriptor);
    },
  };
}

/** The file stays when its lock is free, so it is never deleted: else two could lock two files of one name. */
function holderOf(file: string): string {
  const pid = readFileSync(file, 'utf8');
  return pid === '' ? 'another process' : `process ${pid}`;
}
