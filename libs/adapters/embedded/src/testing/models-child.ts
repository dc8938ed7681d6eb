// Commits a document and forgets a customer, as another process would: models-child.ts <dataDir>
import { openEmbedded } from '../index.js';

const { readModels, keyStore, close } = await openEmbedded({ dataDir: process.argv[2]! });
await readModels.commit([
  {
    model: 'sample@1',
    partition: 0,
    checkpoint: 7n,
    puts: [{ tenant: 'default', id: 'a', document: { from: 'child' }, indexes: [] }],
  },
]);
await keyStore.forget('default', 'c1');
await close();
