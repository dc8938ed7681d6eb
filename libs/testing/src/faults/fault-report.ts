import { appendFileSync } from 'node:fs';

/** What a fault test found: docs/reliability.md is made of these. */
export interface FaultReport {
  /** Of the table of faults: `D1`, `P3`. */
  readonly id: string;
  readonly what: string;
  /** What was at stake, such as `400 commits`. */
  readonly n: string;
  /** How often the fault was done. */
  readonly faults: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly seed: number;
}

/** Says what a fault test found, and writes it down where `ANNALS_FAULTS` names a file. */
export function reportFault(report: FaultReport): void {
  const { id, what, n, faults, lost, duplicated, seed } = report;
  process.stderr.write(
    `${id} ${what}: N=${n}, faults=${faults}, lost=${lost}, duplicated=${duplicated}, seed=${seed}\n`,
  );
  const file = process.env['ANNALS_FAULTS'];
  if (file) appendFileSync(file, `${JSON.stringify(report)}\n`);
}
