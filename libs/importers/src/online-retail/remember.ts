/**
 * A parser that keeps what it parsed: a file names the same dates over and over, mostly that of the line before.
 * Forgets all when a hostile file does not.
 */
export function remember<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  let last: string | undefined;
  let parsed: { readonly value: T } | undefined;
  return (text) => {
    if (parsed && text === last) return parsed.value;
    if (known.size >= MOST) known.clear();
    last = text;
    parsed = known.get(text);
    if (!parsed) known.set(text, (parsed = { value: parse(text) }));
    return parsed.value;
  };
}

const MOST = 100_000;
