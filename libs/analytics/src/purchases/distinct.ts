/** The distinct values of a column, ascending, and where each row's value stands among them. */
export interface Distinct {
  readonly values: Float64Array;
  readonly indexOf: Int32Array;
}

/** For counts of purchases: of a million customers they are some hundred, and what costs most depends on them alone. */
export function distinct(column: Float64Array): Distinct {
  const values = Float64Array.from(new Set(column)).sort();
  const place = new Map(Array.from(values, (value, index) => [value, index]));
  return { values, indexOf: Int32Array.from(column, (value) => place.get(value)!) };
}
