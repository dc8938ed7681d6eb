import Sequencer from '@jest/test-sequencer';

/** Those that take minutes, the longest first. On a clean checkout nothing else says so, and the last one would run alone. */
const LONGEST = [
  'any-order.e2e',
  'distributed.e2e',
  'event-store-db.e2e',
  'sigkill-import.e2e',
  'distributed-kills.e2e',
  'as-of-year.e2e',
  'audit-commands.e2e',
  'services.e2e',
  'answers.e2e',
  'prediction.e2e',
  'broker-cut-off.int',
  'sigterm-load.e2e',
  'merges.prop',
];

/** Runs the suites that take long first, so that the processes end together; the others in the order of Jest. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => {
      const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
      return rank < 0 ? LONGEST.length : rank;
    };
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
