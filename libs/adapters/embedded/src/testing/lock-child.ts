// Takes a stage, says so, and holds it until it is killed: lock-child.ts <dataDir> <stage>
import { FileStageLocks } from '../locks/file-stage-locks.js';

const started = performance.now();
try {
  await new FileStageLocks(process.argv[2]!).acquire(process.argv[3]!);
  process.stdout.write('taken\n');
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(
    `${(error as Error).name} ${Math.ceil(performance.now() - started)} ${(error as Error).message}\n`,
  );
}
