import { DEFAULT_TENANT } from '@annals/contracts';
import { amount, table } from '@annals/terminal';
import {
  reports,
  type CustomerList,
  type ListedCustomer,
  type LifecycleReport,
  type LoyaltyReport,
  type ReadSide,
  type RfmReport,
  type ValueReport,
} from '@annals/stage-query';

/** What is shown after a start: all of it from the read models. */
export interface Figures {
  readonly lifecycle: LifecycleReport;
  readonly stageChanges: number;
  readonly loyalty: LoyaltyReport;
  readonly rfm: RfmReport;
  readonly value: ValueReport;
  readonly mostValuable: readonly ListedCustomer[];
}

export async function readFigures(list: CustomerList, readSide: ReadSide): Promise<Figures> {
  let stageChanges = 0;
  for await (const page of readSide.scan('lifecycle', DEFAULT_TENANT)) {
    for (const { document } of page) stageChanges += document.history.length;
  }
  const [lifecycle, loyalty, rfm, value, { customers }] = await Promise.all([
    reports.lifecycle.read(readSide, DEFAULT_TENANT),
    reports.loyalty.read(readSide, DEFAULT_TENANT),
    reports.rfm.read(readSide, DEFAULT_TENANT),
    reports.value.read(readSide, DEFAULT_TENANT),
    list.page(DEFAULT_TENANT, { filters: {}, sort: { column: 'net', order: 'descending' }, limit: 10 }),
  ]);
  return { lifecycle, stageChanges, loyalty, rfm, value, mostValuable: customers };
}

const STAGES = [
  ['PROSPECT', '潜在'],
  ['EXPLORATION', '考察'],
  ['FORMATION', '形成'],
  ['STABLE', '稳定'],
  ['DECLINE', '退化'],
  ['LOST', '流失'],
] as const;
const RUNGS = [
  'PROSPECT 潜在客户',
  'CUSTOMER 客户',
  'PATRON 主顾',
  'SUPPORTER 支持者',
  'ADVOCATE 宣传者',
  'PARTNER 合作伙伴',
];
const TIERS = [
  ['KEY_TOP', '重要'],
  ['KEY_SECOND', '次要'],
  ['ORDINARY', '普通'],
  ['SMALL', '小'],
  ['UNRANKED', '–'],
] as const;

/** The figures for people. */
export function figuresText({ lifecycle, stageChanges, loyalty, rfm, value, mostValuable }: Figures): string {
  const money = (minor: number): string => amount(minor, value.currency);
  const codes = Object.entries(rfm.codes)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8);
  return [
    `As of ${lifecycle.asOf ?? '–'}, ${lifecycle.customers.toLocaleString('en-US')} customers`,
    '',
    `Lifecycle stage (${stageChanges.toLocaleString('en-US')} changes; won back ${lifecycle.wonBack}, recovered ${lifecycle.recovered})`,
    table(STAGES.map(([stage, name]) => [stage, name, lifecycle.stages[stage] ?? 0])),
    '',
    `Loyalty level (at risk ${loyalty.atRisk})`,
    table(RUNGS.map((rung, level) => [level, rung, loyalty.levels[level] ?? 0])),
    '',
    `Value: gross ${money(value.gross)}, returned ${money(value.refunds)}, net ${money(value.net)}, margin ${money(value.margin)}${value.estimated > 0 ? ' (estimated)' : ''}`,
    table(
      TIERS.map(([tier, name]) => [tier, name, value.pyramid[tier] ?? 0, money(value.netByTier[tier] ?? 0)]),
      ['pyramid', '', 'customers', 'net'],
    ),
    '',
    `RFM: ${rfm.buyers.toLocaleString('en-US')} buyers`,
    table([['most frequent codes', ...codes.map(([code, count]) => `${code}×${count}`)]]),
    table(Object.entries(rfm.boxes)),
    '',
    'The ten most valuable',
    table(
      mostValuable.map((c) => [
        c.customerId,
        String(c['region'] ?? ''),
        c.stage ?? '',
        c.rung ?? '',
        c.rfm ?? '',
        c.tier ?? '',
        money(c.net),
      ]),
      ['customer', 'region', 'stage', 'level', 'RFM', 'tier', 'net'],
    ),
  ].join('\n');
}
