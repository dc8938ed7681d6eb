import { readModelStoreContract } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

readModelStoreContract('the embedded store', () => openScratch(({ readModels }) => readModels));
