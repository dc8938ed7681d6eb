import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@annals/platform';
import { reportFault } from '@annals/testing';
import { Consumer, idsOf, range } from '../testing/consumer.js';
import { bearer, openStreamDesk, type StreamDesk } from '../testing/stream-desk.js';

let desk: StreamDesk;
afterEach(async () => {
  for (const { leaving } of Consumer.opened.splice(0)) leaving.abort();
  while (desk.streams.size > 0) await new Promise(setImmediate);
});

describe('the stream', () => {
  beforeAll(async () => {
    desk = await openStreamDesk({ heartbeatMs: 50 });
    await desk.append(250);
  });
  afterAll(() => desk.close());

  it('starts at the head when nothing is said, and gives what comes', async () => {
    const consumer = await Consumer.open(desk);
    const head = await desk.append(2);
    const messages = await consumer.take(2);
    expect(idsOf(messages)).toEqual([Number(head) - 1, Number(head)]);
    expect(messages[0]).toMatchObject({ event: 'interaction.recorded.v1', data: { position: messages[0]!.id } });
  });

  it('gives the same JSON as the pull, from a position on', async () => {
    const messages = await (await Consumer.open(desk, '?from=100')).take(120);
    expect(idsOf(messages)).toEqual(range(101, 120));
    const pulled = await fetch(new URL('/v1/events?from=100&limit=120', desk.url), { headers: bearer('reader') });
    expect(messages.map(({ data }) => data)).toEqual(((await pulled.json()) as { events: object[] }).events);
  });

  it('goes on behind Last-Event-ID, whatever `from` says', async () => {
    const consumer = await Consumer.open(desk, '?from=0', { 'last-event-id': '248' });
    expect(idsOf(await consumer.take(2))).toEqual([249, 250]);
  });

  it('gives one customer, from its own streams and then as it goes on', async () => {
    const consumer = await Consumer.open(desk, '?from=0&customerId=c1');
    const before = await consumer.take(84);
    expect(new Set(before.map(({ data }) => data.customerId))).toEqual(new Set(['c1']));
    await desk.append(3);
    const [after] = await consumer.take(1);
    expect(Number(after!.id)).toBeGreaterThan(Number(before.at(-1)!.id));
    expect(after!.data.customerId).toBe('c1');
  });

  it('gives the types that are asked for, by either name, and tells how far it has looked', async () => {
    const none = await Consumer.open(desk, '?from=0&types=PurchaseRecorded');
    const named = await Consumer.open(desk, '?from=0&types=interaction.recorded.v1');
    expect(idsOf(await named.take(3))).toEqual([1, 2, 3]);
    const head = await desk.append(1);
    await none.looked(head);
  });
});

describe('who may have it', () => {
  beforeAll(async () => {
    desk = await openStreamDesk({ heartbeatMs: 50 });
    await desk.append(5);
    await desk.append(1, { tenant: 'other' });
  });
  afterAll(() => desk.close());

  it.each([undefined, 'nobody', ...ROLES])('key of %s', async (role) => {
    const headers: Record<string, string> = role === undefined ? {} : bearer(role);
    const { status, body } = await fetch(new URL('/v1/stream', desk.url), { headers });
    await body?.cancel();
    const refused = role === undefined || role === 'nobody' ? 401 : role === 'writer' ? 403 : 200;
    expect(status).toBe(refused);
  });

  it('nothing of another tenant comes, whatever is asked for', async () => {
    const consumer = await Consumer.open(desk, '?from=0', {}, 'other');
    expect(idsOf(await consumer.take(1))).toEqual([6]);
    const customer = await Consumer.open(desk, '?from=0&customerId=c1', {}, 'other');
    await customer.looked(6n);
    const mine = await Consumer.open(desk, '?from=0');
    const next = await desk.append(1);
    expect(idsOf(await mine.take(6))).toEqual([1, 2, 3, 4, 5, Number(next)]);
  });

  it.each([
    ['?from=later', {}],
    ['?from=-1', {}],
    ['?from=1&from=2', {}],
    ['?limit=3', {}],
    ['?types=a%20b', {}],
    [`?types=${'x'.repeat(2000)}`, {}],
    ['?customerId=%00', {}],
    ['', { 'last-event-id': 'x' }],
    ['?from=0', { 'last-event-id': '1e3' }],
  ])('%s with %j is refused', async (query, headers) => {
    const response = await fetch(new URL(`/v1/stream${query}`, desk.url), {
      headers: { ...bearer('reader'), ...headers },
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'VALIDATION.FAILED']);
    expect(desk.streams.size).toBe(0);
  });

  it('HEAD opens nothing that stays', async () => {
    const response = await fetch(new URL('/v1/stream', desk.url), { method: 'HEAD', headers: bearer('reader') });
    expect(response.status).toBe(200);
    while (desk.streams.size > 0) await new Promise(setImmediate);
  });
});

