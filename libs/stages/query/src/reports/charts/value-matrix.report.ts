import { highFrom, MATRIX_CELLS, type MatrixCell } from '@annals/domain';
import { headOf, type Report, type ReportHead } from '../report.js';

/** Customers of one cell, and their sums in minor units. */
export interface MatrixQuadrant {
  readonly cell: MatrixCell;
  readonly customers: number;
  /** Present value of past margin. */
  readonly past: number;
  /** Margin expected within 12 months. */
  readonly expected: number;
  /** Of whom less is expected than serving them costs. */
  readonly belowZero: number;
}

export interface MatrixPoint {
  readonly customerId: string;
  readonly past: number;
  readonly expected: number;
  readonly cell: MatrixCell;
}

export interface ValueMatrixReport extends ReportHead {
  readonly currency: string;
  /** The day of the cuts, as of which every customer stands; `null` while no model is in force. */
  readonly cutsAsOf: string | null;
  /** From where on past and expected margin are high. */
  readonly high: { readonly past: number; readonly expected: number } | null;
  readonly customers: number;
  readonly quadrants: readonly MatrixQuadrant[];
  /** Every so many-th customer in the order of ids, at most 500; the quadrants count all. */
  readonly points: readonly MatrixPoint[];
}

const MOST_POINTS = 500;

export const valueMatrixReport: Report<ValueMatrixReport> = {
  summary:
    'The CLV matrix (贵宾, 改进, 维持, 放弃): customers and sums by cell, where the cells meet, and some customers as points. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('value', tenant);
    const { cuts, policy } = view.context;
    const all: (MatrixPoint & { readonly belowZero: boolean })[] = [];
    for await (const page of readSide.scan('value', tenant)) {
      for (const { id: customerId, document } of page) {
        const { figures, cell, belowZero } = document.doc.matrix ?? {};
        if (figures && cell)
          all.push({ customerId, past: figures.x, expected: figures.y, cell, belowZero: belowZero === true });
      }
    }
    const high = cuts?.matrix ? highFrom(cuts.matrix, policy) : null;
    const step = Math.ceil(all.length / MOST_POINTS);
    return {
      ...headOf(view),
      currency: policy.baseCurrency,
      cutsAsOf: cuts?.matrix ? cuts.asOf : null,
      high: high && { past: high.x, expected: high.y },
      customers: all.length,
      quadrants: MATRIX_CELLS.map((cell) => quadrantOf(cell, all)),
      points: all
        .filter((_, i) => i % step === 0)
        .map(({ customerId, past, expected, cell }) => ({ customerId, past, expected, cell })),
    };
  },
};

function quadrantOf(cell: MatrixCell, all: readonly (MatrixPoint & { readonly belowZero: boolean })[]): MatrixQuadrant {
  const within = all.filter((point) => point.cell === cell);
  return {
    ...{ cell, customers: within.length },
    past: within.reduce((sum, { past }) => sum + past, 0),
    expected: within.reduce((sum, { expected }) => sum + expected, 0),
    belowZero: within.filter(({ belowZero }) => belowZero).length,
  };
}
