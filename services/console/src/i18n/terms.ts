import type { i18n as I18n } from 'i18next';
import type { enTerms } from './en.terms.js';

export type TermGroup = keyof typeof enTerms;

/** A code of the API in the language that is chosen; the code itself where there is no word for it. */
export function termIn(i18n: Pick<I18n, 'getResource' | 'language'>, group: TermGroup, code: string): string {
  const word: unknown =
    i18n.getResource(i18n.language, 'translation', `${group}.${code}`) ??
    i18n.getResource('en', 'translation', `${group}.${code}`);
  return typeof word === 'string' ? word : code;
}
