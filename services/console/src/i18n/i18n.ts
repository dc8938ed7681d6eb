import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { stored, storeSetting } from '../session/storage.js';
import { en } from './en.js';

export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGES, text);

/** What was chosen before, or what the browser prefers. */
export function preferredLanguage(): Language {
  const chosen = stored('language');
  if (isLanguage(chosen)) return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

async function wordsOf(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  const { zhCn } = await import('./zh-cn.js');
  i18next.addResourceBundle(language, 'translation', zhCn);
}

export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await use(language);
}

async function use(language: Language): Promise<void> {
  await wordsOf(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  storeSetting('language', language);
  await use(language);
}
