import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clockStream } from '@annals/contracts';
import { mergeRejectionCodes, MOST_LEFT_OUT } from '@annals/domain';
import type { Rejection, Result } from '@annals/kernel';
import { ASKER, Desk, linesOf, processOn, purchase, refund, request, talk, type Process } from '../testing/desk.js';
import { done, mergingBy, ordersOf as ordersIn, typesOf } from '../testing/merging.js';

let desk: Desk;
let shop: Process;
let buy: ReturnType<typeof mergingBy>['buy'];
let merge: ReturnType<typeof mergingBy>['merge'];
let undo: ReturnType<typeof mergingBy>['undo'];
beforeEach(async () => {
  desk = await Desk.open();
  shop = processOn(desk.adapters);
  ({ buy, merge, undo } = mergingBy(shop));
});
afterEach(() => desk.close());

const stream = (customerId: string) => typesOf(desk, customerId);
const ordersOf = (customerId: string) => ordersIn(desk, customerId);
const met = new Set<string>();
const codeOf = <T>(result: Result<T, Rejection>): string => {
  if (result.ok) return 'ok';
  met.add(result.error.code);
  return result.error.code;
};

describe('a merge', () => {
  beforeEach(async () => {
    await buy('s', 'o1');
    await buy('a', 'o2');
  });

  it('closes the one history and takes it into the other, where every fact stays once', async () => {
    const { mergeId, revision } = done(await merge('s', 'a'));
    expect(revision).toBe(1);
    expect(await stream('s')).toEqual(['PurchaseRecorded', 'CustomersMerged']);
    expect(await stream('a')).toEqual(['PurchaseRecorded', 'CustomerAbsorbed']);
    expect(await ordersOf('s')).toEqual(['o1', 'o2']);
    const [first] = await desk.events(clockStream('default'));
    expect(first?.event).toMatchObject({ type: 'MergeDecided', data: { mergeId, survivorId: 's', absorbedId: 'a' } });
  });

  it('lets the survivor go on with what the other began', async () => {
    await shop.capture.capture(
      request(
        { type: 'ComplaintReceived', data: { complaintId: 'k', category: 'x', severity: 1 } },
        { customerId: 'a' },
      ),
    );
    await merge('s', 'a');
    const resolved = { type: 'ComplaintResolved', data: { complaintId: 'k', upheld: true } } as const;
    expect(codeOf(await shop.capture.capture(request(refund('r', 'o2', 101), { customerId: 's' })))).toBe(
      'RETURN.EXCEEDS_PAID',
    );
    expect(codeOf(await shop.capture.capture(request(refund('r', 'o2', 100), { customerId: 's' })))).toBe('ok');
    expect(codeOf(await shop.capture.capture(request(resolved, { customerId: 's' })))).toBe('ok');
  });

  it('knows that a fact of the absorbed history is told again, with its personal fields', async () => {
    const note = talk('call me', { data: { ...talk('call me').data, interactionId: 'i1' } });
    await shop.capture.capture(request(note, { customerId: 'a' }));
    await merge('s', 'a');
    expect(await buy('s', 'o2')).toMatchObject({ ok: true, value: { duplicate: true } });
    expect(await buy('s', 'o2', 99)).toMatchObject({ error: { code: 'PURCHASE.ALREADY_RECORDED' } });
    expect(await shop.capture.capture(request(note, { customerId: 's' }))).toMatchObject({
      value: { duplicate: true },
    });
    const lines = [
      { type: 'PurchaseRecorded', customerId: 's', occurredAt: '2024-06-15T12:00:00Z', data: purchase('o2').data },
      { type: 'InteractionRecorded', customerId: 's', occurredAt: '2024-06-15T12:00:00Z', data: note.data },
      { type: 'PurchaseRecorded', customerId: 's', occurredAt: '2024-06-15T12:00:00Z', data: purchase('o2', 99).data },
    ];
    expect(await shop.imports.all(linesOf(lines), ASKER)).toMatchObject({
      accepted: 0,
      duplicate: 2,
      errors: [{ line: 3, code: 'PURCHASE.ALREADY_RECORDED' }],
    });
  });

  it('refuses new facts under the absorbed id, by naming the survivor; what is recorded stays a retry', async () => {
    await merge('s', 'a');
    expect(await buy('a', 'o3')).toMatchObject({ error: { code: 'CUSTOMER.ABSORBED', details: { mergedInto: 's' } } });
    expect(await buy('a', 'o2')).toMatchObject({ ok: true, value: { duplicate: true } });
    const line = (orderId: string) => ({
      ...{
        type: 'PurchaseRecorded',
        customerId: 'a',
        occurredAt: '2024-06-15T12:00:00Z',
        data: purchase(orderId).data,
      },
    });
    expect(await shop.imports.all(linesOf([line('o2'), line('o3')]), ASKER)).toMatchObject({
      duplicate: 1,
      errors: [{ line: 2, code: 'CUSTOMER.ABSORBED', mergedInto: 's' }],
    });
  });

  it('again is the same merge, with a key or without; the key is good for no other', async () => {
    const first = done(await merge('s', 'a', { key: 'k1' }));
    const head = await desk.adapters.eventStore.head();
    for (const more of [{}, { key: 'k1' }, { key: 'k2' }])
      expect(done(await merge('s', 'a', more))).toEqual({ ...first, duplicate: true });
    expect(await desk.adapters.eventStore.head()).toBe(head);
    await buy('c', 'o9');
    expect(codeOf(await merge('s', 'c', { key: 'k1' }))).toBe('IDEMPOTENCY.BODY_DIFFERS');
    expect(codeOf(await merge('s', 'c', { ifMatch: 7 }))).toBe('PRECONDITION.FAILED');
  });

  it('asked for by many processes at once, in both directions, is one', async () => {
    const processes = Array.from({ length: 6 }, () => processOn(desk.adapters));
    const results = await Promise.all(
      processes.map((by, i) => (i % 2 === 0 ? mergingBy(by).merge('s', 'a') : mergingBy(by).merge('a', 's'))),
    );
    const codes = results.map(codeOf);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(3);
    expect(codes.filter((code) => code === 'CUSTOMER.ABSORBED')).toHaveLength(3);
    expect(results.filter((result) => result.ok && !result.value.duplicate)).toHaveLength(1);
    const merges = [...(await stream('s')), ...(await stream('a'))].filter((type) => type === 'CustomersMerged');
    expect(merges).toHaveLength(1);
  });

  it('loses no fact that is recorded of either at the same time', async () => {
    const other = processOn(desk.adapters);
    const told = Array.from({ length: 30 }, (_, i) =>
      other.capture.capture(request(purchase(`x${i}`), { customerId: i % 2 === 0 ? 's' : 'a' })),
    );
    const [merged, ...results] = await Promise.all([merge('s', 'a'), ...told]);
    expect(codeOf(merged)).toBe('ok');
    const recorded = results.flatMap((result, i) => (result.ok ? [`x${i}`] : []));
    expect(results.filter((result) => !result.ok).map(codeOf)).toEqual(
      Array.from({ length: 30 - recorded.length }, () => 'CUSTOMER.ABSORBED'),
    );
    expect(await ordersOf('s')).toEqual(['o1', 'o2', ...recorded].sort());
  });
});

