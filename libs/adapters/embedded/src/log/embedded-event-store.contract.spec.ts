import { eventStoreContract } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

eventStoreContract('the embedded log', () => openScratch(({ eventStore }) => eventStore));
