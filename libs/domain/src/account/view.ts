import { addMonths, formatDay, type Day } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { ValueDoc } from '../value/doc.js';
import { valueAt } from '../value/reading.js';
import { creditBand, creditOf, type CreditBand } from './credit.js';
import type { AccountDoc, CostKind } from './projection.js';
import { qualityOf, type CustomerQuality, type QualityInputs } from './quality.js';

/** Share of wallet (钱包份额) and where it comes from. */
export interface WalletShare {
  /** 0–1; `null` while nobody knows what is spent elsewhere. */
  readonly share: number | null;
  readonly by: 'SURVEY' | 'SPEND' | null;
  /** Net spend of the window here, base-currency minor units; and reported spend elsewhere. */
  readonly own: number;
  readonly elsewhere: number;
  readonly surveyedOn: string | null;
}

/** Credit, costs, share of wallet and quality of a customer as of a business day. Base-currency minor units. */
export interface AccountView {
  readonly credit: number | null;
  readonly band: CreditBand;
  readonly payments: number;
  readonly meanDaysLate: number | null;
  readonly defaults: number;
  readonly costs: Readonly<Record<CostKind, number>>;
  readonly wallet: WalletShare;
  readonly quality: CustomerQuality;
  readonly qualityInputs: QualityInputs;
}

/** What other read models know of the customer; absent where they know nothing. */
export interface BesideAccount {
  readonly value?: ValueDoc;
  /** Rejected complaints within the policy's days, where somebody counts them. */
  readonly rejectedComplaints?: number;
}

/** Reads the document as of a business day that is not before its last fold. */
export function accountAt(doc: AccountDoc, day: Day, context: Context, beside: BesideAccount = {}): AccountView {
  const { policy } = context;
  const { received, daysLate, defaults } = doc.payments;
  const window = beside.value && valueAt(beside.value, day, context).window;
  const credit = creditOf(doc.payments, policy);
  const qualityInputs: QualityInputs = {
    margin: window && window.orders > 0 ? window.margin : null,
    credit,
    rejectedComplaints: beside.rejectedComplaints ?? null,
  };
  return {
    credit,
    band: creditBand(credit, policy),
    payments: received,
    meanDaysLate: received === 0 ? null : daysLate / received,
    defaults,
    costs: doc.costs,
    wallet: walletShare(doc, day, window?.net ?? 0, policy.value.windowMonths),
    quality: qualityOf(qualityInputs, policy),
    qualityInputs,
  };
}

/**
 * The newest survey of the window wins: the customer knows all of its spending, reports only what the business heard of.
 * Without a survey or a report the share is unknown, not all.
 */
export function walletShare({ elsewhere, surveyed }: AccountDoc, day: Day, own: number, months: number): WalletShare {
  const isRecent = (on: Day): boolean => day < addMonths(on, months);
  const reports = elsewhere.filter((report) => isRecent(report.day));
  const spent = reports.reduce((sum, { spend }) => sum + spend, 0);
  const survey = surveyed && isRecent(surveyed.day) ? surveyed : null;
  const known = { own, elsewhere: spent, surveyedOn: survey && formatDay(survey.day) };
  if (survey) return { share: survey.ownShare, by: 'SURVEY', ...known };
  if (reports.length === 0 || own + spent <= 0) return { share: null, by: null, ...known };
  return { share: Math.max(0, own) / (Math.max(0, own) + spent), by: 'SPEND', ...known };
}
