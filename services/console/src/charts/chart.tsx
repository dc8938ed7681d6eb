import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { onTheme, shownTheme } from '../layout/theme.js';
import type { ChartOption } from './echarts.js';
import { palette, type Palette } from './palette.js';

interface ChartProps {
  /** What it shows, in words: a canvas says nothing to those who cannot see it. A table beside it has the figures. */
  readonly label: string;
  readonly height: number;
  option(colours: Palette): ChartOption;
  onPick?(name: string): void;
}

/** A chart on a canvas. The library loads with the first of them. */
export function Chart({ label, height, option, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const theme = useSyncExternalStore(onTheme, shownTheme);
  const drawn = useRef<{ draw(): void } | null>(null);
  const current = useEffectEvent(() => option(palette()));
  const picked = useEffectEvent((name: string) => onPick?.(name));
  useEffect(() => {
    let gone = false;
    let end = (): void => undefined;
    void import('./echarts.js').then(({ init }) => {
      if (gone || !box.current) return;
      const chart = init(box.current);
      const resized = new ResizeObserver(() => chart.resize());
      resized.observe(box.current);
      chart.on('click', ({ name }) => picked(name));
      drawn.current = { draw: () => chart.setOption(current(), true) };
      drawn.current.draw();
      box.current.dataset['drawn'] = 'true';
      end = () => {
        resized.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      drawn.current = null;
      end();
    };
  }, []);
  useEffect(() => drawn.current?.draw(), [option, theme]);
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ height }} />;
}
