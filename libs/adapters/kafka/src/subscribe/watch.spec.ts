import { expect, it } from '@jest/globals';
import { Watch } from './watch.js';

const STALL_MS = 60_000;

function watched() {
  let now = 0;
  const watch = new Watch(STALL_MS, () => now);
  return { watch, pass: (milliseconds: number) => void (now += milliseconds) };
}

it('who has nothing to do is well, however long', () => {
  const { watch, pass } = watched();
  pass(10 * STALL_MS);
  watch.heard();
  expect(watch.health(0)).toEqual({ ok: true });
});

it('who stands still while something waits is not, until it moves', () => {
  const { watch, pass } = watched();
  pass(STALL_MS + 1);
  watch.heard();
  expect(watch.health(3)).toMatchObject({ ok: false, detail: expect.stringContaining('3 records wait') });
  watch.moved();
  expect(watch.health(3)).toEqual({ ok: true });
});

it('who hears nothing of any broker is not well, even if nothing is known to wait', () => {
  const { watch, pass } = watched();
  pass(STALL_MS + 1);
  expect(watch.health(0)).toMatchObject({ ok: false, detail: expect.stringContaining('no broker') });
});
