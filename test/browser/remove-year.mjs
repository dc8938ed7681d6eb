import { rmSync } from 'node:fs';

export default function removeYear() {
  const folder = process.env.ANNALS_BROWSER_YEAR_MADE;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
