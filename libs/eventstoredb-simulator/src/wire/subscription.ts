import { randomUUID } from 'node:crypto';
import type { SimulatedLog } from '../log/simulated-log.js';
import type { Simulation } from '../simulation.js';
import { caughtUp, checkpoint, confirmation, eventResponse } from './read-responses.js';
import type { ReadPlan } from './read-plan.js';
import { send, type ReadCall } from './sending.js';

/** A catch-up subscription to `$all`: what follows the position, then what comes, with checkpoints between. */
export async function serveSubscription(
  { log, faults, counts, open }: Simulation,
  call: ReadCall,
  plan: ReadPlan,
  signal: AbortSignal,
): Promise<void> {
  counts.subscriptions++;
  open.add(call);
  signal.addEventListener('abort', () => open.delete(call));
  await send(call, confirmation(randomUUID()), signal);
  let index = firstIndex(log, plan);
  let searched = 0;
  for (;;) {
    const event = log.events[index];
    if (event === undefined) {
      await send(call, caughtUp(), signal);
      await log.more(signal);
      continue;
    }
    await faults.subscriptions.pass(signal);
    if (plan.accepts(event)) await send(call, eventResponse(event), signal);
    if (++searched % plan.searchWindow === 0) await send(call, checkpoint(event.position), signal);
    counts.pushed++;
    index++;
  }
}

/** A subscription's position is exclusive. */
function firstIndex(log: SimulatedLog, { from }: ReadPlan): number {
  if (from === 'start') return 0;
  if (from === 'end') return log.events.length;
  if (!log.isBoundary(from)) throw new Error(`no record begins at ${from}`);
  return log.indexOf(from + 1n);
}
