import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomerId, TenantId } from '@annals/contracts';
import { SubjectForgotten, type KeyStore, type SubjectKey } from '@annals/ports';
import { KeyMaker } from './key-maker.js';
import { SecretsFile } from './secrets-file.js';
import { subjectName, Subjects } from './subjects.js';

/**
 * Keys in a folder of their own. Nothing is kept in memory: a key that any process has forgotten is
 * gone for all of them, and reading one takes a few microseconds.
 */
export class EmbeddedKeyStore implements KeyStore {
  readonly #subjects: Subjects;
  readonly #secrets: SecretsFile;
  readonly #maker: KeyMaker;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#subjects = new Subjects(join(directory, 'subjects'));
    this.#secrets = new SecretsFile(join(directory, 'secrets'));
    this.#maker = new KeyMaker(this.#subjects, this.#secrets);
  }

  async obtain(tenant: TenantId, customer: CustomerId): Promise<SubjectKey> {
    const name = subjectName(tenant, customer);
    const known = this.#read(name);
    if (known === undefined) await this.#maker.make(name);
    const key = known ?? this.#read(name);
    if (key === 'forgotten' || key === undefined) throw new SubjectForgotten('the customer was forgotten');
    return key;
  }

  async find(tenant: TenantId, customer: CustomerId): Promise<SubjectKey | undefined> {
    const key = this.#read(subjectName(tenant, customer));
    return key === 'forgotten' ? undefined : key;
  }

  /**
   * The entry first, which keeps the slot: who is interrupted between the two calls again, and the
   * secret is erased then.
   */
  async forget(tenant: TenantId, customer: CustomerId): Promise<void> {
    const name = subjectName(tenant, customer);
    try {
      const slot = await this.#subjects.environment.underLock(() => {
        const subject = this.#subjects.find(name);
        this.#subjects.put(name, { forgotten: true, slot: subject?.slot });
        return subject?.slot;
      });
      if (slot !== undefined) await this.#secrets.erase(slot);
    } catch (error) {
      throw await this.#subjects.environment.failure(error);
    }
  }

  /** Waits for keys in the making, and closes the files. */
  async close(): Promise<void> {
    await this.#maker.idle();
    await this.#subjects.environment.close();
    this.#secrets.close();
  }

  #read(name: Buffer): SubjectKey | 'forgotten' | undefined {
    this.#subjects.environment.refresh();
    const subject = this.#subjects.find(name);
    if (subject === undefined) return undefined;
    if (subject.forgotten) return 'forgotten';
    const secret = subject.slot === undefined ? undefined : this.#secrets.read(subject.slot);
    // A new key in its place would hide that all that was sealed with the old one is lost.
    if (secret === undefined) throw new Error('the secrets file has lost a key that is in use');
    return secret;
  }
}
