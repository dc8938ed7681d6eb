import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { modelOf } from '@annals/contracts';
import { runScenario, runScenarioIn } from '@annals/scenarios';
import { PROJECTIONS } from '@annals/stage-projector';
import { reportFault } from '@annals/testing';

/** What machines differ in: how far from London their day begins, and how they write and sort. */
const PLACES = [
  { zone: 'America/St_Johns', locale: 'tr-TR' },
  { zone: 'Pacific/Apia', locale: 'zh-CN' },
  { zone: 'Africa/Cairo', locale: 'ar-EG' },
];
const LAST_DIGIT = 5;
const WHERE = `const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions(); console.log(timeZone, locale)`;

const environmentOf = ({ zone, locale }: (typeof PLACES)[number]) => ({
  TZ: zone,
  LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
});

describe('P11: the same history, imported and folded on machines in other time zones and locales', () => {
  it.each(PLACES)('they take effect: $zone, $locale', (place) => {
    const env = { ...process.env, ...environmentOf(place) };
    const said = execFileSync(process.execPath, ['-e', WHERE], { env, encoding: 'utf8' });
    expect(said.trim()).toBe(`${place.zone} ${place.locale}`);
  });

  it('gives the same documents of every read model, byte by byte', async () => {
    const { facts, expected } = await runScenario('slice', LAST_DIGIT);
    let differing = 0;
    for (const place of PLACES) {
      const there = (await runScenarioIn(environmentOf(place), 'slice', LAST_DIGIT)).expected;
      differing += PROJECTIONS.filter((projection) => {
        const model = modelOf(projection);
        return there[model]!.sha256 !== expected[model]!.sha256;
      }).length;
    }
    reportFault({
      id: 'P11',
      what: 'imported and folded in other time zones and locales: read models that differ count as lost',
      n: `${facts.length} facts, ${PROJECTIONS.length} read models`,
      faults: PLACES.length,
      lost: differing,
      duplicated: 0,
      seed: LAST_DIGIT,
    });
    expect(differing).toBe(0);
  }, 1_800_000);
});
