import { Chart } from '../../charts/chart.js';
import type { ChartOption } from '../../charts/echarts.js';
import type { Palette } from '../../charts/palette.js';
import { useWords } from '../../i18n/use-words.js';
import { STAGES } from '../../parts/codes.js';

export interface FlowCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const ORDER: readonly string[] = ['NONE', ...STAGES];

/** The stages in their order, as far as anybody stands there. */
const inOrder = (stages: readonly string[]): string[] => ORDER.filter((stage) => stages.includes(stage));

/** Begin at the left, end at the right. */
export function FlowChart({ flows, label }: { flows: readonly FlowCount[]; label: string }) {
  const { term, format } = useWords();
  const option = (colours: Palette): ChartOption => {
    const colourOf = (stage: string): string => colours.of(stage === 'NONE' ? 'line-strong' : `stage-${stage}`);
    const node = (side: string, stage: string) => ({ name: `${side} ${stage}`, itemStyle: { color: colourOf(stage) } });
    const [begins, ends] = [inOrder(flows.map(({ from }) => from)), inOrder(flows.map(({ to }) => to))];
    return {
      animation: false,
      tooltip: { renderMode: 'richText' },
      series: [
        {
          type: 'sankey',
          left: 4,
          right: 120,
          top: 8,
          bottom: 8,
          nodeWidth: 10,
          nodeGap: 10,
          draggable: false,
          data: [...begins.map((each) => node('from', each)), ...ends.map((each) => node('to', each))],
          // Both sides stay in that order, instead of being moved to where fewer bands cross.
          layoutIterations: 0,
          links: flows.map(({ from, to, count }) => ({ source: `from ${from}`, target: `to ${to}`, value: count })),
          label: {
            color: colours.of('text'),
            formatter: ({ name, value }) =>
              `${term('stage', String(name).split(' ')[1]!)} ${format.count(Number(value))}`,
          },
          lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
        },
      ],
    };
  };
  return <Chart label={label} height={280} option={option} />;
}
