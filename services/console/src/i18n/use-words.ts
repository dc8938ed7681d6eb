import { useTranslation } from 'react-i18next';
import { useBusiness } from '../api/business.js';
import { formats, type Formats } from './formats.js';
import { termIn, type TermGroup } from './terms.js';

/** The words, and figures as the language writes them. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const { timeZone, currency } = useBusiness();
  const format: Formats = formats(i18n.language, timeZone);
  /** A code of the API in words; the code itself where there is no word for it. */
  const term = (group: TermGroup, code: string | null | undefined): string =>
    code === null || code === undefined ? '–' : termIn(i18n, group, code);
  const money = (minor: number): string => format.money(minor, currency);
  return { t, term, format, money, currency };
}
