import { status } from '@grpc/grpc-js';
import type { LoggedEvent } from '../log/logged-event.js';
import type { SimulatedLog } from '../log/simulated-log.js';
import type { Simulation } from '../simulation.js';
import { eventResponse, streamNotFound } from './read-responses.js';
import { readPlanOf, type ReadPlan } from './read-plan.js';
import { cancellationOf, send, type ReadCall } from './sending.js';
import { serveSubscription } from './subscription.js';

/** Streams.Read: pages and subscriptions alike. */
export function readService(simulation: Simulation) {
  return (call: ReadCall): void => {
    const plan = readPlanOf(call.request);
    const signal = cancellationOf(call);
    const serve = plan.isSubscription ? serveSubscription : servePage;
    serve(simulation, call, plan, signal).catch((error: Error) => {
      if (!signal.aborted) call.emit('error', { code: status.UNKNOWN, details: error.message });
    });
  };
}

async function servePage({ log, faults, counts }: Simulation, call: ReadCall, plan: ReadPlan, signal: AbortSignal) {
  counts.reads++;
  await faults.reads.pass(signal);
  const isMissing = plan.stream !== undefined && log.stream(plan.stream).length === 0;
  if (isMissing) await send(call, streamNotFound(plan.stream!), signal);
  else for (const event of pageOf(log, plan)) await send(call, eventResponse(event), signal);
  call.end();
}

/**
 * Forwards a position is inclusive; backwards it is exclusive in the log and inclusive in a stream. No further than it is
 * asked to: a client that wants to know the newest record asks for a few from the end.
 */
function pageOf(log: SimulatedLog, plan: ReadPlan): LoggedEvent[] {
  const events = plan.stream === undefined ? log.events : log.stream(plan.stream);
  const page: LoggedEvent[] = [];
  const [first, step] = plan.isBackwards
    ? [endOf(log, plan, events.length) - 1, -1]
    : [startOf(log, plan, events.length), 1];
  for (let i = first; page.length < plan.count; i += step) {
    const event = events[i];
    if (event === undefined) break;
    if (plan.accepts(event)) page.push(event);
  }
  return page;
}

function startOf(log: SimulatedLog, { from, stream }: ReadPlan, length: number): number {
  if (from === 'start') return 0;
  if (from === 'end') return length;
  return stream === undefined ? indexIn(log, from) : Number(from);
}

function endOf(log: SimulatedLog, { from, stream }: ReadPlan, length: number): number {
  if (from === 'start') return stream === undefined ? 0 : 1;
  if (from === 'end') return length;
  return stream === undefined ? indexIn(log, from) : Number(from) + 1;
}

/** A server that is sent into the middle of a record reads rubbish; here it is an error that a test sees. */
export function indexIn(log: SimulatedLog, position: bigint): number {
  if (!log.isBoundary(position)) throw new Error(`no record begins at ${position}`);
  return log.indexOf(position);
}
