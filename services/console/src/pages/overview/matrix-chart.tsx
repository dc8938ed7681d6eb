import { useNavigate } from 'react-router';
import type { Reports } from '../../api/types.js';
import { Chart } from '../../charts/chart.js';
import type { ChartOption } from '../../charts/echarts.js';
import type { Palette } from '../../charts/palette.js';
import { useWords } from '../../i18n/use-words.js';
import { useCustomerLink } from '../../parts/list-link.js';

const COLOURS = {
  MVC: 'stage-STABLE',
  MGC: 'stage-FORMATION',
  KEEP: 'stage-DECLINE',
  ABANDON: 'stage-PROSPECT',
} as const;

/** Customers as points, on axes that grow by tenfold steps, since few are worth a hundred times as much as most. */
export function MatrixChart({ report }: { report: Reports['value-matrix'] }) {
  const { t, term, format } = useWords();
  const navigate = useNavigate();
  const link = useCustomerLink();
  const { points, currency } = report;
  const option = (colours: Palette): ChartOption => {
    const axis = {
      type: 'log' as const,
      axisLabel: {
        formatter: (minor: number) => format.shortMoney(minor, currency),
        color: colours.of('muted'),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: colours.of('line') } },
    };
    return {
      animation: false,
      grid: { left: 52, right: 16, top: 10, bottom: 26 },
      tooltip: {
        renderMode: 'richText',
        formatter: (point) => {
          const { name, value } = point as unknown as { name: string; value: [number, number] };
          return `${name}\n${format.money(Math.round(value[0]), currency)} · ${format.money(Math.round(value[1]), currency)}`;
        },
      },
      xAxis: axis,
      yAxis: axis,
      series: Object.entries(COLOURS).map(([cell, colour]) => ({
        type: 'scatter' as const,
        name: term('cell', cell),
        symbolSize: 5,
        itemStyle: { color: colours.of(colour), opacity: 0.75 },
        data: points
          .filter((point) => point.cell === cell && point.past > 0 && point.expected > 0)
          .map(({ customerId, past, expected }) => ({ name: customerId, value: [past, expected] })),
      })),
    };
  };
  return (
    <Chart
      label={`${t('overview.matrix')}: ${t('overview.matrixNote')}`}
      height={220}
      option={option}
      onPick={(id) => void navigate(link(id))}
    />
  );
}
