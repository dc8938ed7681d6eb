/** What the receipts' route says of a change, as far as it is printed. */
export interface Receipt {
  readonly insightId: string;
  readonly readModel: string;
  readonly version: number;
  readonly position: string;
  readonly effectiveAt: string;
  readonly before: Figures;
  readonly after: Figures;
  readonly changed: readonly string[];
  readonly causes: readonly {
    readonly eventId: string;
    readonly name: string | null;
    readonly position: string | null;
    readonly occurredAt: string | null;
  }[];
  readonly inputs: Figures;
  readonly thresholds: Figures;
  readonly inForce: {
    readonly policy: { readonly version: number };
    readonly model: { readonly asOf: string } | null;
    readonly cuts: { readonly asOf: string } | null;
  };
  readonly next: Figures | null;
  readonly nextTransitionAt: string | null;
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly corrected?: readonly { readonly effectiveAt: string; readonly category: Figures }[];
}

type Figures = Readonly<Record<string, unknown>>;

/** Longest line of figures; what does not fit goes on the next. */
const WIDTH = 110;
const LABEL = 12;

/** A change as people read it: what became of what, since when, because of which fact, by which figures. */
export function explained(receipt: Receipt): string {
  const { readModel, effectiveAt, before, after, changed, corrected } = receipt;
  const changes = changed.map((name) => `${name} ${word(before[name])} → ${word(after[name])}`);
  const what = changes.length > 0 ? changes.join(', ') : 'the same now, after another history';
  return [
    `${effectiveAt.slice(0, 16).replace('T', ' ')}  ${readModel}: ${what}`,
    ...receipt.causes.map((cause) => line('because', causeOf(cause))),
    ...listed('figures', flat(receipt.inputs)),
    ...listed('against', flat(receipt.thresholds)),
    ...listed('in force', inForce(receipt)),
    ...listed('for better', receipt.next ? flat(receipt.next) : []),
    ...listed('by itself', receipt.nextTransitionAt ? [`it changes at ${receipt.nextTransitionAt}`] : []),
    ...(corrected ?? []).map((each) =>
      line('corrected', `from ${each.effectiveAt} on: ${flat(each.category).join(', ')}`),
    ),
    ...listed('supersedes', receipt.supersedes),
    ...listed(
      'superseded',
      receipt.supersededBy.map((id) => `by ${id}`),
    ),
    line('receipt', `${receipt.insightId}, at position ${receipt.position}`),
  ].join('\n');
}

function causeOf({ name, position, occurredAt, eventId }: Receipt['causes'][number]): string {
  if (name === null) return `a day that ends (${eventId})`;
  return `${name} of ${occurredAt} at position ${position}`;
}

function inForce({ version, readModel, inForce: { policy, model, cuts } }: Receipt): string[] {
  return [
    `rules ${readModel} ${version}`,
    `policy ${policy.version}`,
    ...(model ? [`model of ${model.asOf}`] : []),
    ...(cuts ? [`cuts of ${cuts.asOf}`] : []),
  ];
}

/** `stable.tenureDays 180`; what is not known is left out. */
function flat(figures: Figures, path = ''): string[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (Array.isArray(value)) return [`${path}${name} ${value.map(item).join(', ')}`];
    return typeof value === 'object' ? flat(value as Figures, `${path}${name}.`) : [`${path}${name} ${word(value)}`];
  });
}

/** What is missing says how far it is; anything else that is listed is shown by its fields. */
function item(value: unknown): string {
  if (typeof value !== 'object' || value === null) return word(value);
  const { condition, has, needs, ...others } = value as Figures;
  if (condition !== undefined) return `${word(condition)} ${word(has)} of ${word(needs)}`;
  return `(${flat(others).join(' ')})`;
}

const word = (value: unknown): string => (value === null || value === undefined ? 'none' : String(value as string));

const line = (label: string, text: string): string => `    ${label.padEnd(LABEL)}${text}`;

function listed(label: string, items: readonly string[]): string[] {
  const lines: string[] = [];
  for (const each of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + each.length < WIDTH) lines[lines.length - 1] = `${last}, ${each}`;
    else lines.push(each);
  }
  return lines.map((text, i) => line(i === 0 ? label : '', text));
}
