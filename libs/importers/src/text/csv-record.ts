/** A record, and where the next one begins. */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly next: number;
}

/** `open`: the text ends before the record does. `broken`: no way of going on makes a record of it. */
export type CsvFailure = 'open' | 'broken';

interface Field {
  readonly value: string;
  /** Place of the comma or line end after it. */
  readonly end: number;
}

/** Reads the record that begins at `start` by RFC 4180; a quote inside an unquoted field is a character like any other. */
export function quotedRecord(text: string, start: number): CsvRecord | CsvFailure {
  const fields: string[] = [];
  for (let at = start; ;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    if (typeof field === 'string') return field;
    fields.push(field.value);
    if (text[field.end] !== ',') return { fields, next: text.indexOf('\n', field.end) + 1 };
    at = field.end + 1;
  }
}

function plainField(text: string, start: number): Field | CsvFailure {
  const line = text.indexOf('\n', start);
  if (line < 0) return 'open';
  const comma = text.indexOf(',', start);
  if (comma >= 0 && comma < line) return { value: text.slice(start, comma), end: comma };
  const end = line > start && text[line - 1] === '\r' ? line - 1 : line;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field | CsvFailure {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const after = quote < 0 ? '' : text.slice(quote + 1, quote + 3);
  if (after === '' || after === '\r') return 'open';
  if (after[0] !== ',' && after[0] !== '\n' && after !== '\r\n') return 'broken';
  return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
}
