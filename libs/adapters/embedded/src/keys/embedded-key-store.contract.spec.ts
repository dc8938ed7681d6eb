import { keyStoreContract } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

keyStoreContract('the embedded store', () => openScratch(({ keyStore }) => keyStore));