describe('a merge that cannot be', () => {
  beforeEach(async () => {
    for (const [id, order] of [
      ['s', 'o1'],
      ['a', 'o2'],
      ['c', 'o3'],
    ] as const)
      await buy(id, order);
  });

  it('changes nothing', async () => {
    const head = await desk.adapters.eventStore.head();
    expect(codeOf(await merge('s', 's'))).toBe('MERGE.OF_ITSELF');
    expect(codeOf(await merge('s', 'nobody'))).toBe('MERGE.ABSORBED_NOT_FOUND');
    expect(codeOf(await merge('nobody', 's'))).toBe('MERGE.SURVIVOR_NOT_FOUND');
    expect(codeOf(await undo('s', 'none'))).toBe('MERGE.NOT_FOUND');
    expect(await desk.adapters.eventStore.head()).toBe(head);
  });

  it('is of whom another merge closed', async () => {
    await merge('s', 'a');
    expect(codeOf(await merge('c', 'a'))).toBe('MERGE.ALREADY_ABSORBED');
    expect(codeOf(await merge('a', 'c'))).toBe('CUSTOMER.ABSORBED');
    expect(codeOf(await merge('a', 's'))).toBe('CUSTOMER.ABSORBED');
  });

  it('contradicts itself, unless the contradictions are to be left out', async () => {
    await buy('a', 'o1', 70);
    const conflicts = [{ type: 'PurchaseRecorded', code: 'PURCHASE.ALREADY_RECORDED' }];
    expect(await merge('s', 'a')).toMatchObject({ error: { details: { conflicts } } });
    expect(codeOf(await merge('s', 'a'))).toBe('MERGE.FACTS_CONFLICT');
    expect(await stream('s')).toEqual(['PurchaseRecorded']);
    done(await merge('s', 'a', { leavesOutConflicts: true }));
    expect(await ordersOf('s')).toEqual(['o1', 'o2']);
  });

  it('says too much of the same', async () => {
    const line = (customerId: string, i: number) => ({
      ...{ type: 'PurchaseRecorded', customerId, occurredAt: '2024-06-15T12:00:00Z', data: purchase(`same-${i}`).data },
    });
    const lines = Array.from({ length: MOST_LEFT_OUT + 1 }, (_, i) => [line('s', i), line('a', i)]);
    await shop.imports.all(linesOf(lines.flat()), ASKER);
    expect(codeOf(await merge('s', 'a'))).toBe('MERGE.TOO_MUCH_LEFT_OUT');
  });
});

