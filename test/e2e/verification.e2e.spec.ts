import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openEmbedded } from '@annals/adapter-embedded';
import {
  decode,
  DEFAULT_TENANT,
  encode,
  insightStream,
  modelOf,
  type RecordedEvent,
  type Standing,
} from '@annals/contracts';
import { valueProjection, type Insight } from '@annals/domain';
import type { Adapters } from '@annals/ports';
import { factsOfYear, openWorld, type World } from '@annals/scenarios';
import { verifyTenant, type Difference } from '@annals/stage-audit';

const LAST_DIGITS = '47';

let world: World;
let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'annals-verification-'));
  world = await openWorld({ dataDir: join(directory, 'honest') });
  const facts = await factsOfYear();
  await world.import(facts.filter(({ customerId }) => customerId.endsWith(LAST_DIGITS)));
  await world.settled();
});
afterAll(async () => {
  await world.close();
  rmSync(directory, { recursive: true, force: true });
});

const verify = ({ eventStore, readModels }: Pick<Adapters, 'eventStore' | 'readModels'>, mostHeld?: number) =>
  verifyTenant({
    ...{ eventStore, readModels, tenant: DEFAULT_TENANT, signal: new AbortController().signal },
    ...(mostHeld !== undefined && { mostHeld }),
  });

type Tamper = (record: RecordedEvent) => RecordedEvent;

/** Another log of the same records but one, which is put into it by the adapter: all hashes of it are right. */
async function tamperedLog(name: string, tamper: Tamper): Promise<Adapters> {
  const forged = await openEmbedded({ dataDir: join(directory, name) });
  for (const record of await world.adapters.eventStore.readAll(0n, 1_000_000)) {
    const read = decode(record)!;
    const written = tamper(read);
    await forged.eventStore.append(written.stream, 'any', [written === read ? record : encode(written)]);
  }
  return forged;
}

/** Of somebody in the middle, so that there is enough before and after it. */
async function someInsight(): Promise<RecordedEvent<Insight>> {
  const records = await world.adapters.eventStore.readAll(0n, 1_000_000);
  const insights = records.flatMap((record) => {
    const event = decode(record)!;
    return event.event.type === 'LoyaltyLevelChanged' ? [event as RecordedEvent<Insight>] : [];
  });
  return insights[Math.floor(insights.length / 2)]!;
}

async function edited(
  customerId: string,
  edit: (standing: Standing) => Standing | undefined,
  work: () => Promise<void>,
) {
  const { readModels } = world.adapters;
  const model = modelOf(valueProjection);
  const standing = (await readModels.get<Standing>(model, DEFAULT_TENANT, customerId))!;
  const put = async (document: Standing | undefined) => {
    const checkpoint = (await readModels.checkpoint(model, 0))!;
    const at = { tenant: DEFAULT_TENANT, id: customerId };
    const puts = document ? [{ ...at, document, indexes: [] }] : [];
    await readModels.commit([{ model, partition: 0, checkpoint, puts, deletes: document ? [] : [at] }]);
  };
  await put(edit(structuredClone(standing)));
  await work();
  await put(standing);
}

const brief = ({ kind, readModel, customerId, flaw }: Difference) => ({ kind, readModel, customerId, flaw });

