import { bodyValidator, declarationOf } from '@annals/contracts';
import type { FieldError } from '@annals/platform';

const { policy } = declarationOf('PolicyAdopted').schema.properties as Record<string, object>;
const flawsOf = bodyValidator(policy!);

/** What keeps a policy from being one, by field; none for a sound one. */
export const policyFlaws = (changed: object): FieldError[] => [...flawsOf(changed)];
