import { stored, storeSetting } from '../session/storage.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function chosenTheme(): Theme {
  const theme = stored('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Which of the two is shown. */
export function shownTheme(): 'light' | 'dark' {
  const theme = chosenTheme();
  if (theme !== 'system') return theme;
  return systemIsDark.matches ? 'dark' : 'light';
}

export function showTheme(): void {
  document.documentElement.dataset['theme'] = shownTheme();
  for (const tell of listeners) tell();
}

export function chooseTheme(theme: Theme): void {
  storeSetting('theme', theme === 'system' ? null : theme);
  showTheme();
}

/** Calls back when another theme is shown: what is drawn on a canvas is to be drawn anew. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

systemIsDark.addEventListener('change', showTheme);
