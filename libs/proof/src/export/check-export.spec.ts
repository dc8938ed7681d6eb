import { describe, expect, it } from '@jest/globals';
import type { EncodedRecord } from '@annals/contracts';
import { signerOf } from '../checkpoint/note-key.js';
import { exported, faultsOf, fileOf, headOf, sampleRecords, SIGNER, type Wish } from '../testing/exported.js';

const log = sampleRecords(21);
const lines = exported(log);
const customer = { tenant: 'default', id: 'c1' };
const found = (file: string, ...rest: Parameters<typeof faultsOf> extends [unknown, ...infer R] ? R : never) =>
  faultsOf(file, ...rest).map(({ line, code }) => `${line} ${code}`);

/** The lines with the one at `at` (1 is the header) replaced by none or more. */
const spliced = (at: number, ...by: string[]): string => fileOf([...lines.slice(0, at - 1), ...by, ...lines.slice(at)]);
const changed = (at: number, from: string | RegExp, to: string): string =>
  spliced(at, lines[at - 1]!.replace(from, to));

describe('an export', () => {
  it.each<[string, Wish]>([
    ['of everything', {}],
    ['of a range', { from: 3, to: 17 }],
    ['of nothing', { from: 5, to: 5 }],
    ['of one customer', { customer }],
    ['of one customer in a range', { customer, from: 6, to: 15 }],
    ['since older checkpoints', { since: [0, 7, 16, 21] }],
  ])('%s is sound', (_what, wish) => {
    const older = (wish.since ?? []).map((size) => headOf(log.slice(0, size)));
    expect(found(fileOf(exported(log, wish)), older)).toEqual([]);
  });

  it('keeps a body that is no text, byte for byte', () => {
    const strange: EncodedRecord[] = [{ ...log[0]!, body: Buffer.of(0xff, 0x00, 0x7b) }];
    const [header, line] = exported(strange) as [string, string];
    expect(JSON.parse(line)).toMatchObject({ bodyBase64: '/wB7' });
    expect(found(fileOf([header, line]))).toEqual([]);
    expect(found(fileOf([header, line.replace('"bodyBase64":"/wB7"', '"body":"/wB7"')]))).toEqual([
      '2 EXPORT.NOT_INCLUDED',
    ]);
  });

  it.each([
    ['another body', changed(5, '300', '301'), ['5 EXPORT.NOT_INCLUDED']],
    ['another position', changed(5, '"position":"4"', '"position":"5"'), ['5 EXPORT.NOT_INCLUDED']],
    ['another revision', changed(5, '"revision":0', '"revision":1'), ['5 EXPORT.NOT_INCLUDED']],
    ['another stream', changed(5, 'default-c3', 'default-c2'), ['5 EXPORT.NOT_INCLUDED']],
    ['another type', changed(5, 'recorded.v1', 'recorded.v2'), ['5 EXPORT.NOT_INCLUDED']],
    ['another id', changed(5, 'id-3', 'id-4'), ['5 EXPORT.NOT_INCLUDED']],
    ['a space more', changed(5, ',', ', '), ['5 EXPORT.LINE_MALFORMED']],
    ['a letter as an escape', changed(5, 'purchase', '\\u0070urchase'), ['5 EXPORT.LINE_MALFORMED']],
    ['a field more', changed(5, '{', '{"more":1,'), ['5 EXPORT.LINE_MALFORMED']],
    ['a field twice', changed(5, '{"leaf":3', '{"leaf":3,"leaf":3'), ['5 EXPORT.LINE_MALFORMED']],
    ['a revision beyond the format', changed(5, '"revision":0', '"revision":4294967296'), ['5 EXPORT.LINE_MALFORMED']],
    ['a position beyond the format', changed(5, '"4"', '"18446744073709551616"'), ['5 EXPORT.LINE_MALFORMED']],
    ['no proof', changed(5, /"proof":\[.*\]/, '"proof":[]'), ['5 EXPORT.NOT_INCLUDED']],
    ['a proof that is none', changed(5, /"proof":\[.*\]/, '"proof":"x"'), ['5 EXPORT.LINE_MALFORMED']],
    ['deep nesting', spliced(5, '['.repeat(200_000)), ['5 EXPORT.LINE_MALFORMED']],
    ['no object', spliced(5, 'null'), ['5 EXPORT.LINE_MALFORMED']],
    ['an empty line', spliced(5, ''), ['5 EXPORT.LINE_MALFORMED']],
    ['a line too few', spliced(5), ['5 EXPORT.RECORDS_MISSING', '21 EXPORT.CUT']],
    ['a line twice', spliced(5, lines[4]!, lines[4]!), ['6 EXPORT.OUT_OF_ORDER', '23 EXPORT.CUT']],
    [
      'two lines in each other’s place',
      fileOf([...lines.slice(0, 4), lines[5]!, lines[4]!, ...lines.slice(6)]),
      ['5 EXPORT.RECORDS_MISSING', '6 EXPORT.OUT_OF_ORDER', '7 EXPORT.RECORDS_MISSING'],
    ],
    ['its last line missing', fileOf(lines.slice(0, -1)), ['21 EXPORT.CUT']],
    ['its last line feed missing', fileOf(lines).slice(0, -1), ['22 EXPORT.CUT']],
    ['half of its last line missing', fileOf(lines).slice(0, -50), ['22 EXPORT.LINE_MALFORMED', '22 EXPORT.CUT']],
    ['nothing in it', '', ['1 EXPORT.HEADER_MALFORMED']],
    ['no header', fileOf(lines.slice(1)), ['1 EXPORT.HEADER_MALFORMED']],
    ['another format', changed(1, 'export/1', 'export/2'), ['1 EXPORT.HEADER_MALFORMED']],
    ['another size in its checkpoint', changed(1, '\\n21\\n', '\\n20\\n'), ['1 NOTE.SIGNATURE_WRONG']],
    ['more leaves than the checkpoint has', changed(1, '"to":21', '"to":22'), ['1 EXPORT.BEYOND_CHECKPOINT']],
    ['fewer leaves than it has', changed(1, '"to":21', '"to":20'), ['22 EXPORT.NOT_SELECTED']],
    ['another number of records', changed(1, '"records":21', '"records":22'), ['22 EXPORT.CUT']],
  ])('is refused with %s', (_what, file, faults) => {
    expect(found(file)).toEqual(faults);
  });

  it('of a customer is refused with a record left out, or one of somebody else', () => {
    const [header, ...own] = exported(log, { customer }) as [string, ...string[]];
    const one = header.replace(`"records":${own.length}`, `"records":${own.length - 1}`);
    expect(found(fileOf([one, own[0]!, ...own.slice(2)]))).toEqual(['3 EXPORT.RECORDS_MISSING']);
    expect(found(fileOf([one, ...own.slice(1)]))).toEqual(['2 EXPORT.RECORDS_MISSING']);
    expect(found(fileOf([header, lines[1]!, ...own.slice(1)]))).toEqual([
      '2 EXPORT.NOT_SELECTED',
      '3 EXPORT.RECORDS_MISSING',
    ]);
  });

  it('of a customer names a changed record alone, not those after it', () => {
    const [header, ...own] = exported(log, { customer }) as [string, ...string[]];
    const file = fileOf([header, own[0]!, own[1]!.replace('recorded', 'returned'), ...own.slice(2)]);
    expect(found(file)).toEqual(['3 EXPORT.NOT_INCLUDED']);
  });

  it('is refused by another key, also one of the same name', () => {
    const other = signerOf(SIGNER.verifier.name, Buffer.alloc(32, 9));
    expect(found(fileOf(lines), [], other.verifier)).toEqual(['1 EXPORT.OTHER_KEY']);
    const posing = exported(log, { signer: other });
    posing[0] = posing[0]!.replace(other.verifier.id.toString('hex'), SIGNER.verifier.id.toString('hex'));
    expect(found(fileOf(posing))).toEqual(['1 NOTE.SIGNATURE_MISSING']);
  });
});

