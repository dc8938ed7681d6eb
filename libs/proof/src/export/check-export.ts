import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import { textOf } from '../checkpoint/canonical.js';
import { openCheckpoint } from '../checkpoint/checkpoint.js';
import type { NoteVerifier } from '../checkpoint/note-key.js';
import { leafOf } from '../record/leaf.js';
import { verifyConsistency, type TreeHead } from '../tree/consistency.js';
import { leafHash } from '../tree/hash.js';
import { verifyInclusion } from '../tree/inclusion.js';
import { parseHeader, type ExportHeader } from './export-header.js';
import { parseLine, type ExportLine } from './export-line.js';
import { Sequence } from './sequence.js';

/** What is wrong, and where. */
export interface Fault extends Rejection {
  /** Of the file, from 1. */
  readonly line: number;
  /** Of the log, where the line can be read so far. */
  readonly position?: string;
}

/**
 * Checks an export line by line, by nothing but the key of its log, and checkpoints that were kept elsewhere.
 * Memory does not grow with the lines.
 */
export class ExportCheck {
  #line = 0;
  #opened: { header: ExportHeader; head: TreeHead; sequence: Sequence } | null = null;

  constructor(
    private readonly verifier: NoteVerifier,
    private readonly older: readonly TreeHead[] = [],
  ) {}

  /** The tree that the lines are proven against; null before the first line, and after one that is wrong. */
  get head(): TreeHead | null {
    return this.#opened?.head ?? null;
  }

  /** The next line, without its line feed. Gives what is wrong with it. */
  line(bytes: Uint8Array): Fault | undefined {
    const line = ++this.#line;
    const text = textOf(bytes);
    if (line === 1) return faultAt(line, text === undefined ? NOT_TEXT : this.#open(text));
    if (this.#opened === null) return undefined;
    const parsed = text === undefined ? NOT_TEXT : parseLine(text);
    if (!parsed.ok) {
      this.#opened.sequence.skip();
      return faultAt(line, parsed);
    }
    return faultAt(line, this.#judge(parsed.value), parsed.value);
  }

  /** After the last line, which `cut` says had no line feed: what is wrong with the whole. */
  end(cut: boolean): Fault | undefined {
    const { line, opened } = { line: Math.max(1, this.#line), opened: this.#opened };
    if (this.#line === 0) return faultAt(1, reject('EXPORT.HEADER_MALFORMED', 'there is no line'));
    if (cut) return faultAt(line, reject('EXPORT.CUT', 'the last line does not end'));
    if (opened === null) return undefined;
    const { records } = opened.header;
    if (line - 1 !== records) return faultAt(line, reject('EXPORT.CUT', `${line - 1} records of ${records}`));
    return opened.sequence.complete ? undefined : faultAt(line, reject('EXPORT.CUT', 'the last records are missing'));
  }

  #open(text: string): Result<void, Rejection> {
    const parsed = parseHeader(text);
    if (!parsed.ok) return parsed;
    const header = parsed.value;
    if (header.key !== `${this.verifier.name}+${this.verifier.id.toString('hex')}`) {
      return reject('EXPORT.OTHER_KEY', `signed by ${header.key}`);
    }
    const head = openCheckpoint(header.checkpoint, this.verifier);
    if (!head.ok) return head;
    if (header.from > header.to || header.to > head.value.size) {
      return reject('EXPORT.BEYOND_CHECKPOINT', 'it names leaves that its checkpoint does not have');
    }
    const grown = this.#grownFromOlder(header, head.value);
    if (grown.ok) this.#opened = { header, head: head.value, sequence: new Sequence(header) };
    return grown;
  }

  #grownFromOlder(header: ExportHeader, head: TreeHead): Result<void, Rejection> {
    for (const older of this.older) {
      const told = header.consistency.find(({ size }) => size === older.size)?.proof;
      const proof = told ?? (older.size === 0 || older.size >= head.size ? [] : undefined);
      if (proof === undefined) {
        return reject(
          'EXPORT.CONSISTENCY_MISSING',
          `no proof that it grew from ${older.size} records: export it for them`,
        );
      }
      if (!verifyConsistency(older, head, proof)) {
        return reject(
          'CHECKPOINT.INCONSISTENT',
          `the first ${older.size} records are not those that were signed before`,
        );
      }
    }
    return ok(undefined);
  }

  #judge(line: ExportLine): Result<void, Rejection> {
    const { head, sequence } = this.#opened!;
    const { leaf: index, record, proof } = line;
    if (verifyInclusion({ index, size: head.size, leaf: leafHash(leafOf(record)), proof }, head.root)) {
      return sequence.follow(line);
    }
    sequence.skip(line);
    return reject('EXPORT.NOT_INCLUDED', 'the checkpoint does not hold this record at this place');
  }
}

const NOT_TEXT = reject('EXPORT.LINE_MALFORMED', 'not UTF-8');

function faultAt(line: number, result: Result<unknown, Rejection>, parsed?: ExportLine): Fault | undefined {
  if (result.ok) return undefined;
  return { line, ...(parsed && { position: parsed.record.position.toString() }), ...result.error };
}
