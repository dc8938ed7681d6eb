import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { privacyStream } from '@annals/contracts';
import { StorageUnavailable } from '@annals/ports';
import { ASKER, Desk, linesOf, processOn, request, talk, type Process } from '../testing/desk.js';
import { done, endingAfter, mergingBy, typesOf } from '../testing/merging.js';
import type { Forgotten } from './forget-customers.js';
import { ForgetList } from './forget-list.js';

let desk: Desk;
let outside: string;
let shop: Process;
const again = () => processOn(desk.adapters, undefined, new ForgetList(outside));
beforeEach(async () => {
  desk = await Desk.open();
  outside = mkdtempSync(join(tmpdir(), 'annals-outside-'));
  shop = again();
});
afterEach(async () => {
  await desk.close();
  rmSync(outside, { recursive: true });
});

const forget = (customerId = 'C-1', more: object = {}, by = shop) =>
  by.forgetting.forget({ ...ASKER, customerId, reasonCode: 'ASKED', ...more });
const tell = (customerId = 'C-1', note = 'my secret') =>
  shop.capture.capture(
    request(talk(note, { data: { ...talk(note).data, interactionId: note.replaceAll(' ', '-') } }), { customerId }),
  );
const keyOf = (customerId = 'C-1') => desk.adapters.keyStore.find('default', customerId);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error!.code);

describe('forgetting a customer', () => {
  beforeEach(async () => void (await tell()));

  it('destroys the key, and its stream says so', async () => {
    expect(await forget()).toMatchObject({ ok: true, value: { customers: ['C-1'], duplicate: false, revision: 1 } });
    expect(await keyOf()).toBeUndefined();
    expect(await typesOf(desk, 'C-1')).toEqual(['InteractionRecorded', 'CustomerForgotten']);
  });

  it('again is the same, with a key or without; the key is good for nobody else', async () => {
    const first = await forget('C-1', { key: 'k' });
    await tell('C-2');
    const head = await desk.adapters.eventStore.head();
    for (const more of [{}, { key: 'k' }, { key: 'other' }])
      expect(await forget('C-1', more)).toMatchObject({
        value: { ...(first as { value: object }).value, duplicate: true },
      });
    expect(code(await forget('C-2', { key: 'k' }))).toBe('IDEMPOTENCY.BODY_DIFFERS');
    expect(await desk.adapters.eventStore.head()).toBe(head);
    expect(await keyOf('C-2')).toBeDefined();
  });

  it('leaves what is not personal, and takes no more of what is', async () => {
    await forget();
    expect(code(await tell('C-1', 'another'))).toBe('SUBJECT.FORGOTTEN');
    expect(code(await mergingBy(shop).buy('C-1', 'o1'))).toBe('ok');
    const data = { ...talk('x').data, interactionId: 'x' };
    const line = { type: 'InteractionRecorded', customerId: 'C-1', occurredAt: '2024-06-15T12:00:00Z', data };
    expect(await again().imports.all(linesOf([line]), ASKER)).toMatchObject({
      accepted: 0,
      errors: [{ line: 1, code: 'SUBJECT.FORGOTTEN' }],
    });
    expect(await keyOf()).toBeUndefined();
  });

  it('is refused for nobody, and for an absorbed customer by naming who goes on', async () => {
    expect(code(await forget('nobody'))).toBe('CUSTOMER.NOT_FOUND');
    await tell('S', 'other');
    done(await mergingBy(shop).merge('S', 'C-1'));
    expect(await forget()).toMatchObject({ error: { code: 'CUSTOMER.ABSORBED', details: { mergedInto: 'S' } } });
    expect(await keyOf()).toBeDefined();
  });

  it('forgets with a survivor all whom it absorbed, and later whom it absorbs then', async () => {
    for (const [survivor, absorbed] of [
      ['B', 'C-1'],
      ['A', 'B'],
    ] as const) {
      await tell(survivor, survivor);
      done(await mergingBy(shop).merge(survivor, absorbed));
    }
    const told = await forget('A');
    expect([...(told as { value: Forgotten }).value.customers].sort()).toEqual(['A', 'B', 'C-1']);
    expect(await Promise.all(['A', 'B', 'C-1'].map(keyOf))).toEqual([undefined, undefined, undefined]);
    await tell('D', 'd');
    done(await mergingBy(shop).merge('A', 'D'));
    expect(await forget('A')).toMatchObject({ value: { customers: ['D'], duplicate: false } });
    expect(await keyOf('D')).toBeUndefined();
  });

  it('asked by several at once is decided once', async () => {
    const processes = Array.from({ length: 8 }, again);
    const told = await Promise.all(processes.map((each) => forget('C-1', {}, each)));
    expect(told.every(({ ok }) => ok)).toBe(true);
    expect(await typesOf(desk, 'C-1')).toEqual(['InteractionRecorded', 'CustomerForgotten']);
    expect(await desk.events(privacyStream('default'))).toHaveLength(1);
  });

  it('beside somebody who tells more and more leaves nothing that opens', async () => {
    const notes = Array.from({ length: 40 }, (_, i) => `note ${i}`);
    const telling = notes.map((note) => tell('C-1', note).then(code, (error: Error) => error.name));
    await forget();
    const met = new Set(await Promise.all(telling));
    met.delete('ok');
    expect([...met].every((each) => ['SUBJECT.FORGOTTEN', 'SubjectForgotten'].includes(each))).toBe(true);
    expect(await keyOf()).toBeUndefined();
    expect(code(await tell('C-1', 'after'))).toBe('SUBJECT.FORGOTTEN');
  });
});

describe('a process that ends in the middle', () => {
  it.each([0, 1])('after %i appends is finished by the next', async (appends) => {
    await tell();
    const ending = endingAfter(appends, desk.adapters.eventStore);
    const dying = processOn({ ...desk.adapters, eventStore: ending }, undefined, new ForgetList(outside));
    await expect(forget('C-1', {}, dying)).rejects.toThrow(StorageUnavailable);
    await again().forgetting.reconcile('default');
    const decided = appends > 0;
    expect((await keyOf()) === undefined).toBe(decided);
    expect((await typesOf(desk, 'C-1')).includes('CustomerForgotten')).toBe(decided);
  });
});

describe('a backup from before', () => {
  const saved = () => join(outside, 'saved');
  const save = (part: string) => cpSync(join(desk.dataDir, part), saved(), { recursive: true });
  const restore = async (part: string) => {
    await desk.adapters.close();
    rmSync(join(desk.dataDir, part), { recursive: true });
    cpSync(saved(), join(desk.dataDir, part), { recursive: true });
    await desk.reopen();
  };

  it('of the keys: the log says who is forgotten', async () => {
    await tell();
    save('keys');
    await forget();
    await restore('keys');
    expect(await keyOf()).toBeDefined();
    await again().forgetting.reconcile('default');
    expect(await keyOf()).toBeUndefined();
  });

  it('of the log and the keys: the list outside says so, and then the log again', async () => {
    await tell();
    save('.');
    await forget();
    await restore('.');
    expect([(await keyOf()) !== undefined, await typesOf(desk, 'C-1')]).toEqual([true, ['InteractionRecorded']]);
    await again().forgetting.reconcile('default');
    expect([await keyOf(), await typesOf(desk, 'C-1')]).toEqual([
      undefined,
      ['InteractionRecorded', 'CustomerForgotten'],
    ]);
    const head = await desk.adapters.eventStore.head();
    await again().forgetting.reconcile('default');
    expect(await desk.adapters.eventStore.head()).toBe(head);
  });
});
