import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly value: number;
  /** The figure as it is written. */
  readonly text: string;
  readonly extra?: string;
  /** The list of those whom it counts; absent where the API has none. */
  readonly to?: string;
  readonly colour?: string;
}

/** Figures as bars, each a link to those whom it counts. */
export function Bars({ bars, label, centred = false }: { bars: readonly Bar[]; label: string; centred?: boolean }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars" aria-label={label} data-centred={centred}>
      {bars.map((bar) => (
        <li key={bar.key}>
          {bar.to === undefined ? (
            <div className="bar-row" data-figure={bar.key}>
              <BarCells bar={bar} most={most} />
            </div>
          ) : (
            <Link to={bar.to} data-figure={bar.key}>
              <BarCells bar={bar} most={most} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function BarCells({ bar, most }: { bar: Bar; most: number }) {
  const { name, value, text, extra, colour = 'accent' } = bar;
  return (
    <>
      <span className="name">{name}</span>
      <span className="bar-rail" aria-hidden="true">
        <span style={{ width: `${(100 * value) / most}%`, background: `var(--${colour})` }} />
      </span>
      <span className="count">
        <span data-value>{text}</span>
        {extra !== undefined && <span className="extra">{extra}</span>}
      </span>
    </>
  );
}