describe('verification of a slice of the real year', () => {
  it('finds every document and every insight to be what the log gives', async () => {
    const result = await verify(world.adapters);
    expect(result).toMatchObject({ equal: true, differingDocuments: 0, differingInsights: 0, differences: [] });
    expect(result.customers).toBeGreaterThan(20);
    expect(result.insights.recorded).toBeGreaterThan(300);
    const byName = Object.fromEntries(result.readModels.map(({ name, customers }) => [name, customers]));
    expect(byName).toMatchObject({ lifecycle: result.customers, value: result.customers, directory: result.customers });
  });

  it('also where so few records fit into memory that the log is read many times', async () => {
    const [found, all] = [await verify(world.adapters, 200), await verify(world.adapters)];
    expect({ ...found, seconds: 0 }).toEqual({ ...all, seconds: 0 });
  });

  it('reports exactly the insight that was tampered with and the document that was edited', async () => {
    const { id, customerId, position } = await someInsight();
    const forged = await tamperedLog('changed', (record) => {
      if (record.id !== id) return record;
      const { type, data } = record.event as Insight;
      return { ...record, event: { type, data: { ...data, after: { ...data.after, level: 5 } } } as Insight };
    });
    const other = 'other' as string;
    const victims = (await world.adapters.readModels
      .scan<Standing>(modelOf(valueProjection), DEFAULT_TENANT)
      [Symbol.asyncIterator]()
      .next()) as { value: { id: string }[] };
    const edits = victims.value.map((each) => each.id).find((each) => each !== customerId) ?? other;
    await edited(
      edits,
      (standing) => ({ ...standing, doc: { ...standing.doc, ended: true } }),
      async () => {
        const result = await verify({ eventStore: forged.eventStore, readModels: world.adapters.readModels });
        expect(result).toMatchObject({
          equal: false,
          differingCustomers: 2,
          differingDocuments: 1,
          differingInsights: 1,
        });
        expect(result.differences.map(brief)).toEqual([
          { kind: 'insight', readModel: 'loyalty', customerId, flaw: 'changed' },
          { kind: 'document', readModel: 'value', customerId: edits, flaw: 'changed' },
        ]);
        const [insight, document] = result.differences;
        expect(insight).toMatchObject({
          firstDiverging: { eventId: id, position: position.toString(), type: 'LoyaltyLevelChanged' },
          fields: [{ path: '/after/level', recorded: 5 }],
        });
        expect(document!.fields).toEqual([{ path: '/doc/ended', recorded: true, replayed: false }]);
      },
    );
    await forged.close();
  });

  it('finds an insight that was added, and one in whose place something else stands', async () => {
    const honest = await someInsight();
    const added = await tamperedLog('added', (record) => record);
    await added.eventStore.append(honest.stream, 'any', [encode({ ...honest, id: crypto.randomUUID() })]);
    const more = await verify({ eventStore: added.eventStore, readModels: world.adapters.readModels });
    expect(more.differences.map(brief)).toMatchObject([{ kind: 'insight', readModel: 'loyalty', flaw: 'unfounded' }]);
    await added.close();

    const of = 'elsewhere';
    const replaced = await tamperedLog('replaced', (record) =>
      record.id === honest.id ? { ...record, tenant: of, stream: insightStream('loyalty', of, 'c') } : record,
    );
    const { differences } = await verify({ eventStore: replaced.eventStore, readModels: world.adapters.readModels });
    const { customerId } = honest;
    expect(differences.map(brief)).toEqual([{ kind: 'insight', readModel: 'loyalty', customerId, flaw: 'missing' }]);
    expect(differences[0]!.fields).toContainEqual({
      path: '',
      recorded: null,
      replayed: { before: honest.event.data.before, after: honest.event.data.after },
    });
    await replaced.close();
  });

  it('names the fact that a document lacks', async () => {
    const { readModels, eventStore } = world.adapters;
    const { customerId } = await someInsight();
    const records = (await eventStore.readAll(0n, 1_000_000)).map((record) => decode(record)!);
    const purchases = records.filter(
      (each) => each.customerId === customerId && each.event.type === 'PurchaseRecorded',
    );
    const lacking = purchases.at(-1)!;
    interface Doc {
      history: { orders: unknown[] };
    }
    await edited(
      customerId!,
      (standing) => {
        (standing.doc as Doc).history.orders.pop();
        return standing;
      },
      async () => {
        const { differences } = await verify({ eventStore, readModels });
        expect(differences).toMatchObject([
          { kind: 'document', readModel: 'value', customerId, firstDiverging: { eventId: lacking.id } },
        ]);
      },
    );
    await edited(
      customerId!,
      () => undefined,
      async () => {
        const { differences } = await verify({ eventStore, readModels });
        expect(differences.map(brief)).toEqual([{ kind: 'document', readModel: 'value', customerId, flaw: 'missing' }]);
      },
    );
  });
});
