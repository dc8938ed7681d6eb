import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type DynamicModule } from '@nestjs/common';
import type { Adapters } from '@annals/ports';
import { EVENT_STORE, IDS, WALL_CLOCK, type Ids, type WallClock } from '@annals/ports';
import { Public } from '../access/route-facts.js';
import { bindPorts } from './bind-ports.js';
import { createService } from './create-service.js';
import { Stopped, stopSignal } from '../config/stop-signal.js';
import { closeWhenStopped } from './close-when-stopped.js';

/** A route whose answer waits until it is let go. */
function held(onAnswer: () => void = () => {}) {
  let begun!: () => void;
  let letGo!: () => void;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const isFree = new Promise<void>((resolve) => (letGo = resolve));
  @Controller('held')
  class Held {
    @Get()
    @Public()
    async wait(): Promise<object> {
      begun();
      await isFree;
      onAnswer();
      return { done: true };
    }
  }
  return { Held, hasBegun, letGo };
}

const adapters = (onClose: () => void): Adapters =>
  ({ eventStore: {}, close: () => Promise.resolve(onClose()) }) as unknown as Adapters;

describe('going down', () => {
  it('first is not ready, then answers what was begun, then closes the ports', async () => {
    const order: string[] = [];
    const { Held, hasBegun, letGo } = held(() => order.push('answered'));
    const root: DynamicModule = {
      module: class Root {},
      imports: [bindPorts(adapters(() => order.push('ports')))],
      controllers: [Held],
    };
    const service = await createService(root, { keys: [], log: false });
    const url = await service.listen();
    const answer = fetch(`${url}/held`).then((response) => response.json());
    await hasBegun;
    const closed = service.close().then(() => order.push('closed'));
    expect(service.close()).toBe(service.close());
    letGo();
    await closed;
    expect(await answer).toEqual({ done: true });
    expect(order).toEqual(['answered', 'ports', 'closed']);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('cuts a client that never takes its answer', async () => {
    const { Held, hasBegun } = held();
    const service = await createService(
      { module: class Root {}, controllers: [Held] },
      { keys: [], log: false, drainLimitMs: 20 },
    );
    const answer = fetch(`${await service.listen()}/held`).catch(() => 'cut');
    await hasBegun;
    await service.close();
    expect(await answer).toBe('cut');
  });

  it('ends the process on a signal, and at once on the second', async () => {
    const exits: number[] = [];
    const exit = (code: number) => void exits.push(code);
    const listeners: (() => void)[] = [];
    const stop = stopSignal({ on: (_: string, listener: () => void) => listeners.push(listener), exit });
    const closed = Promise.resolve();
    closeWhenStopped({ close: () => closed }, stop, exit);
    expect(stop.aborted).toBe(false);
    listeners[0]!();
    expect(stop.reason).toBeInstanceOf(Stopped);
    await closed;
    await Promise.resolve();
    expect(exits).toEqual([0]);
    listeners[1]!();
    expect(exits).toEqual([0, 1]);
  });

  it.each([
    ['0', () => Promise.resolve(), 0],
    ['1 where closing fails', () => Promise.reject(new Error('cannot')), 1],
  ])('ends with %s where it was told to before it served', async (_, close, expected) => {
    const code = await new Promise((exit) => closeWhenStopped({ close }, AbortSignal.abort(), exit));
    expect(code).toBe(expected);
  });
});

describe('ports', () => {
  it('are bound to their tokens for every module', async () => {
    const clock: WallClock = { now: () => 7 };
    @Module({})
    class Inner {}
    const bound = adapters(() => {});
    const service = await createService(
      { module: class Root {}, imports: [bindPorts(bound, { clock }), Inner] },
      { keys: [], log: false },
    );
    expect(service.app.get<WallClock>(WALL_CLOCK).now()).toBe(7);
    expect(service.app.get(EVENT_STORE)).toBe(bound.eventStore);
    expect(service.app.get<Ids>(IDS).next()).toMatch(/^[0-9a-f-]{36}$/);
    await service.close();
  });
});
