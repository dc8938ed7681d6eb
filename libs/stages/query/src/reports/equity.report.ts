import { compositionOf, driverTally, EQUITY_DRIVERS, EquitySum, outlookAt, type Equity } from '@annals/domain';
import { dayOf } from '@annals/read-models';
import type { TenantView } from '../read-side.js';
import { headOf, meanIn, type Mean, type Report, type ReportHead } from './report.js';

/** Customer equity in minor units of `currency`: of all customers whose relationship has not ended. */
export interface EquityReport extends ReportHead, Equity {
  readonly currency: string;
  /** Id of the model that told P(alive); `null`: the costs of churn are not in it. */
  readonly model: string | null;
  /** What it rests on (价值资产, 品牌资产, 关系资产), 1–10, by the customers whose answers still count, ended or not. */
  readonly drivers: Drivers;
}

type Drivers = Readonly<Record<(typeof EQUITY_DRIVERS)[number], Mean>>;

export const equityReport: Report<EquityReport> = {
  summary:
    'Customer equity (客户资产): the sum of CLV, which is mean × base, by tier and stage, and its drivers by survey. Minor units. Reads every customer.',
  read: async (readSide, tenant) => {
    const [view, satisfaction] = await Promise.all([
      readSide.tenant('value', tenant),
      readSide.tenant('satisfaction', tenant),
    ]);
    const { model, policy } = view.context;
    const stages = new Map<string, string | null>();
    for await (const page of readSide.scan('directory', tenant))
      for (const { id, document } of page) stages.set(id, document.doc.stage);
    const equity = new EquitySum();
    for await (const page of readSide.scan('value', tenant)) {
      for (const { id, document } of page) {
        const { doc } = document;
        if (doc.ended) continue;
        const { pAlive } = outlookAt(doc.history.orders, dayOf(view, document), model, policy);
        const clv = compositionOf(doc, pAlive, policy).total;
        equity.add({ clv, tier: doc.tiers.pyramid, stage: stages.get(id) ?? null });
      }
    }
    return {
      ...headOf(view),
      currency: policy.baseCurrency,
      model: model && model.id,
      ...equity.result(),
      drivers: driversIn(satisfaction),
    };
  },
};

const driversIn = (view: TenantView): Drivers =>
  Object.fromEntries(EQUITY_DRIVERS.map((driver) => [driver, meanIn(view, driverTally(driver))])) as Drivers;
