import { Command, InvalidArgumentError } from 'commander';
import { readConfig, serviceSettings } from '@annals/platform/config';
import { isNoteName } from '@annals/proof';
import { ensureSigningKey } from '@annals/stage-notary';

function origin(text: string): string {
  if (isNoteName(text)) return text;
  throw new InvalidArgumentError('A name has 1–200 characters, no space and no +.');
}

/** `annals signing-key`: the public key of the log, which auditors get another way than its exports. */
export const signingKeyCommand = (): Command =>
  new Command('signing-key')
    .description('print the public key that checkpoints are signed by; the private one is made where there is none')
    .option('--name <origin>', 'name of a new key and of the log, such as example.com/annals', origin)
    .option('--data <dir>', 'data directory (ANNALS_DATA)')
    .action(({ name, data }: { name?: string; data?: string }) => {
      const env = { ...process.env, ...(data !== undefined && { ANNALS_DATA: data }) };
      const { publicKey, verifier } = ensureSigningKey(readConfig(env, serviceSettings), name);
      if (name !== undefined && verifier.name !== name) throw new TypeError(`the log has a key already: ${publicKey}`);
      process.stdout.write(`${publicKey}\n`);
    });
