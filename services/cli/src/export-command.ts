import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_TENANT, parsePosition, type Position } from '@annals/contracts';
import { readConfig } from '@annals/platform/config';
import { openProfile, profileSettings, type ProfileConfig } from '@annals/profile';
import {
  CheckpointDirectory,
  checkpointsOf,
  ensureSigningKey,
  exportLog,
  readCheckpoint,
  refuseOtherOrCut,
  type ExportWish,
} from '@annals/stage-notary';
import { reasonOption, recordAccess, type CommandAccess } from './recorded-access.js';

interface ExportOptions {
  readonly customer?: string;
  readonly tenant: string;
  readonly from?: Position;
  readonly to?: Position;
  readonly checkpoint: readonly string[];
  readonly data?: string;
  readonly reason?: string;
}

function position(text: string): Position {
  const parsed = parsePosition(text);
  if (parsed === undefined) throw new InvalidArgumentError('A position is a whole number.');
  return parsed;
}

export const repeated = (file: string, files: readonly string[]): string[] => [...files, file];

/** `annals export FILE`: records with proofs that they are in a log that was signed, for somebody who has its public key. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('write records with proofs against a signed checkpoint; annals check reads them anywhere')
    .argument('<file>', 'NDJSON; - for standard output')
    .option('--customer <id>', 'only the facts and insights of one customer')
    .option('--tenant <tenant>', 'whose customer', DEFAULT_TENANT)
    .option('--from <position>', 'only records from this position on', position)
    .option('--to <position>', 'only records up to this position', position)
    .option('--checkpoint <file>', 'an older checkpoint that the log grew from; may be repeated', repeated, [])
    .addOption(reasonOption())
    .option('--data <dir>', 'data directory; a running server may go on meanwhile (ANNALS_DATA)')
    .action(async (file: string, options: ExportOptions) => {
      const env = { ...process.env, ...(options.data !== undefined && { ANNALS_DATA: options.data }) };
      await writeExport(file, options, readConfig(env, profileSettings));
    });

async function writeExport(file: string, options: ExportOptions, config: ProfileConfig): Promise<void> {
  const adapters = await openProfile(config);
  try {
    await recordAccess(adapters.eventStore, accessOf(options, config));
    const signer = ensureSigningKey(config);
    const directory = new CheckpointDirectory(checkpointsOf(config), signer);
    const older = options.checkpoint.map((each) => readCheckpoint(each, signer.verifier));
    // Before the log is read: what is signed meanwhile may be larger.
    const signed = [...directory.kept(), ...older];
    const lines = exportLog(adapters.eventStore, wishOf(options, older), signer.verifier, (tree) => {
      refuseOtherOrCut(tree, signed);
      return directory.sign(tree);
    });
    const chunks = Readable.from(inChunks(lines), { objectMode: false });
    await (file === '-' ? pipeline(chunks, process.stdout) : pipeline(chunks, createWriteStream(file)));
    process.stderr.write(`signed by ${signer.publicKey}\n`);
  } finally {
    await adapters.close();
  }
}

function accessOf({ customer, tenant, from, to, reason }: ExportOptions, { dataDir }: ProfileConfig): CommandAccess {
  return {
    ...{ command: 'annals export', access: 'export', dataDir, reason },
    ...(customer !== undefined && { of: { tenant, customerId: customer } }),
    parameters: { from: from?.toString(), to: to?.toString() },
  };
}

function wishOf({ from, to, customer, tenant }: ExportOptions, older: readonly { size: number }[]): ExportWish {
  return {
    from,
    to,
    customer: customer === undefined ? undefined : { tenant, id: customer },
    since: [...new Set(older.map(({ size }) => size))],
  };
}

/** Some 64 KiB a write: one a line would cost more than the lines. */
async function* inChunks(lines: AsyncIterable<string>): AsyncIterable<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
