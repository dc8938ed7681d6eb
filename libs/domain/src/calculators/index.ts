import { brandSwitchingCalculator } from './brand-switching.js';
import { clvCalculator } from './clv.js';

/** Every calculator by its name, which is its path: `POST /v1/calculators/:name`. */
export const calculators = { clv: clvCalculator, 'brand-switching': brandSwitchingCalculator } as const;

export type { Calculator } from './calculator.js';
export { brandSwitchingOf, type BrandSwitchingAnswer } from './brand-switching.js';
export { CLV_MODELS, clvOf, INCOME_READINGS, type ClvAnswer, type ClvModel } from './clv.js';
