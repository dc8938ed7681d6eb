/** What an error of the client says to an operator; never the error itself, which holds the whole exchange. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? error.name : error.message;
}