describe('undoing', () => {
  beforeEach(async () => {
    for (const [id, order] of [
      ['s', 'o1'],
      ['a', 'o2'],
      ['c', 'o3'],
    ] as const)
      await buy(id, order);
  });

  it('gives each its own history again; what was recorded meanwhile stays with the survivor', async () => {
    const { mergeId } = done(await merge('s', 'a'));
    await buy('s', 'o4');
    done(await undo('s', mergeId));
    expect(await stream('s')).toEqual(['PurchaseRecorded', 'CustomersMerged', 'PurchaseRecorded', 'MergeUndone']);
    expect(await stream('a')).toEqual(['PurchaseRecorded', 'CustomerAbsorbed', 'CustomerRestored']);
    expect([await ordersOf('s'), await ordersOf('a')]).toEqual([['o1', 'o4'], ['o2']]);
    expect(codeOf(await buy('a', 'o5'))).toBe('ok');
  });

  it('is noticed by a process that remembers the merged history', async () => {
    const { mergeId } = done(await merge('s', 'a'));
    const others = [processOn(desk.adapters), processOn(desk.adapters)] as const;
    for (const by of others) await by.capture.capture(request(purchase('o4'), { customerId: 's' }));
    done(await undo('s', mergeId));
    expect(codeOf(await others[0].capture.capture(request(purchase('o2', 5), { customerId: 's' })))).toBe('ok');
    const line = { type: 'PurchaseRecorded', customerId: 's', occurredAt: '2024-06-15T12:00:00Z' };
    expect(
      await others[1].imports.all(
        linesOf([
          { ...line, data: purchase('o2', 5).data },
          { ...line, data: purchase('o6').data },
        ]),
        ASKER,
      ),
    ).toMatchObject({ accepted: 1, duplicate: 1, rejected: 0 });
  });

  it('is done once, by the key of whoever did; then both are free to be merged again', async () => {
    const { mergeId } = done(await merge('s', 'a', { key: 'm' }));
    const first = done(await undo('s', mergeId, 'u'));
    expect(done(await undo('s', mergeId, 'u'))).toEqual({ ...first, duplicate: true });
    expect(codeOf(await undo('s', mergeId))).toBe('MERGE.ALREADY_UNDONE');
    expect(codeOf(await undo('s', mergeId, 'v'))).toBe('MERGE.ALREADY_UNDONE');
    expect(done(await merge('s', 'a', { key: 'm' }))).toMatchObject({ mergeId, duplicate: true });
    expect(await ordersOf('s')).toEqual(['o1']);
    expect(done(await merge('a', 's')).mergeId).not.toBe(mergeId);
    expect(await ordersOf('a')).toEqual(['o1', 'o2']);
  });

  it('of a chain begins with the newest merge', async () => {
    const first = done(await merge('s', 'a'));
    const second = done(await merge('c', 's'));
    expect(await ordersOf('c')).toEqual(['o1', 'o2', 'o3']);
    expect(codeOf(await undo('s', first.mergeId))).toBe('CUSTOMER.ABSORBED');
    expect(codeOf(await undo('c', first.mergeId))).toBe('MERGE.NOT_FOUND');
    done(await undo('c', second.mergeId));
    expect([await ordersOf('c'), await ordersOf('s')]).toEqual([['o3'], ['o1', 'o2']]);
    done(await undo('s', first.mergeId));
    expect([await ordersOf('s'), await ordersOf('a')]).toEqual([['o1'], ['o2']]);
  });
});

it('meets every code', () => {
  expect(mergeRejectionCodes.filter((code) => !met.has(code))).toEqual([]);
});
