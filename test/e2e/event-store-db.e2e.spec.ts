import { beforeAll, describe, expect, it } from '@jest/globals';
import { runScenario, type Scenarios } from '@annals/scenarios';

const CUSTOMERS = 100;

let found: Scenarios['over-event-store-db'];
beforeAll(async () => {
  found = await runScenario('over-event-store-db', CUSTOMERS);
}, 600_000);

/** Capture, projector and clock on a simulator of EventStoreDB's wire, whose connection breaks again and again. */
describe(`${CUSTOMERS} customers of the Online Retail year, with EventStoreDB as the log`, () => {
  it('get the same read models as with the embedded log, by hash', () => {
    const counts = Object.fromEntries(
      Object.entries(found.simulated).map(([model, { customers }]) => [model.split('@')[0], customers]),
    );
    const everybody = ['lifecycle', 'loyalty', 'value', 'behaviour', 'contacts', 'account', 'directory'];
    expect(counts).toMatchObject(Object.fromEntries(everybody.map((name) => [name, CUSTOMERS])));
    expect(found.simulated).toEqual(found.embedded);
  });

  it('get them again when they are rebuilt from the log', () => expect(found.simulatedRebuilt).toEqual(found.embedded));

  it('are recognised when they are imported again', () => {
    expect(found.secondImport).toEqual({ accepted: 0, duplicate: found.facts, rejected: 0 });
  });

  it('leave each event once in the log', () => expect(found.stored.ids).toBe(found.stored.events));
});
