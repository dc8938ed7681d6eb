import type { Reports } from '../../api/types.js';
import { Chart } from '../../charts/chart.js';
import type { ChartOption } from '../../charts/echarts.js';
import type { Palette } from '../../charts/palette.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { useReport } from '../../parts/use-report.js';

type Curve = Reports['contribution-curve'];

/** The 80/20 curve: which share of the buyers brings which share of net revenue. */
export function CurveCard() {
  const { t, format } = useWords();
  const query = useReport('contribution-curve');
  const best = query.data?.points.find(({ net }) => net >= BEST);
  const note = best && t('overview.curveNote', { share: format.percent(best.customers) });
  return (
    <Card title={t('overview.curve')} note={note}>
      <Loaded query={query} lines={6}>
        {(curve) => <CurveChart curve={curve} label={`${t('overview.curve')}. ${note ?? ''}`} />}
      </Loaded>
    </Card>
  );
}

const BEST = 0.8;

function CurveChart({ curve, label }: { curve: Curve; label: string }) {
  const { t, format } = useWords();
  const option = (colours: Palette): ChartOption => {
    const percent = { formatter: (share: number) => format.percent(share), color: colours.of('muted') };
    const axis = {
      type: 'value' as const,
      max: 1,
      axisLabel: percent,
      splitLine: { lineStyle: { color: colours.of('line') } },
    };
    return {
      animation: false,
      grid: { left: 44, right: 16, top: 12, bottom: 28 },
      tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value) => format.percent(Number(value), 1) },
      xAxis: { ...axis, splitLine: { show: false } },
      yAxis: axis,
      series: [
        {
          name: t('overview.curveY'),
          type: 'line',
          showSymbol: false,
          data: [[0, 0], ...curve.points.map(({ customers, net }) => [customers, net])],
          lineStyle: { color: colours.of('accent'), width: 2 },
          itemStyle: { color: colours.of('accent') },
          areaStyle: { color: colours.of('accent'), opacity: 0.08 },
        },
      ],
    };
  };
  return <Chart label={label} height={230} option={option} />;
}
