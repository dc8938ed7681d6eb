import { campaignsProjection } from './campaign/projection.js';
import { careProjection } from './care/projection.js';
import { churnProjection } from './churn/projection.js';
import { accountProjection } from './account/projection.js';
import { behaviourProjection } from './behaviour/projection.js';
import { buyingCentreProjection } from './buying-centre/projection.js';
import { contactsProjection } from './contacts/projection.js';
import { complaintsProjection } from './complaint/projection.js';
import { directoryProjection } from './directory/directory.js';
import { journeyProjection } from './journey/projection.js';
import { lifecycleProjection } from './lifecycle/lifecycle.js';
import { loyaltyProjection } from './loyalty/loyalty.js';
import { opportunitiesProjection } from './opportunity/projection.js';
import { pointsProjection } from './points/projection.js';
import { satisfactionProjection } from './satisfaction/projection.js';
import { valueProjection } from './value/projection.js';
import { visitsProjection } from './visit/projection.js';
import { winBackProjection } from './winback/projection.js';

/** What a representative looks at beside stage, level and value; folded by one service. */
export const careProjections = {
  points: pointsProjection,
  complaints: complaintsProjection,
  satisfaction: satisfactionProjection,
  churn: churnProjection,
  behaviour: behaviourProjection,
  contacts: contactsProjection,
  buyingCentre: buyingCentreProjection,
  opportunities: opportunitiesProjection,
  account: accountProjection,
  winBack: winBackProjection,
  campaigns: campaignsProjection,
  care: careProjection,
  visits: visitsProjection,
  journey: journeyProjection,
} as const;

/** Every read model of the product, by name. */
export const projections = {
  lifecycle: lifecycleProjection,
  loyalty: loyaltyProjection,
  value: valueProjection,
  ...careProjections,
  directory: directoryProjection,
} as const;

export type ProjectionName = keyof typeof projections;

/** The document of a read model. */
export type DocumentOf<Name extends ProjectionName> = ReturnType<(typeof projections)[Name]['initial']>;
