/** The colours of the theme that is shown, for what is drawn on a canvas. */
export interface Palette {
  of(name: string): string;
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return { of: (name) => style.getPropertyValue(`--${name}`).trim() };
}
