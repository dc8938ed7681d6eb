/** One line of the table. `ratio` is what counts: the machine's speed cancels out of it. */
export interface Result {
  readonly measure: string;
  /** What was measured, with its unit. */
  readonly value: number;
  readonly unit: string;
  /** The raw limit measured beside it in the same run, in the same unit. */
  readonly raw?: number;
  readonly rawIs?: string;
  /** What is to be reached; absent where the figure is only told. */
  readonly bar?: string;
  readonly met?: boolean;
  readonly note?: string;
}

export const ratio = ({ value, raw }: Result): number | undefined => (raw === undefined ? undefined : value / raw);
