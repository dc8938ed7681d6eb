import type { ComparedPerson } from './compare-person.js';
import { MOST_MOVES, type Money, type Move, type MoveSum, type WhatIfReport } from './what-if-report.js';

type Sum = { -readonly [Name in keyof MoveSum]: MoveSum[Name] };
type MoneySum = { -readonly [Name in keyof Money]: number };

/** Adds up what would be different. */
export class WhatIfSums {
  customers = 0;
  readonly #movers = { customers: 0, ...none() };
  readonly #moves = new Map<string, Sum>();
  readonly #months = new Map<string, number>();
  readonly #byReadModel = new Map<string, { added: number; omitted: number }>();
  #told = 0;
  #wouldBeTold = 0;

  add(person: ComparedPerson): void {
    this.customers++;
    this.#told += person.told;
    this.#wouldBeTold += person.wouldBeTold;
    for (const kind of ['added', 'omitted'] as const)
      for (const { readModel } of person[kind]) this.#ofReadModel(readModel)[kind]++;
    if (person.moves.length === 0) return;
    this.#movers.customers++;
    addMoney(this.#movers, person);
    const first = person.moves.flatMap(({ since }) => since ?? []).sort()[0];
    const month = first?.slice(0, 7) ?? 'unknown';
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
    for (const move of person.moves) this.#addMove(move, person);
  }

  #addMove({ since, ...move }: Move, money: Money): void {
    const key = JSON.stringify(move);
    let sum = this.#moves.get(key);
    if (!sum) this.#moves.set(key, (sum = { ...move, customers: 0, ...none(), first: since, last: since }));
    sum.customers++;
    addMoney(sum, money);
    if (since === null) return;
    if (sum.first === null || since < sum.first) sum.first = since;
    if (sum.last === null || since > sum.last) sum.last = since;
  }

  #ofReadModel(name: string): { added: number; omitted: number } {
    let found = this.#byReadModel.get(name);
    if (!found) this.#byReadModel.set(name, (found = { added: 0, omitted: 0 }));
    return found;
  }

  result(): Omit<WhatIfReport, 'from' | 'policy' | 'position' | 'asOf' | 'seconds'> {
    const moves = [...this.#moves.values()].sort((a, b) => b.customers - a.customers || (keyOf(a) < keyOf(b) ? -1 : 1));
    return {
      customers: this.customers,
      movers: this.#movers,
      moves: moves.slice(0, MOST_MOVES),
      furtherMoves: Math.max(0, moves.length - MOST_MOVES),
      months: Object.fromEntries([...this.#months].sort(([a], [b]) => (a < b ? -1 : 1))),
      insights: {
        told: this.#told,
        wouldBeTold: this.#wouldBeTold,
        byReadModel: Object.fromEntries(this.#byReadModel),
      },
    };
  }
}

const none = (): MoneySum => ({ net: 0, margin: 0, clv12: 0 });
const keyOf = ({ readModel, category, before, after }: Sum): string =>
  JSON.stringify([readModel, category, before, after]);

function addMoney(sum: MoneySum, { net, margin, clv12 }: Money): void {
  sum.net += net;
  sum.margin += margin;
  sum.clv12 += clv12;
}
