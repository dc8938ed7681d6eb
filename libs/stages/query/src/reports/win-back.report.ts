import type { WIN_BACK_PLAYS } from '@annals/domain';
import { headOf, under, type Report, type ReportHead } from './report.js';

type Play = (typeof WIN_BACK_PLAYS)[number];

/** Cases of one play. */
interface PlayFigures {
  readonly cases: number;
  /** Not ended by the business. */
  readonly open: number;
  /** Answered by a purchase in time, whatever the business thinks of it. */
  readonly won: number;
  /** Cases whose window has passed. */
  readonly measured: number;
  /** Share of `measured` that was won; `null` while there are none, since running windows would make it too low. */
  readonly successRate: number | null;
}

export interface WinBackReport extends ReportHead {
  readonly successDays: number;
  readonly plays: Partial<Record<Play, PlayFigures>>;
  /** Personal calls that were made in time. */
  readonly calledInTime: number;
}

export const winBackReport: Report<WinBackReport> = {
  summary: 'Win-back cases by play: how many are open, and how many a purchase answered in time.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('winBack', tenant);
    const [cases, open, won] = [under(view, 'cases'), under(view, 'open'), under(view, 'won')];
    const [over, wonOver] = [under(view, 'over'), under(view, 'wonOver')];
    const figures = (play: string): PlayFigures => {
      const measured = over[play] ?? 0;
      const successRate = measured === 0 ? null : (wonOver[play] ?? 0) / measured;
      return { cases: cases[play] ?? 0, open: open[play] ?? 0, won: won[play] ?? 0, measured, successRate };
    };
    const plays = Object.keys(cases).filter((play) => cases[play]! > 0);
    return {
      ...headOf(view),
      successDays: view.population.policy.winBack.successDays,
      plays: Object.fromEntries(plays.map((play) => [play, figures(play)])),
      calledInTime: under(view, 'calledInTime')['PERSONAL_CALL'] ?? 0,
    };
  },
};
