import { MS_PER_DAY } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import { decide, type Wish } from '../testing/decisions.js';
import { complain, recovery, resolve, step } from '../testing/wishes.js';

const assess = (upheld: boolean, at = 1) => step('AssessComplaint', 'k1', { upheld }, at);
const propose = (at: number) => step('ProposeSolution', 'k1', { remedy: 'REFUND' }, at);
const answer = (accepted: boolean, at: number) => step('AnswerSolution', 'k1', { accepted }, at);
const implement = (at: number) => step('ImplementSolution', 'k1', {}, at);
const followUp = (at: number) => step('FollowUpComplaint', 'k1', { csat: 4 }, at);
const close = (at: number) => step('CloseComplaint', 'k1', {}, at);
const reopen = (at: number) => step('ReopenComplaint', 'k1', {}, at);
const received = complain('k1');
const refusedTwice = [received, assess(true), propose(2), answer(false, 3), propose(4), answer(false, 5)];

describe('the complaint workflow (domain.md §2.5)', () => {
  it.each<[string, readonly Wish[], Wish]>([
    ['RECEIVED → ASSESSED(upheld/rejected)', [received], assess(true)],
    ['ASSESSED → PROPOSED', [received, assess(true)], propose(2)],
    ['accepted → IMPLEMENTED', recovery.slice(0, 4), implement(4)],
    ['declined → PROPOSED again', [received, assess(true), propose(2), answer(false, 3)], propose(4)],
    ['2nd decline → ESCALATED; ESCALATED → PROPOSED', refusedTwice, propose(6)],
    ['IMPLEMENTED → FOLLOWED_UP', recovery.slice(0, 5), followUp(5)],
    ['Rejected → FOLLOWED_UP', [received, assess(false)], followUp(2)],
    ['FOLLOWED_UP → CLOSED', recovery.slice(0, 6), close(6)],
    ['REOPENED within 30 d', recovery, reopen(6 + 30 * MS_PER_DAY)],
    ['REOPENED → ASSESSED', [...recovery, reopen(7)], assess(false, 8)],
    ['the short cut, from any open state', recovery.slice(0, 4), { ...resolve('k1'), occurredAt: 4 }],
    ['the short cut can be reopened', [received, resolve('k1')], reopen(1)],
    ['a resolution comes before its complaint', [resolve('k1')], received],
  ])('%s', (_, given, wish) => {
    expect(decide(given, wish)).toMatch(/^[A-Z][a-z]\w+$/);
  });

  it.each<[string, readonly Wish[], Wish, string]>([
    ['no step before the complaint', [], assess(true), 'COMPLAINT.NOT_RECEIVED'],
    ['nor while only its resolution is known', [resolve('k1')], assess(true), 'COMPLAINT.NOT_RECEIVED'],
    ['no solution for a rejected one', [received, assess(false)], propose(2), 'COMPLAINT.ILLEGAL_STEP'],
    ['no second assessment', [received, assess(true)], assess(false, 2), 'COMPLAINT.ILLEGAL_STEP'],
    ['no follow-up before the implementation', recovery.slice(0, 4), followUp(4), 'COMPLAINT.ILLEGAL_STEP'],
    ['no closing before the follow-up', recovery.slice(0, 5), close(5), 'COMPLAINT.ILLEGAL_STEP'],
    ['no reopening of an open one', recovery.slice(0, 5), reopen(5), 'COMPLAINT.ILLEGAL_STEP'],
    ['nothing after the closing', recovery, propose(7), 'COMPLAINT.ALREADY_CLOSED'],
    ['no resolution after the closing', recovery, { ...resolve('k1'), occurredAt: 7 }, 'COMPLAINT.ALREADY_CLOSED'],
    ['no step at the moment of the one before', [received, assess(true)], propose(1), 'COMPLAINT.STEP_NOT_LATER'],
    ['no resolution before a step that was taken', [received, assess(true)], resolve('k1'), 'COMPLAINT.STEP_NOT_LATER'],
    ['no reopening after 30 d', recovery, reopen(7 + 30 * MS_PER_DAY), 'COMPLAINT.REOPEN_TOO_LATE'],
  ])('%s', (_, given, wish, code) => {
    expect(decide(given, wish)).toBe(code);
  });
});
