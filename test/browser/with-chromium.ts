import { withoutMeans } from '@annals/testing';
import { describe } from '@jest/globals';
import { chromiumPath } from './chromium.mjs';

/** Runs a suite in a browser. Where there is none it is skipped and says so; in CI it fails. */
export function withChromium(name: string, suite: () => void): void {
  const reason = 'no Chromium: it is not in PATH, and CHROMIUM names none';
  if (chromiumPath() === undefined) withoutMeans(name, reason, suite);
  else describe(name, suite);
}
