import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invalidity } from '@annals/contracts';
import { importOf, purchasesIn, returnsIn, type FileLine } from '../testing/retail-file.js';

interface Line extends Required<Pick<FileLine, 'invoice' | 'customer' | 'sku' | 'price' | 'at'>> {
  qty: number;
}

/** Few goods, prices and customers, so that cancellations meet purchases; invoices are of one customer, as in the shop. */
const line = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    isCancellation: fc.boolean(),
    sku: fc.constantFrom('A', 'B'),
    price: fc.constantFrom('1', '2.50', '0.001'),
    qty: fc.integer({ min: 1, max: 5 }),
    minute: fc.integer({ min: 10, max: 40 }),
  })
  .map(({ number, isCancellation, sku, price, qty, minute }): Line => ({
    invoice: `${isCancellation ? 'C' : ''}${number}`,
    customer: `${10_000 + (number % 2)}`,
    sku,
    price,
    qty: isCancellation ? -qty : qty,
    at: `2011-03-01T10:${minute}:00`,
  }));
const file = fc.array(line, { maxLength: 25 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const pence = (price: string) => Math.round(Number(price) * 100);

describe('any set of lines', () => {
  it('gives back or parks just what was cancelled, and no order more than was bought', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (lines) => {
        const { facts, report } = await importOf(...lines);
        const worth = lines.filter(({ qty }) => qty < 0).map(({ qty, price }) => -qty * pence(price));
        expect(report.returnedMinor + report.parkedMinor).toBe(sum(worth));
        expect(sum(returnsIn(facts).map(({ data }) => data.refund.amountMinor))).toBe(report.returnedMinor);
        for (const { data, occurredAt } of purchasesIn(facts)) {
          const returned = returnsIn(facts).filter((fact) => fact.data.orderId === data.orderId);
          expect(sum(returned.map((fact) => fact.data.refund.amountMinor))).toBeLessThanOrEqual(data.total.amountMinor);
          expect(returned.every((fact) => fact.occurredAt >= occurredAt)).toBe(true);
          for (const sku of ['A', 'B']) {
            const back = returned.flatMap((fact) => fact.data.lines ?? []).filter((taken) => taken.sku === sku);
            const bought = data.lines.filter((sold) => sold.sku === sku);
            expect(sum(back.map(({ qty }) => qty))).toBeLessThanOrEqual(sum(bought.map(({ qty }) => qty)));
          }
        }
      }),
    );
  });

  it('finds the same as taking piece by piece the newest that is left', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (lines) => {
        const { facts } = await importOf(...lines);
        const found = returnsIn(facts).flatMap(({ data }) =>
          data.lines!.flatMap(({ sku, qty }) => new Array<string>(qty).fill(`${data.returnId} ${sku}`)),
        );
        expect(found.sort()).toEqual(pieceByPiece(lines).sort());
      }),
    );
  });

  it('gives facts that the log takes, in the order of fold, whose totals are those of the report', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (lines) => {
        const { facts, report } = await importOf(...lines);
        expect(facts.map((fact) => invalidity(fact)).filter(Boolean)).toEqual([]);
        const keys = facts.map(({ occurredAt, sourceSeq }) => `${occurredAt} ${String(sourceSeq).padStart(9, '0')}`);
        expect(keys).toEqual([...keys].sort());
        expect(sum(purchasesIn(facts).map(({ data }) => data.total.amountMinor))).toBe(report.grossMinor);
        expect(report.customers).toBe(new Set(lines.map(({ customer }) => customer)).size);
      }),
    );
  });

  it('gives the same facts in whatever order they stand, if no two are of one minute', async () => {
    const distinct = fc.uniqueArray(line, { maxLength: 20, selector: ({ at }) => at });
    await fc.assert(
      fc.asyncProperty(
        distinct.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines))),
        async ([lines, others]) => {
          expect(await substanceOf(others)).toEqual(await substanceOf(lines));
        },
      ),
    );
  });
});

const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });

/** What the facts say apart from the numbers of their lines; an order lists its goods as the file does. */
async function substanceOf(lines: readonly Line[]): Promise<unknown[]> {
  const { facts } = await importOf(...lines);
  return facts.map(({ type, customerId, occurredAt, data }) => {
    const goods = 'lines' in data ? (data.lines ?? []).map((goodsLine) => JSON.stringify(goodsLine)).sort() : [];
    return { type, customerId, occurredAt, goods, data: { ...data, lines: [] } };
  });
}

/** The rule at its plainest: every purchased piece is a thing of its own, and a cancelled one takes the newest alike. */
function pieceByPiece(lines: readonly Line[]): string[] {
  const inTime = lines
    .map((each, place) => ({ ...each, place }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.place - b.place);
  const pieces: { goods: string; order: string }[] = [];
  const found: string[] = [];
  for (const { invoice, customer, sku, price, qty } of inTime) {
    const goods = [customer, sku, price].join();
    for (let piece = 0; piece < qty; piece++) pieces.push({ goods, order: invoice });
    for (let piece = 0; piece < -qty; piece++) {
      const newest = pieces.findLastIndex((one) => one.goods === goods);
      if (newest >= 0) found.push(`${invoice}:${pieces.splice(newest, 1)[0]!.order} ${sku}`);
    }
  }
  return found;
}
