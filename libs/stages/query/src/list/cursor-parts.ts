import { InvalidCursor } from '@annals/ports';

/** What a cursor of ours holds; no parts where it is not a list. Errors: InvalidCursor of what is no JSON. */
export function cursorParts(cursor: string): unknown[] {
  try {
    const told: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(told) ? told : [];
  } catch {
    throw new InvalidCursor('the cursor is not of this query');
  }
}
