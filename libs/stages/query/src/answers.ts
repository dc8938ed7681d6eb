import type { PartName } from '@annals/read-models';
import type { CalculatorAnswer, calculators } from './calculators/index.js';
import type { Absorbed, CustomerPartAnswer } from './customer-reader.js';
import type { ExportedRow } from './exports/export-rows.js';
import type { PoliciesController } from './policies.controller.js';
import type { CustomersController } from './query.controller.js';
import type { LifecycleFlowController } from './reports/charts/lifecycle-flow.controller.js';
import type { HoldoutController } from './reports/holdout.controller.js';
import type { ReportAnswer, ReportName } from './reports/index.js';
import type { SegmentsController } from './segments.controller.js';

type Of<Method extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Method>>;
type PartAnswers = { [Name in PartName as `GET /v1/customers/:id/${Name}`]: CustomerPartAnswer<Name> | Absorbed };
type ReportAnswers = { [Name in ReportName as `GET /v1/reports/${Name}`]: ReportAnswer<Name> };
type CalculatorAnswers = {
  [Name in keyof typeof calculators as `POST /v1/calculators/${Name}`]: CalculatorAnswer<Name>;
};

/** What each route answers, by method and pattern. */
export interface Answers extends PartAnswers, ReportAnswers, CalculatorAnswers {
  'GET /v1/customers': Of<CustomersController['page']>;
  'GET /v1/customers/:id': Of<CustomersController['customer360']>;
  'GET /v1/customers/:id/idic': Of<CustomersController['idic']>;
  'GET /v1/exports/:name': ExportedRow;
  'GET /v1/reports/lifecycle-flow': Of<LifecycleFlowController['flow']>;
  'GET /v1/reports/holdout': Of<HoldoutController['holdout']>;
  'GET /v1/segments': Of<SegmentsController['all']>;
  'GET /v1/segments/:id': Of<SegmentsController['one']>;
  'GET /v1/policies': Of<PoliciesController['all']>;
}
