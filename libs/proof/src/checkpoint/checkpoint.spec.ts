import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Rejection, Result } from '@annals/kernel';
import { MerkleTree } from '../tree/merkle-tree.js';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { isNoteName, parsePrivateKey, parsePublicKey, privateKeyText, signerOf } from './note-key.js';
import { MAX_NOTE_CHARACTERS, openNote, signNote } from './signed-note.js';

const seed = Buffer.alloc(32, 7);
const signer = signerOf('example.com/annals', seed);
const other = signerOf('example.com/annals', Buffer.alloc(32, 8));
const { verifier } = signer;
const tree = new MerkleTree();
for (const leaf of ['a', 'b', 'c']) tree.append(Buffer.from(leaf));
const head = { size: 3, root: tree.root() };
const note = signCheckpoint(head, signer);
const codeOf = (result: Result<unknown, Rejection>): string => (result.ok ? 'ok' : result.error.code);
const open = (text: string): string => codeOf(openCheckpoint(text, verifier));
const [signature] = note.split('\n').filter((line) => line.startsWith('\u2014')) as [string];

describe('the keys of a note', () => {
  it('give the published example of Go’s sumdb/note', () => {
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signed = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    const key = parsePublicKey(published);
    expect(key.ok && openNote(signed, key.value)).toEqual({ ok: true, value: text });
  });

  it('come back from their texts', () => {
    const text = privateKeyText(signer, seed);
    const read = parsePrivateKey(text);
    expect(read.ok && read.value.publicKey).toBe(signer.publicKey);
    expect(codeOf(parsePublicKey(signer.publicKey))).toBe('ok');
  });

  it.each([
    ['nothing', ''],
    ['a private key where a public one belongs', privateKeyText(signer, seed)],
    ['another name', signer.publicKey.replace('example', 'elsewhere')],
    ['another key', signer.publicKey.replace(/.{4}$/, 'AAA=')],
    ['another algorithm', signer.publicKey.replace('+A', '+B')],
    ['a space after it', `${signer.publicKey} `],
    ['a key that is too short', signer.publicKey.slice(0, -4)],
  ])('refuse %s', (_what, text) => {
    expect(codeOf(parsePublicKey(text))).toBe('KEY.MALFORMED');
    expect(codeOf(parsePrivateKey(text.startsWith('PRIVATE') ? text.slice(1) : text))).toBe('KEY.MALFORMED');
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u0000b', 'x'.repeat(201)])('refuse the name %j', (name) => {
    expect(isNoteName(name)).toBe(false);
    expect(() => signerOf(name, seed)).toThrow();
  });
});

describe('a checkpoint', () => {
  it('is an origin, a size, a root, a blank line and a signature', () => {
    expect(note.split('\n').slice(0, 4)).toEqual(['example.com/annals', '3', head.root.toString('base64'), '']);
    expect(signature).toMatch(/^— example\.com\/annals [A-Za-z0-9+/]{91}=$/);
    expect(openCheckpoint(note, verifier)).toEqual({ ok: true, value: head });
  });

  it('may bear signatures of others', () => {
    const witness = signNote(note.slice(0, note.indexOf('\n\n') + 1), signerOf('witness.example', Buffer.alloc(32, 9)));
    expect(open(`${note}${witness.split('\n\n')[1]!}`)).toBe('ok');
  });

  /** A body signed as it stands, whatever it is. */
  const signed = (body: string): string => signNote(body, signer);
  const root = head.root.toString('base64');
  it.each([
    ['nothing', '', 'NOTE.MALFORMED'],
    ['no signature', note.slice(0, note.indexOf('\n\n') + 1), 'NOTE.MALFORMED'],
    ['a blank line and no signature', note.slice(0, note.indexOf('\n\n') + 2), 'NOTE.MALFORMED'],
    ['a signature cut short', note.slice(0, -10), 'NOTE.MALFORMED'],
    ['no line feed at its end', note.slice(0, -1), 'NOTE.MALFORMED'],
    ['text after it', `${note}more\n`, 'NOTE.MALFORMED'],
    ['a blank line after it', `${note}\n`, 'NOTE.MALFORMED'],
    ['text after another blank line', `${note}\nmore\n`, 'NOTE.MALFORMED'],
    ['a return in it', note.replace('\n', '\r\n'), 'NOTE.MALFORMED'],
    ['a NUL in it', note.replace('3', '\u0000'), 'NOTE.MALFORMED'],
    ['half a surrogate in it', note.replace('3', '\ud800'), 'NOTE.MALFORMED'],
    ['its signature line twice', `${note}${signature}\n`, 'NOTE.SIGNATURE_TWICE'],
    ['too many signatures', note + `\u2014 w AAAAAAAA\n`.repeat(32), 'NOTE.MALFORMED'],
    ['a signature in base64 that is not the one for its bytes', note.replace(/.=\n$/, 'B=\n'), 'NOTE.MALFORMED'],
    ['another key of the same name', signCheckpoint(head, other), 'NOTE.SIGNATURE_MISSING'],
    ['the id of the key with the signature of another', forged(), 'NOTE.SIGNATURE_WRONG'],
    ['another size under the same signature', note.replace('\n3\n', '\n2\n'), 'NOTE.SIGNATURE_WRONG'],
    ['more than a note may hold', `x${note}`.padStart(MAX_NOTE_CHARACTERS + 1, 'x'), 'NOTE.TOO_LONG'],
    ['another origin', signed(`elsewhere\n3\n${root}\n`), 'CHECKPOINT.ORIGIN_WRONG'],
    ['a line that stands twice', signed(`example.com/annals\n3\n3\n${root}\n`), 'CHECKPOINT.MALFORMED'],
    ['a line after the root', signed(`example.com/annals\n3\n${root}\nmore\n`), 'CHECKPOINT.MALFORMED'],
    ['no root', signed(`example.com/annals\n3\n`), 'CHECKPOINT.MALFORMED'],
    ['a root that is too short', signed(`example.com/annals\n3\nAAAA\n`), 'CHECKPOINT.MALFORMED'],
    ['a size with a zero before', signed(`example.com/annals\n03\n${root}\n`), 'CHECKPOINT.MALFORMED'],
    ['a size below zero', signed(`example.com/annals\n-3\n${root}\n`), 'CHECKPOINT.MALFORMED'],
    ['a size beyond numbers', signed(`example.com/annals\n9999999999999999\n${root}\n`), 'CHECKPOINT.MALFORMED'],
  ])('is refused with %s', (_what, text, code) => {
    expect(open(text)).toBe(code);
  });

  it('is refused with any bit turned', () => {
    const bytes = Buffer.from(note, 'utf8');
    const passed = [];
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      if (open(turned.toString('utf8')) === 'ok') passed.push(bit);
    }
    expect(passed).toEqual([]);
  });
});

/** A note with the right name and id, signed by a key of nobody. */
function forged(): string {
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  const bytes = sign(null, Buffer.from(text), generateKeyPairSync('ed25519').privateKey);
  return `${text}\n\u2014 ${verifier.name} ${Buffer.concat([verifier.id, bytes]).toString('base64')}\n`;
}
