type Pulled<T> = { readonly result: IteratorResult<T> } | { readonly error: unknown };

/**
 * What two sources give, in the order in which it comes, one at a time: the next of a source is asked for when the last one
 * of it is dealt with. Ends with the first source that ends. Failure: as theirs.
 */
export async function* eitherOf<A, B>(a: AsyncIterator<A>, b: AsyncIterator<B>): AsyncGenerator<A | B> {
  const ready: { readonly source: AsyncIterator<A | B>; readonly pulled: Pulled<A | B> }[] = [];
  let wake = (): void => {};
  const pull = (source: AsyncIterator<A | B>): void => {
    const came = (pulled: Pulled<A | B>): void => {
      ready.push({ source, pulled });
      wake();
    };
    source.next().then(
      (result) => came({ result }),
      (error: unknown) => came({ error }),
    );
  };
  pull(a);
  pull(b);
  for (;;) {
    if (ready.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const { source, pulled } = ready.shift()!;
    if ('error' in pulled) throw pulled.error;
    if (pulled.result.done) return;
    yield pulled.result.value;
    pull(source);
  }
}
