import { readFileSync } from 'node:fs';
import type { ServiceConfig } from '@annals/platform';
import { adminKeyFile } from './admin-key.js';

const LOOPBACK = /^(127\.|localhost$|::1$)/;

/**
 * The console's address. Where only this machine can reach it, with the key behind the hash, which browsers send to
 * nobody and the console takes out at once: one click, and it is open. Elsewhere the key is to be typed in, since what
 * is printed there ends in logs that others read.
 */
export function consoleLink(url: string, config: ServiceConfig): string {
  if (!LOOPBACK.test(config.host)) return `${url}/`;
  return `${url}/#key=${encodeURIComponent(readFileSync(adminKeyFile(config), 'utf8').trim())}`;
}
