import { flattened } from '../../parts/flattened.js';

export interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const ABSENT = '–';

/** The thresholds that two policies do not have in common, by name. The version differs by itself. */
export function differences(before: object, after: object): readonly Difference[] {
  const [was, became] = [new Map(flattened(before)), new Map(flattened(after))];
  return [...new Set([...was.keys(), ...became.keys()])]
    .filter((name) => name !== 'version' && was.get(name) !== became.get(name))
    .sort()
    .map((name) => ({ name, before: was.get(name) ?? ABSENT, after: became.get(name) ?? ABSENT }));
}
