import type { paths } from '@annals/client';
import { minorPerMajor } from '../i18n/formats.js';

type Body<Path extends keyof paths> = paths[Path] extends {
  readonly post: { readonly requestBody: { readonly content: { readonly 'application/json': infer B } } };
}
  ? B
  : never;

export const KINDS = ['PURCHASE', 'INTERACTION', 'COMPLAINT', 'SURVEY'] as const;
export type FactKind = (typeof KINDS)[number];

export interface Bodies {
  readonly PURCHASE: Body<'/v1/customers/{id}/purchases'>;
  readonly INTERACTION: Body<'/v1/customers/{id}/interactions'>;
  readonly COMPLAINT: Body<'/v1/customers/{id}/complaints'>;
  readonly SURVEY: Body<'/v1/customers/{id}/surveys'>;
}

/** What a form gives: texts by the names of its fields. */
export type Given = Readonly<Record<string, string>>;

/** An amount as it is typed, in minor units. */
export const minorOf = (typed: string, currency: string): number => Math.round(Number(typed) * minorPerMajor(currency));

/** Without the fields that were left empty: the API takes no empty text for one that is not known. */
const filled = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => !!field[1]));

/** When it occurred, as an instant with a zone; absent for business now. */
export const occurred = ({ occurredAt }: Given) =>
  filled({ occurredAt: occurredAt && new Date(occurredAt).toISOString() });

/** The bodies of what can be recorded. `id` names the order or complaint, so that sending it again records nothing twice. */
export const bodyOf: { readonly [Kind in FactKind]: (given: Given, id: string, currency: string) => Bodies[Kind] } = {
  PURCHASE: (given, id, currency) => {
    const amountMinor = minorOf(given['amount'] ?? '0', currency);
    return {
      orderId: given['order'] || id,
      lines: [{ sku: given['sku'] || 'CONSOLE', qty: 1, unitPrice: amountMinor }],
      total: { amountMinor, currency },
      ...occurred(given),
    };
  },
  INTERACTION: (given) => ({
    channel: given['channel'] ?? 'PHONE',
    direction: given['direction'] as Bodies['INTERACTION']['direction'],
    kind: given['kind'] as Bodies['INTERACTION']['kind'],
    ...filled({ note: given['note'] }),
    ...occurred(given),
  }),
  COMPLAINT: (given, id) => ({
    complaintId: id,
    category: given['category'] ?? 'QUALITY',
    severity: Number(given['severity']),
    ...filled({ text: given['text'] }),
    ...occurred(given),
  }),
  SURVEY: (given) => ({
    instrument: given['instrument'] as Bodies['SURVEY']['instrument'],
    answers:
      given['instrument'] === 'NPS'
        ? { recommendation: Number(given['recommendation']) }
        : { satisfaction: Number(given['satisfaction']) },
    ...occurred(given),
  }),
};

/** An id that nobody else gives. Not `randomUUID`, which browsers keep to addresses with TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `console-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