/** A client that asks, and never reads. */
async function stuckClient(url: string, path: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.pause();
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${bearer('reader').authorization}\r\n\r\n`);
  return socket;
}

describe('P5: clients that do not read', () => {
  const EVENTS = 600;
  const BYTES = 40_000;
  /** What the service may hold of a stream, beside the kernel's own buffers: a chunk or two. */
  const MOST_BUFFERED = 3 * (65_536 + BYTES);

  beforeAll(async () => {
    desk = await openStreamDesk({ stuckAfterMs: 400, mostClients: 3 });
    await desk.append(EVENTS, { bytes: BYTES });
  });
  afterAll(() => desk.close());

  it('memory is bounded, the client is cut, and can go on where it was', async () => {
    const before = new Set(desk.sockets);
    const client = await stuckClient(desk.url, '/v1/stream?from=0');
    while (desk.streams.size === 0) await new Promise(setImmediate);
    const [served] = [...desk.sockets].filter((socket) => !before.has(socket));
    let most = 0;
    let sent = 0;
    while (!served!.destroyed) {
      most = Math.max(most, served!.writableLength);
      sent = served!.bytesWritten;
      await new Promise(setImmediate);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(MOST_BUFFERED);
    // It was not read to its end for somebody who does not read.
    expect(sent).toBeLessThan(EVENTS * BYTES);
    while (desk.streams.size > 0) await new Promise(setImmediate);

    const got: Buffer[] = [];
    client.on('data', (chunk: Buffer) => got.push(chunk));
    client.resume();
    await once(client, 'close').catch(() => {});
    const ids = [
      ...Buffer.concat(got)
        .toString('latin1')
        .matchAll(/^id: (\d+)\nevent: .*\ndata: .*}\n\n/gm),
    ].map(([, id]) => Number(id));
    expect(ids).toEqual(range(1, ids.length));
    const resumed = await Consumer.open(desk, '', { 'last-event-id': String(ids.at(-1) ?? 0) });
    const all = [...ids, ...idsOf(await resumed.take(EVENTS - ids.length))];
    const lost = EVENTS - new Set(all).size;
    const n = `${EVENTS} events of ${BYTES} bytes, ${sent} bytes sent, at most ${most} buffered`;
    const duplicated = all.length - new Set(all).size;
    reportFault({ id: 'P5', what: 'a stream that is not read', n, faults: 1, lost, duplicated, seed: 0 });
    expect(all).toEqual(range(1, EVENTS));
  });

  it('one more than it serves is told to come later', async () => {
    await Promise.all(range(0, 3).map(() => Consumer.open(desk)));
    const response = await fetch(new URL('/v1/stream', desk.url), { headers: bearer('reader') });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'STREAM.TOO_MANY']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('P10: going down', () => {
  it('ends streams that wait, and cuts those that take nothing', async () => {
    desk = await openStreamDesk();
    await desk.append(300, { bytes: 60_000 });
    const waiting = await Consumer.open(desk);
    const stuck = await stuckClient(desk.url, '/v1/stream?from=0');
    while (desk.streams.size < 2) await new Promise(setImmediate);
    const cut = once(stuck, 'close');
    const closed = desk.service.close();
    expect(await waiting.ended()).toBe(true);
    stuck.resume();
    stuck.on('error', () => {});
    await cut.catch(() => {});
    await closed;
    expect(desk.streams.size).toBe(0);
    await desk.close();
  });
});
