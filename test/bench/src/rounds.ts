/** Seconds that the same events took us and the raw limit, one right after the other. */
export interface Round {
  readonly ours: number;
  readonly raw: number;
}

const COUNTED = 5;

/**
 * Ours and the raw limit in turns, so that both meet the same neighbours, and the round whose ratio is the median one.
 * The first round is told apart and not counted: in it ours is compiled, and the few lines of the raw limit are not long
 * in being so. A service that writes has been through it once and for all within its first seconds.
 */
export async function inTurns(round: (name: string) => Promise<Round>): Promise<{ cold: Round; median: Round }> {
  const cold = await round('r0');
  const rounds: Round[] = [];
  for (let i = 1; i <= COUNTED; i++) rounds.push(await round(`r${i}`));
  rounds.sort((a, b) => shareOf(a) - shareOf(b));
  return { cold, median: rounds[Math.floor(COUNTED / 2)]! };
}

/** How much of the raw speed is ours. */
export const shareOf = ({ ours, raw }: Round): number => raw / ours;

/** The speed of a round of so many events beside the raw one, of which at least a share is wanted. */
export const besideRaw = (events: number, round: Round, least: number) => ({
  unit: 'events/s',
  value: events / round.ours,
  raw: events / round.raw,
  bar: `≥ ${least} × raw`,
  met: shareOf(round) >= least,
});
