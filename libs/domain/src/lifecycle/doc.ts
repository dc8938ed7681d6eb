import type { Due, Instant } from '@annals/kernel';
import type { Complaint } from './complaints.js';
import { noCategories, type Categories } from './new-business.js';
import { newRelationship, type Relationship } from './relationship/relationship.js';
import type { LifecycleStage } from './stage.js';

/**
 * Where a customer stands in the lifecycle (客户生命周期, domain.md §5.2), from the last fold until `due`:
 * the facts that the stage table asks for, and what it gave.
 */
export interface LifecycleDoc {
  stage: LifecycleStage;
  /** When the stage began. */
  since: Instant;
  /** The second axis: new to a line of business. */
  newBusiness: boolean;
  /** Times that a purchase or a resolved complaint ended a decline. */
  recovered: number;
  /** When the table was last evaluated. */
  asOf: Instant;
  due: Due | null;
  readonly relationship: Relationship;
  complaints: readonly Complaint[];
  readonly categories: Categories;
}

export const newLifecycle = (): LifecycleDoc => ({
  stage: 'NONE',
  since: 0,
  newBusiness: false,
  recovered: 0,
  asOf: 0,
  due: null,
  relationship: newRelationship(),
  complaints: [],
  categories: noCategories(),
});
