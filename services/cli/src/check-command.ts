import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import {
  ExportCheck,
  openCheckpoint,
  parsePublicKey,
  type Fault,
  type NoteVerifier,
  type TreeHead,
} from '@annals/proof';
import { repeated } from './export-command.js';
import { fileLines } from './file-lines.js';

interface CheckOptions {
  readonly key: string;
  readonly checkpoint: readonly string[];
  readonly json: boolean;
}

/** `annals check FILE`: needs no data, no server and no network; only the public key, which must have come another way. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('check an export by the public key of its log; exit 1 where anything in it is wrong')
    .argument('<file>', 'what annals export wrote; - for standard input')
    .requiredOption('--key <key>', 'public key, NAME+ID+KEY, or a file that holds it')
    .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere; may be repeated', repeated, [])
    .option('--json', 'faults and verdict as JSON lines', false)
    .action(async (file: string, { key, checkpoint, json }: CheckOptions) => {
      const verifier = keyOf(key);
      const check = new ExportCheck(
        verifier,
        checkpoint.map((each) => checkpointOf(each, verifier)),
      );
      const tally = { lines: 0, faults: 0 };
      const tell = (fault: Fault | undefined): void => {
        if (!fault) return;
        tally.faults++;
        process.stdout.write(json ? `${JSON.stringify(fault)}\n` : textOf(fault));
      };
      const ending = { cut: false };
      for await (const line of fileLines(file === '-' ? process.stdin : createReadStream(file), ending)) {
        tally.lines++;
        tell(check.line(line));
      }
      tell(check.end(ending.cut));
      const { size = null } = check.head ?? {};
      const verdict = { sound: tally.faults === 0, records: Math.max(0, tally.lines - 1), faults: tally.faults, size };
      process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : summaryOf(verdict, verifier.name));
      if (!verdict.sound) process.exitCode = 1;
    });

function keyOf(given: string): NoteVerifier {
  const text = existsSync(given) ? readFileSync(given, 'utf8').trim() : given;
  const key = parsePublicKey(text);
  if (!key.ok) throw new TypeError(`--key: ${key.error.reason}`);
  return key.value;
}

function checkpointOf(file: string, verifier: NoteVerifier): TreeHead {
  const opened = openCheckpoint(readFileSync(file, 'utf8'), verifier);
  if (!opened.ok) throw new TypeError(`${file} is no checkpoint by this key: ${opened.error.reason}`);
  return opened.value;
}

const textOf = ({ line, position, code, reason }: Fault): string =>
  `line ${line}${position === undefined ? '' : `, position ${position}`}: ${code} ${reason}\n`;

function summaryOf(
  verdict: { sound: boolean; records: number; faults: number; size: number | null },
  name: string,
): string {
  if (!verdict.sound) return `WRONG: ${verdict.faults} faults in ${verdict.records} records\n`;
  return `sound: ${verdict.records} records are in the ${verdict.size} that ${name} signed\n`;
}
