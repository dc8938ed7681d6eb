import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { TcpLink, type Direction } from './tcp-link.js';

/** A way to a server that a test can break. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection, and each new one, until it is healed. What was held back is lost. */
  cut(): void;
  /** Holds back what goes in a direction, on connections of now and later, until it is healed. */
  stall(direction?: Direction): void;
  /** The same on the connections of now alone: what they carry arrives late, behind what newer ones carry. */
  stallOpen(direction?: Direction): void;
  /** Holds back requests on a connection of now from the first on that says this. Resolves when one does. */
  stallFrom(text: string): Promise<void>;
  /** Lets everything through, first what was held back, also from a client that has gone meanwhile. */
  heal(): void;
  close(): Promise<void>;
}

const NOTHING: readonly Direction[] = [];

/** Listens on the loopback and passes on to a port there. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const links = new Set<TcpLink>();
  let isCut = false;
  let stalled = NOTHING;
  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const link = new TcpLink(client, target, () => links.delete(link));
    links.add(link);
    for (const direction of stalled) link.hold(direction);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stallOpen = (direction?: Direction) => {
    for (const link of links) for (const each of directionsOf(direction)) link.hold(each);
  };
  const breakAll = () => {
    for (const link of [...links]) link.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    stallOpen,
    cut() {
      isCut = true;
      breakAll();
    },
    stall(direction) {
      stalled = [...stalled, ...directionsOf(direction)];
      stallOpen(direction);
    },
    stallFrom: (text) =>
      new Promise((resolve) => {
        for (const link of links) link.holdFrom(text, resolve);
      }),
    heal() {
      isCut = false;
      stalled = NOTHING;
      for (const link of links) link.flow();
    },
    async close() {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}

const directionsOf = (direction: Direction | undefined): readonly Direction[] =>
  direction === undefined ? ['requests', 'answers'] : [direction];
