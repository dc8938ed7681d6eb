import { formatPosition, type CustomerId, type Position, type Standing } from '@annals/contracts';
import {
  fingerprintOf,
  foldPerson,
  logBefore,
  type AnyProjection,
  type FoldedModel,
  type PersonLog,
} from '@annals/read-models';

/** What a read model has stored of a customer. */
export interface StoredModel {
  readonly projection: AnyProjection;
  /** The version that is live. */
  readonly version: number;
  readonly standing: Standing | undefined;
  /** From here on the customer's records wait, since one of them could not be folded. */
  readonly parkedFrom: Position | null;
}

/** SHA-256 of what is stored and of what the log gives; `null` where there is nothing. */
export interface Verdict {
  readonly version: number;
  readonly equal: boolean;
  readonly stored: string | null;
  readonly replayed: string | null;
  readonly parkedFrom: string | null;
}

export interface CustomerVerification {
  readonly customerId: CustomerId;
  /** The newest record that concerns the customer: both are as of there. */
  readonly position: string;
  readonly equal: boolean;
  /** Names of the read models whose document is not what the log gives. */
  readonly differing: readonly string[];
  readonly readModels: Readonly<Record<string, Verdict>>;
}

/** Compares what is stored with what the log gives. A parked customer is what it was before its records began to wait. */
export function verdictOf(log: PersonLog, stored: readonly StoredModel[]): CustomerVerification {
  const unparked = stored.filter(({ parkedFrom }) => parkedFrom === null).map(({ projection }) => projection);
  const together = foldPerson(log, unparked).models;
  const readModels = Object.fromEntries(
    stored.map((each) => {
      const { projection, parkedFrom } = each;
      const folded =
        parkedFrom === null
          ? together.find(({ fold }) => fold.projection === projection)
          : foldPerson(logBefore(log, parkedFrom), [projection]).models[0];
      return [projection.name, verdictOn(each, folded!)];
    }),
  );
  const differing = Object.keys(readModels).filter((name) => !readModels[name]!.equal);
  return {
    customerId: log.customerId,
    position: formatPosition(log.position),
    equal: differing.length === 0,
    differing,
    readModels,
  };
}

function verdictOn({ version, standing, parkedFrom }: StoredModel, { fold, parkedAt }: FoldedModel): Verdict {
  const replayed = parkedAt || fold.standing.last === null ? null : fingerprintOf(fold.standing);
  const found = standing ? fingerprintOf(standing) : null;
  return {
    version,
    equal: found === replayed,
    stored: found,
    replayed,
    parkedFrom: parkedFrom === null ? null : formatPosition(parkedFrom),
  };
}
