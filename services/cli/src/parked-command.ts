import { Command } from 'commander';
import { DEFAULT_TENANT, parkedModelOf, type ParkedDocument } from '@annals/contracts';
import { ActiveModels } from '@annals/platform';
import { readConfig } from '@annals/platform/config';
import type { ReadModelStore } from '@annals/ports';
import { openProfile, profileSettings } from '@annals/profile';
import { PROJECTIONS } from '@annals/stage-projector';
import { table } from '@annals/terminal';

interface ParkedOptions {
  readonly tenant: string;
  readonly data?: string;
  readonly json: boolean;
}

type Parked = ParkedDocument & { readonly projection: string };

/** `annals parked`: whose facts wait because one of them could not be folded, and why. */
export const parkedCommand = (): Command =>
  new Command('parked')
    .description('list the customers whose facts wait because one of them could not be folded')
    .option('--tenant <tenant>', 'whose customers', DEFAULT_TENANT)
    .option('--data <dir>', 'data directory; a running server may go on meanwhile (ANNALS_DATA)')
    .option('--json', 'as JSON', false)
    .action(async ({ tenant, data, json }: ParkedOptions) => {
      const env = { ...process.env, ...(data !== undefined && { ANNALS_DATA: data }) };
      const adapters = await openProfile(readConfig(env, profileSettings));
      try {
        const parked = await allParked(adapters.readModels, tenant);
        process.stdout.write(json ? `${JSON.stringify({ parked })}\n` : textOf(parked));
      } finally {
        await adapters.close();
      }
    });

async function allParked(models: ReadModelStore, tenant: string): Promise<Parked[]> {
  const active = new ActiveModels(models);
  const found: Parked[] = [];
  for (const projection of PROJECTIONS) {
    const { version } = await active.read(projection);
    for await (const page of models.scan<ParkedDocument>(parkedModelOf({ name: projection.name, version }), tenant))
      found.push(...page.map(({ document }) => ({ projection: projection.name, ...document })));
  }
  return found;
}

function textOf(parked: readonly Parked[]): string {
  if (parked.length === 0) return 'nobody is parked\n';
  const rows = parked.map(({ projection, customerId, failedAt, attempts, cause }) => [
    projection,
    customerId,
    failedAt,
    attempts,
    cause.split('\n')[0]!,
  ]);
  return `${table(rows, ['read model', 'customer', 'failed at position', 'attempts', 'cause'])}\n`;
}
