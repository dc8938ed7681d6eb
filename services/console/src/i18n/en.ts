import { enCustomer } from './en.customer.js';
import { enFrame } from './en.frame.js';
import { enPages } from './en.pages.js';
import { enTerms } from './en.terms.js';

/** The console in English. Every other language has the same keys: their type and a test see to it. */
export const en = { ...enTerms, ...enFrame, ...enPages, ...enCustomer } as const;
