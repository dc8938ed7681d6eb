import { Type } from '@sinclair/typebox';
import { closed, oneOf } from '../declaration.js';
import { WIN_BACK_PLAYS } from './events.js';

const play = (description: string) => oneOf([...WIN_BACK_PLAYS, 'NONE'] as const, { description });

/** Of win-back (挽回, domain.md §2.6). */
export const WinBackPolicySchema = closed({
  successDays: Type.Integer({
    minimum: 1,
    maximum: 3_650,
    description: 'days after the start of a case; a purchase up to the last of them is its success',
  }),
  callWithinHours: Type.Integer({
    minimum: 1,
    maximum: 8_760,
    description: 'hours after the start; a personal call is made within them',
  }),
  plays: closed(
    {
      KEY_TOP: play('关键, 重要'),
      KEY_SECOND: play('关键, 次要'),
      ORDINARY: play('普通'),
      SMALL: play('小'),
      UNRANKED: play('without purchases in the window that ranks, or before the first ranking'),
    },
    { description: 'how a customer of each tier is approached' },
  ),
});

export const defaultWinBackPolicy = {
  successDays: 90,
  callWithinHours: 24,
  plays: {
    KEY_TOP: 'PERSONAL_CALL',
    KEY_SECOND: 'PERSONAL_CALL',
    ORDINARY: 'OFFER',
    SMALL: 'AUTOMATED',
    UNRANKED: 'AUTOMATED',
  },
} as const;
