import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import { hashesOf, isLeafNumber, isObject, textsOf } from './json-shape.js';
import type { Hash } from '../tree/hash.js';

const FORMAT = 'annals-export/1';

/** The first line of an export: what the other lines are, and the checkpoint that they are proven against. */
export interface ExportHeader {
  /** Name and id of the key that signed the checkpoint. The key itself must come another way. */
  readonly key: string;
  /** The signed checkpoint, as it stands. */
  readonly checkpoint: string;
  /** Leaves `from` to before `to`: all of them, unless a customer is named. */
  readonly from: number;
  readonly to: number;
  /** Whose records alone are in it. */
  readonly customer?: { readonly tenant: string; readonly id: string };
  /** How many lines follow. */
  readonly records: number;
  /** That older trees are the beginning of this one, by their sizes. */
  readonly consistency: readonly { readonly size: number; readonly proof: readonly Hash[] }[];
}

/** The one text of a header, without its line feed. */
export function headerText({ key, checkpoint, from, to, customer, records, consistency }: ExportHeader): string {
  return JSON.stringify({
    format: FORMAT,
    key,
    checkpoint,
    from,
    to,
    ...(customer && { customer: { tenant: customer.tenant, id: customer.id } }),
    records,
    consistency: consistency.map(({ size, proof }) => ({ size, proof: textsOf(proof) })),
  });
}

/** Errors: `EXPORT.HEADER_MALFORMED`, also for a text that says the same in other characters. */
export function parseHeader(text: string): Result<ExportHeader, Rejection> {
  const header = headerOf(text);
  return header && headerText(header) === text
    ? ok(header)
    : reject('EXPORT.HEADER_MALFORMED', `the first line does not say that it is an ${FORMAT}`);
}

function headerOf(text: string): ExportHeader | undefined {
  const json = objectOf(text);
  if (!json || typeof json['key'] !== 'string' || typeof json['checkpoint'] !== 'string') return undefined;
  const { key, checkpoint, from, to, records, customer } = json;
  if (!isLeafNumber(from) || !isLeafNumber(to) || !isLeafNumber(records)) return undefined;
  const consistency = Array.isArray(json['consistency']) ? json['consistency'].map(consistencyOf) : [undefined];
  if (!consistency.every((each) => each !== undefined)) return undefined;
  const header = { key, checkpoint, from, to, records, consistency };
  if (customer === undefined) return header;
  if (!isObject(customer) || typeof customer['tenant'] !== 'string' || typeof customer['id'] !== 'string')
    return undefined;
  return { ...header, customer: { tenant: customer['tenant'], id: customer['id'] } };
}

function consistencyOf(json: unknown): { size: number; proof: Hash[] } | undefined {
  if (!isObject(json) || !isLeafNumber(json['size'])) return undefined;
  const proof = hashesOf(json['proof']);
  return proof && { size: json['size'], proof };
}

/** The object that a text is; `undefined` where it is none. */
export function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}