describe('an older checkpoint', () => {
  const older = headOf(log.slice(0, 9));

  it('needs a proof that the log grew from it', () => {
    expect(found(fileOf(exported(log, { since: [9] })), [older])).toEqual([]);
    expect(found(fileOf(lines), [older])).toEqual(['1 EXPORT.CONSISTENCY_MISSING']);
    expect(found(fileOf(exported(log, { since: [8] })), [older])).toEqual(['1 EXPORT.CONSISTENCY_MISSING']);
  });

  it('shows a log that was written anew, though its own checkpoint is signed by the same key', () => {
    const rewritten = log.map((record, i) => (i === 2 ? { ...record, body: Buffer.from('{}') } : record));
    const file = fileOf(exported(rewritten, { since: [9, 21] }));
    expect(found(file)).toEqual([]);
    expect(found(file, [older])).toEqual(['1 CHECKPOINT.INCONSISTENT']);
    expect(found(file, [headOf(log)])).toEqual(['1 CHECKPOINT.INCONSISTENT']);
    expect(found(file, [headOf(rewritten.slice(0, 9)), older])).toEqual(['1 CHECKPOINT.INCONSISTENT']);
  });

  it('shows a log that was cut', () => {
    expect(found(fileOf(exported(log.slice(0, 8))), [older])).toEqual(['1 CHECKPOINT.INCONSISTENT']);
  });
});
