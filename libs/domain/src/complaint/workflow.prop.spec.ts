import { compareFold, type Occurred } from '@annals/kernel';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerDecider } from '../customer/decider.js';
import type { CustomerFact } from '../events.js';
import { commandOf, type Wish } from '../testing/decisions.js';
import { complain, resolve, step } from '../testing/wishes.js';
import { advance, isComplaintFact, type Progress } from './workflow.js';

const id = fc.constantFrom('k1', 'k2');
const wish: fc.Arbitrary<Wish> = fc
  .tuple(
    id,
    fc.boolean(),
    fc.constantFrom(
      'receive',
      'resolve',
      'AssessComplaint',
      'ProposeSolution',
      'AnswerSolution',
      'ImplementSolution',
      'FollowUpComplaint',
      'CloseComplaint',
      'ReopenComplaint',
    ),
  )
  .map(([complaintId, yes, what]) => {
    if (what === 'receive') return complain(complaintId);
    if (what === 'resolve') return resolve(complaintId);
    return step(what, complaintId, { upheld: yes, accepted: yes, remedy: 'REFUND' }, 0);
  });

/** Mostly later and later, now and then at the same moment or before. */
const wishes = fc.array(fc.tuple(wish, fc.constantFrom(1, 1, 1, 0, -3)), { maxLength: 120, size: 'max' }).map((all) => {
  let occurredAt = 10;
  return all.map(([each, later]) => ({ ...each, occurredAt: (occurredAt += later) }));
});

function accept(all: readonly Wish[]): { facts: Occurred<CustomerFact>[]; commands: ReturnType<typeof commandOf>[] } {
  let state = customerDecider.initial;
  const facts: Occurred<CustomerFact>[] = [];
  const commands = all.map((each, i) => commandOf(each, `e${i}`));
  const accepted = commands.filter((command) => {
    const decision = customerDecider.decide(state, command);
    if (!decision.ok) return false;
    const fact = { id: command.eventId, occurredAt: command.occurredAt, sourceSeq: 0, event: decision.value[0]! };
    facts.push(fact);
    state = customerDecider.evolve(state, fact);
    return true;
  });
  for (const command of accepted)
    expect(customerDecider.decide(state, command)).toMatchObject({
      error: { code: 'COMMAND.REPEATED', duplicateOf: command.eventId },
    });
  return { facts, commands: accepted };
}

it('no sequence of accepted commands leads to an illegal state in the order of fold; a retried command adds nothing', () => {
  let steps = 0;
  fc.assert(
    fc.property(wishes, (all) => {
      const known = new Map<string, Progress>();
      for (const { event } of accept(all).facts.sort(compareFold)) {
        if (!isComplaintFact(event)) continue;
        const progress = advance(known.get(event.data.complaintId), event, 2);
        expect(progress).not.toBeNull();
        known.set(event.data.complaintId, progress!);
        steps++;
      }
    }),
    { numRuns: 300 },
  );
  expect(steps).toBeGreaterThan(1000);
});
