/** A small dense matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

export const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

export const dot = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((sum, value, i) => sum + value * v[i]!, 0);

export const multiply = (matrix: Matrix, v: readonly number[]): number[] => matrix.map((row) => dot(row, v));

/** The lower L with L·Lᵀ = `matrix`; `undefined` where the matrix is not positive definite. */
export function cholesky(matrix: Matrix): number[][] | undefined {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      const rest = matrix[i]![j]! - dot(lower[i]!.slice(0, j), lower[j]!.slice(0, j));
      if (i !== j) lower[i]![j] = rest / lower[j]![j]!;
      else if (rest > 0) lower[i]![i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/** The inverse of a symmetric positive definite matrix; `undefined` of any other. */
export function inverse(matrix: Matrix): number[][] | undefined {
  const lower = cholesky(matrix);
  return lower && identity(matrix.length).map((column) => substitute(lower, column));
}

/** Solves L·Lᵀ·x = `right`. */
function substitute(lower: Matrix, right: readonly number[]): number[] {
  const x = [...right];
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/** Solves `matrix`·x = `right` by elimination with pivoting; `undefined` where there is no one solution. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(rows[pivot]![column]!) < SINGULAR) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    rows.forEach((row, i) => {
      if (i !== column) eliminate(row, rows[column]!, column);
    });
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

/** Of rows whose entries are of the order of 1. */
const SINGULAR = 1e-12;

function eliminate(row: number[], pivot: readonly number[], column: number): void {
  const factor = row[column]! / pivot[column]!;
  for (let j = column; j < row.length; j++) row[j]! -= factor * pivot[j]!;
}
