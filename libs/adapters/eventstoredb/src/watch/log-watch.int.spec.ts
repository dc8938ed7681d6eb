import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START, type Position } from '@annals/contracts';
import { connect } from '../server/server.js';
import { event, openRig, streamOf, until, type Rig } from '../testing/rig.js';
import { subscribe } from './all-subscription.js';

const NEVER = new AbortController().signal;
let news = 0;

describe('waiting for more', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  /** Another process appends; resolves when the waiter is woken. */
  async function wakesFor(waiting: Promise<void>): Promise<void> {
    const other = rig.open().eventStore;
    await other.append(streamOf('a'), 'any', [event(`news-${++news}`)]);
    await waiting;
  }

  async function subscribed(
    stallMs?: number,
  ): Promise<{ wait: (after: Position) => Promise<void>; head: () => Promise<Position> }> {
    const { eventStore } = rig.open(stallMs === undefined ? {} : { stallMs });
    const first = eventStore.waitForMore(await eventStore.head(), NEVER);
    await until(() => rig.simulator.openSubscriptions === 1);
    await wakesFor(first);
    return { wait: (after) => eventStore.waitForMore(after, NEVER), head: () => eventStore.head() };
  }

  test('hears of other processes through one subscription, however often it waits', async () => {
    const { wait, head } = await subscribed();
    for (let i = 0; i < 5; i++) await wakesFor(wait(await head()));
    expect(rig.simulator.counts.subscriptions).toBe(1);
  });

  test('goes on when the server drops the subscription', async () => {
    const { wait, head } = await subscribed();
    for (let i = 1; i <= 3; i++) {
      const waiting = wait(await head());
      rig.simulator.dropSubscriptions();
      await until(() => rig.simulator.counts.subscriptions > i && rig.simulator.openSubscriptions === 1);
      await wakesFor(waiting);
    }
  });

  test('is woken though the subscription is stalled, and opens a new one', async () => {
    const { wait, head } = await subscribed(50);
    rig.simulator.faults.subscriptions.shut();
    const { subscriptions } = rig.simulator.counts;
    await wakesFor(wait(await head()));
    await until(() => rig.simulator.counts.subscriptions > subscriptions);
    rig.simulator.faults.subscriptions.open();
    await wakesFor(wait(await head()));
  });

  test('leaves a subscription alone that has nothing to say', async () => {
    const { wait, head } = await subscribed(300);
    const waiting = wait(await head());
    const { reads } = rig.simulator.counts;
    await until(() => rig.simulator.counts.reads > reads + 3);
    expect(rig.simulator.counts.subscriptions).toBe(1);
    await wakesFor(waiting);
  });

  test('outlives a server that is away for a while', async () => {
    const { wait, head } = await subscribed();
    const waiting = wait(await head());
    rig.simulator.stop();
    const reachable = async () => (await rig.open({ tries: 1 }).health()).isReachable;
    expect(await reachable()).toBe(false);
    await rig.simulator.resume();
    await wakesFor(waiting);
  });

  test('from the start is for the first record', async () => {
    const { eventStore } = rig.open();
    await wakesFor(eventStore.waitForMore(START, NEVER));
  });

  test('begins at the end of the log, whatever it waits for, and passes the server’s own events', async () => {
    const filler = rig.open().eventStore;
    for (let i = 0; i < 50; i++) await filler.append(streamOf('a'), 'any', [event(`${i}`)]);
    const { eventStore } = rig.open();
    const waiting = eventStore.waitForMore(await eventStore.head(), NEVER);
    await until(() => rig.simulator.openSubscriptions === 1);
    rig.simulator.addSystemEvents(1_000);
    await wakesFor(waiting);
    expect(rig.simulator.counts.pushed).toBeLessThan(1_100);
  });
});

test('a subscription that nobody reads takes so much and no more', async () => {
  const rig = await openRig();
  const filler = rig.open().eventStore;
  for (let i = 0; i < 40; i++) {
    const events = Array.from({ length: 50 }, (_, k) => event(`${i}-${k}`, 'x'.repeat(10_000)));
    await filler.append(streamOf('a'), 'any', events);
  }
  const server = connect(rig.simulator.connectionString, { deadlineMs: 1_000, tries: 1, giveUpMs: 1_000 });
  const subscription = subscribe(server, START, () => undefined);
  const positions = subscription.positions[Symbol.asyncIterator]();
  expect((await positions.next()).done).toBe(false);
  let before: number;
  do {
    before = rig.simulator.counts.pushed;
    await filler.head();
    await filler.head();
  } while (rig.simulator.counts.pushed > before);
  expect(before).toBeLessThan(600);
  let rest = 0;
  while (rest < 1_999) rest += (await positions.next()).done ? 0 : 1;
  subscription.end();
  await server.close();
  await rig.close();
});
