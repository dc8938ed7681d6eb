import { afterEach, beforeEach, describe } from '@jest/globals';
import type { ReadModelStore } from '@annals/ports';
import { claims } from './read-model-store/claims.js';
import { committing } from './read-model-store/committing.js';
import { documents } from './read-model-store/documents.js';
import { listing } from './read-model-store/listing.js';
import { paging } from './read-model-store/paging.js';
import { waitingForCommits } from './read-model-store/waiting-for-commits.js';
import type { OpenSubject, Subject } from './subject.js';

/** What every part of the suite works on: a store on a fresh place, and a restart of it. */
export interface ModelsUnderTest {
  readonly models: () => ReadModelStore;
  readonly reopen: () => Promise<ReadModelStore>;
}

/** The contract of {@link ReadModelStore}. */
export function readModelStoreContract(name: string, open: OpenSubject<ReadModelStore>): void {
  describe(`${name} as a read model store`, () => {
    let subject: Subject<ReadModelStore>;
    let models: ReadModelStore;
    beforeEach(async () => {
      subject = await open();
      models = subject.port;
    });
    afterEach(() => subject.close());

    const underTest: ModelsUnderTest = {
      models: () => models,
      reopen: async () => (models = await subject.reopen()),
    };
    for (const part of [documents, committing, claims, listing, paging, waitingForCommits]) part(underTest);
  });
}
