import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { patchedPolicy, type Policy } from '@annals/domain';
import { ask, withApiOptions, type ApiOptions } from './api.js';

const PATH = '/v1/policies';

/** `annals policy`: the thresholds by which everybody is measured. */
export const policyCommand = (): Command =>
  new Command('policy')
    .description('show the policy in force, or take another one into force')
    .addCommand(showCommand())
    .addCommand(adoptCommand());

const showCommand = (): Command =>
  withApiOptions(new Command('show'), 'a reader')
    .description('print the policy in force as JSON, so that it can be edited')
    .action(async (options: ApiOptions) => {
      process.stdout.write(`${JSON.stringify(await inForce(options), null, 2)}\n`);
    });

interface AdoptOptions extends ApiOptions {
  readonly json: boolean;
}

interface Adopted {
  readonly eventId: string;
  readonly position: string;
  readonly duplicate: boolean;
}

const adoptCommand = (): Command =>
  withApiOptions(new Command('adopt'), 'an admin')
    .description(
      'take a policy into force, as an event; it measures each customer from its next fact or moment on.\nTry it before: annals what-if --policy FILE --from now. Exit 1 where it is refused',
    )
    .argument('<file>', 'JSON of a whole policy, or of what is to be changed of the one in force')
    .option('--json', 'the answer as JSON', false)
    .action(async (file: string, options: AdoptOptions) => {
      const policy = patchedPolicy(await inForce(options), readPolicy(file));
      const told = await ask<Adopted>(options, PATH, policy);
      if ('refused' in told) {
        process.exitCode = 1;
        return void process.stderr.write(`${told.refused.code}: ${told.refused.reason}\n`);
      }
      const { position, eventId } = told.answer;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ version: policy.version, ...told.answer })}\n`
          : `Policy ${policy.version} is in force from position ${position} on: ${eventId}\n`,
      );
    });

async function inForce(options: ApiOptions): Promise<Policy> {
  const told = await ask<{ readonly inForce: { readonly policy: Policy } }>(options, PATH);
  if ('refused' in told) throw new Error(`${told.refused.code}: ${told.refused.reason}`);
  return told.answer.inForce.policy;
}

/** Errors: SyntaxError for what is no JSON; TypeError for what is no object. */
export function readPolicy(file: string): object {
  const policy: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
    throw new TypeError(`${file}: a policy, or a part of one, is a JSON object`);
  return policy;
}
