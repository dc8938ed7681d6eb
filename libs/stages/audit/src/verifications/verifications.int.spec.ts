import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Verifications } from './verifications.js';
import { append, bought, openAudited, type Answer, type Audited } from '../testing/audited.js';

const PATH = '/v1/audit/verifications';

let audited: Audited;
beforeEach(async () => {
  audited = await openAudited();
  await append(audited.adapters, [bought('c', 1), bought('c', 2), bought('d', 1)]);
});
afterEach(() => audited.close());

const start = (role = 'auditor') => audited.call(role, 'POST', PATH);

/** Asks until it has ended, as a client does. */
async function ended(path: string): Promise<Answer['body']> {
  for (;;) {
    const { body } = await audited.call('auditor', 'GET', path);
    if (body['state'] !== 'RUNNING') return body;
    // Requests that are injected leave no turn to anybody else.
    await setImmediate();
  }
}

describe('a verification', () => {
  it('goes on by itself, is found afterwards, and tells what it compared', async () => {
    const begun = await start();
    expect(begun).toMatchObject({ status: 202, body: { state: 'RUNNING', by: 'auditor-key', result: null } });
    const path = begun.headers['location'] as string;
    expect(path).toBe(`${PATH}/${String(begun.body['id'])}`);
    // Nothing was folded: there are no documents, as there should be none, since nobody came so far.
    // That it was asked for is a record, too.
    const result = { equal: true, records: 4, customers: 2, differences: [], position: '4' };
    expect(await ended(path)).toMatchObject({ state: 'DONE', result });
    const second = await start();
    await ended(second.headers['location'] as string);
    const { body } = await audited.call('auditor', 'GET', PATH);
    expect((body['items'] as { id: string }[]).map(({ id }) => id)).toEqual([second.body['id'], begun.body['id']]);
  });

  it('is seen by operators', async () => {
    const ready = async () => {
      const { body } = await audited.call('auditor', 'GET', '/health/ready');
      return (body['components'] as Record<string, { ready: boolean; detail: string }>)['verification'];
    };
    expect(await ready()).toEqual({ ready: true, detail: 'none yet' });
    await ended((await start()).headers['location'] as string);
    expect(await ready()).toMatchObject({ ready: true, detail: expect.stringMatching(/^default: equal/) });
    const { text } = await audited.call('auditor', 'GET', '/metrics');
    expect(text).toContain('annals_audit_verification_differing_customers{tenant="default"} 0');
    expect(text).toContain('annals_audit_verification_differing_insights{tenant="default"} 0');
    expect(text).toMatch(/annals_audit_verification_timestamp_seconds\{tenant="default"\} \d+/);
  });

  it('is one at a time of each tenant, in whichever process', async () => {
    const lease = await audited.adapters.stageLocks.acquire('verification-default');
    expect(await start()).toMatchObject({ status: 409, body: { code: 'VERIFICATION.ALREADY_RUNNING' } });
    expect(await start('other')).toMatchObject({ status: 202 });
    await lease.release();
    expect(await start()).toMatchObject({ status: 202 });
  });

  it('is cancelled, once', async () => {
    const ids = { next: () => crypto.randomUUID() };
    const verifications = new Verifications({ ...audited.adapters, ids, clock: { now: () => 0 } });
    const { id } = await verifications.start('default', 'test');
    expect(await verifications.cancel('default', id)).toMatchObject({ id, state: 'CANCELLED', result: null });
    const path = `${PATH}/${id}`;
    expect(await audited.call('auditor', 'DELETE', path)).toMatchObject({
      status: 409,
      body: { code: 'VERIFICATION.ALREADY_ENDED' },
    });
    expect(await audited.call('auditor', 'GET', path)).toMatchObject({ status: 200, body: { state: 'CANCELLED' } });
  });

  it('is for auditors of the same tenant alone', async () => {
    const { headers } = await start();
    const path = headers['location'] as string;
    for (const role of ['reader', 'writer'])
      for (const method of ['GET', 'DELETE'] as const)
        expect(await audited.call(role, method, path)).toMatchObject({ status: 403 });
    expect(await start('writer')).toMatchObject({ status: 403 });
    await ended(path);
    for (const method of ['GET', 'DELETE'] as const)
      expect(await audited.call('other', method, path)).toMatchObject({
        status: 404,
        body: { code: 'VERIFICATION.NOT_FOUND' },
      });
    expect((await audited.call('other', 'GET', PATH)).body).toEqual({ items: [] });
    expect(await audited.call('auditor', 'GET', `${PATH}/${'x'.repeat(500)}`)).toMatchObject({ status: 400 });
  });
});
