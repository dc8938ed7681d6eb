import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const count = (description: string) => Type.Integer({ minimum: 1, maximum: 10_000_000, description });
const major = (description: string) =>
  Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000, description: `${description}; major units` });

/** Of predicted value (domain.md §4) and of the CLV matrix (§2.3). */
export const PredictionPolicySchema = closed({
  unitDays: Type.Integer({
    minimum: 1,
    maximum: 366,
    description: 'days of one unit of time of the next fit; 7: weeks',
  }),
  decimals: Type.Union([Type.Integer({ minimum: 0, maximum: 9 }), Type.Null()], {
    description: 'that times are rounded to at the next fit; null: none',
  }),
  horizonUnits: Type.Integer({ minimum: 1, maximum: 1_000, description: 'units of time that 12 months are' }),
  unitsPerYear: Type.Number({ minimum: 1, maximum: 366, description: 'for the discount of a unit of time' }),
  fit: closed({
    customers: count('buyers that a fit needs'),
    repeaters: count('buyers on a second day that it needs'),
  }),
  matrix: closed({
    highFrom: Type.Number({ exclusiveMinimum: 0, maximum: 1, description: 'share of the buyers that high is above' }),
    cutsMajor: Type.Union([closed({ x: major('past margin'), y: major('expected margin') }), Type.Null()], {
      description: 'high from these amounts, instead of a share of the buyers',
    }),
  }),
});

export const defaultPredictionPolicy: {
  unitDays: number;
  decimals: number | null;
  horizonUnits: number;
  unitsPerYear: number;
  fit: { customers: number; repeaters: number };
  matrix: { highFrom: number; cutsMajor: { x: number; y: number } | null };
} = {
  unitDays: 7,
  decimals: null,
  horizonUnits: 52,
  unitsPerYear: 52,
  fit: { customers: 200, repeaters: 50 },
  matrix: { highFrom: 0.8, cutsMajor: null },
};
