import type { FactLine } from './fact-line.js';

/** Facts as lines of NDJSON, numbered: what `POST /v1/import` gets. */
export async function* linesOf(facts: Iterable<FactLine>): AsyncIterable<{ line: number; text: string }> {
  let line = 0;
  for (const fact of facts) yield { line: ++line, text: JSON.stringify(fact) };
}
