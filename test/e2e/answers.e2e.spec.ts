import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { liveInEveryPart, startStandalone, type Standalone } from '@annals/scenarios';

type Media = Readonly<Record<string, { readonly schema: object }>>;
type Operation = {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Media }>>;
};
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const run = promisify(execFile);
const script = (...args: string[]) => run(process.execPath, args, { cwd: join(import.meta.dirname, '../..') });

let shop: Standalone;
let api: ApiDocument;
beforeAll(async () => {
  shop = await startStandalone();
  api = (await (await fetch(new URL('/openapi.json', shop.url))).json()) as ApiDocument;
});
afterAll(() => shop.close());

const operations = () =>
  Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

/** What stands in the schema for a path, by its parameters. */
const given: Readonly<Record<string, string>> = { id: 'c', name: 'customers' };
/** It fits a model, which one customer is too few for. */
const UNANSWERED = ['/v1/reports/holdout'];
/** What a path cannot be asked without. */
const ASKED: Readonly<Record<string, string>> = { '/v1/reports/lifecycle-flow': '?from=2023-06-30' };

describe('what the document says of answers', () => {
  it('is what the types of this source say', async () => {
    expect(await script('scripts/answers/answers.mjs', '--check')).toMatchObject({ stderr: '' });
  });

  it('is what the types of the client say', async () => {
    expect(await script('scripts/client.mjs', '--check', '--url', shop.url)).toMatchObject({ stderr: '' });
  });

  it('is said of every route', () => {
    const all = operations();
    expect(all.length).toBeGreaterThan(100);
    for (const { path, method, operation } of all) {
      const successes = Object.entries(operation.responses).filter(([status]) => status !== 'default');
      expect([method, path, successes.length > 0]).toEqual([method, path, true]);
      for (const [, { content = {} }] of successes)
        expect([method, path, Object.values(content).map(({ schema }) => Object.keys(schema).length > 0)]).toEqual([
          method,
          path,
          [true],
        ]);
    }
  });

  it('holds of every read, as it is sent', async () => {
    await liveInEveryPart(shop);
    const segment = { name: 'Buyers', filter: { all: [{ field: 'net', atLeast: 1 }] } };
    expect(await shop.call('/v1/segments/c', segment, 'PUT')).toMatchObject({ status: 201 });
    const started = await shop.call('/v1/audit/verifications', {});
    expect(started).toMatchObject({ status: 202 });
    const { id } = started.body as { id: string };
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(api, 'api');
    const reads = operations().filter(
      ({ method, path }) => method === 'get' && path.startsWith('/v1/') && !UNANSWERED.includes(path),
    );
    let answered = 0;
    const flaws: object[] = [];
    for (const { path, operation } of reads) {
      const [media] = Object.keys(operation.responses['200']!.content!);
      if (media !== 'application/json') continue;
      const named = path.startsWith('/v1/audit/verifications') ? { ...given, id } : given;
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => named[name]!) + (ASKED[path] ?? '');
      const { status, body } = await shop.call(url);
      expect([url, status]).toEqual([url, 200]);
      const pointer = `/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`;
      const isAsSaid = ajv.compile({ $ref: `api#${encodeURI(pointer)}` });
      if (!isAsSaid(body)) flaws.push({ url, errors: isAsSaid.errors });
      answered++;
    }
    expect(flaws).toEqual([]);
    expect(answered).toBeGreaterThan(50);
  });
});
