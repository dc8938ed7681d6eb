import { useWords } from '../../i18n/use-words.js';
import { Nothing } from '../../layout/states.js';
import { useReport } from '../../parts/use-report.js';
import { ChurnCard } from './churn.js';
import { ComplaintsCard } from './complaints.js';
import { CurveCard } from './curve.js';
import { EquityCard } from './equity.js';
import { Figures } from './figures.js';
import { FlowCard } from './flow.js';
import { LadderCard } from './ladder.js';
import { MatrixCard } from './matrix.js';
import { PyramidCard } from './pyramid.js';
import { RfmCard } from './rfm.js';
import { StagesCard } from './stages.js';

/** All customers at a glance; every figure leads to those whom it counts. */
export function Overview() {
  const { t } = useWords();
  const { data } = useReport('lifecycle');
  return (
    <>
      <div className="page-head">
        <h1>{t('overview.title')}</h1>
      </div>
      {data?.customers === 0 ? (
        <Nothing title={t('overview.empty')} hint={t('overview.emptyHint')} />
      ) : (
        <>
          <Figures />
          <div className="overview">
            <StagesCard />
            <FlowCard />
            <LadderCard />
            <PyramidCard />
            <RfmCard />
            <MatrixCard />
            <CurveCard />
            <ChurnCard />
            <EquityCard />
            <ComplaintsCard />
          </div>
        </>
      )}
    </>
  );
}
