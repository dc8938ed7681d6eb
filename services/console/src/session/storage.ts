/** All that the console keeps in a browser: the key, and how its owner likes to see things. Nothing of a customer. */
export type Setting = 'key' | 'language' | 'theme';

const nameOf = (setting: Setting): string => `annals.${setting}`;

export const stored = (setting: Setting): string | null => localStorage.getItem(nameOf(setting));

/** `null` forgets it. */
export function storeSetting(setting: Setting, value: string | null): void {
  if (value === null) localStorage.removeItem(nameOf(setting));
  else localStorage.setItem(nameOf(setting), value);
}
