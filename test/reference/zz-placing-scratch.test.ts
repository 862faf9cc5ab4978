import { writeFileSync, appendFileSync } from 'node:fs';
import { sample, record, integer, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { anything, anyPlace, pairOf } from '../core/run/any-scenario.ts';
import { between } from '../core/model/between.ts';
import { EVERY_LEVER, optionWith, parametersWith, placeWith, scenarioWith } from '../core/model/sample-market.ts';
import { follow } from './follow.ts';
import type { ReferenceStep } from './month.ts';
import { PLACING_STEPS } from './placing-steps.ts';
const FROM = Number(process.env['FROM'] ?? 0), TO = Number(process.env['TO'] ?? 5);
const MODE = process.env['KIND'] ?? 'any';
const ONLY = process.env['ONLY'];
const LOG = process.env['LOG'] ?? '/tmp/scratch-placing/log';
const anyWorld = record({
  'handback.months': between(1, 4), 'handback.spread': between(0, 0.8), 'handback.barred': between(1, 6),
  'reallocation.delay': between(2, 60), 'staff.takes-in': between(0.05, 0.5), 'staff.follow': between(0.3, 1), 'staff.headroom': between(0.03, 0.15),
  'willing.margin': between(-0.2, 0.2), 'cost.complexity.time': between(0, 0.4), 'spot.wait': between(0.5, 3), 'framework.lot.most': between(0.1, 0.5),
  'framework.tender.quality': between(0, 1), 'pooled.minimum': integer({ min: 1, max: 4 }), 'pooled.sharing': between(0.05, 0.3),
  'rating.interval': integer({ min: 4, max: 13 }), 'redundancy.patience': between(0, 2), 'redundancy.pace': between(0.1, 1), 'redundancy.service': between(1, 25), 'redundancy.age': between(20, 60),
  'labour.matching': between(0.3, 0.7), 'elasticity.supply.wage': between(0, 2), 'labour.slack': between(0.02, 0.1), 'workforce.zerohours.homecare': between(0.1, 0.6),
});
const every = record({ place: anyPlace, rule: constantFrom('ranked', 'mini-tender', 'rotation', 'zone-lead', 'persons-choice'), values: anyWorld, seed: integer({ min: 0, max: 1e9 }), providers: integer({ min: 3, max: 8 }), block: between(0, 1), dp: between(0, 0.5), fee: between(18, 30) });
const tally: Record<string, number> = {};
const add = (k: string, n: number) => { tally[k] = (tally[k] ?? 0) + n; };
const steps: Record<string, ReferenceStep> = Object.fromEntries(Object.entries(PLACING_STEPS).map(([k, f]) => [k, (market, month) => {
  const before = market.people.map((p) => [p.displaced, p.transfersFrom, p.provider] as const);
  const staff = market.providers.map((p) => p.staff);
  const wanted = market.people.map((p) => p.wanted);
  f(market, month);
  if (k === 'form-pools') for (const [i, p] of market.people.entries()) if (!wanted[i]!.eq(p.wanted)) add('pool rebooked', 1);
  const m = market.market;
  if (k === 'place-people') {
    add('placed ' + month.choice('framework.call-off'), m.placed); add('above', m.placedAbove); add('replacing', m.replacing); add('refused', m.refused); add('liked', m.firstPreferences);
    for (const [i, [, from, prov]] of before.entries()) { const p = market.people[i]!; if (prov === -1 && p.provider >= 0) { add('route ' + p.route, 1); if (from > 0) add('transferred', 1); if (p.delayed.gt(0)) add('delayed', 1); if (!p.bidRatio.eq(1)) add('bid', 1); } }
    if (market.providers.some((p, i) => !p.staff.eq(staff[i]!))) add('months with staff moved', 1);
    add('avoiders', market.people.filter((p) => p.avoids.gt(0)).length);
  }
  if (k === 'hand-back-contracts') { add('handed back', m.handedBack); add('people handed back', m.peopleHandedBack); }
  if (k === 'staff-providers') { add('dismissals', market.providers.filter((p) => p.dismissed.gt(0)).length); }
  if (k === 'keep-lists') { add('isf capable', market.providers.filter((p) => p.isfCapable).length); add('barred', market.providers.filter((p) => p.barredUntil > month.index).length); }
  if (k === 'open-in-house-service') add('in-house months', market.providers.filter((p) => p.inHouse).length);
}]));
test('generated', () => {
  writeFileSync(LOG, '');
  for (const n of (process.env['LIST'] ?? '').split(',').filter((t) => t !== '').map(Number).concat(Array.from({ length: Math.max(0, TO - FROM) }, (_, i) => FROM + i))) {
    let scenario, text: string;
    if (MODE === 'any') {
      const g = sample(anything, { seed: 4711 + n, numRuns: 1 })[0]!;
      scenario = pairOf(g)[1];
      text = `people ${g.place.clients18to64 + g.place.clients65plus} prov ${g.place.providers} loc ${g.place.localities} levers ${g.changes.map((c) => c.lever).join(' ')}`;
    } else {
      const g = sample(every, { seed: 99 + n, numRuns: 1 })[0]!;
      const place = { ...g.place, clients18to64: 4 + Math.ceil(g.place.clients18to64 / 2), clients65plus: 4 + Math.ceil(g.place.clients65plus / 2), providers: g.providers, blockShare: g.block, directPaymentShare18to64: g.dp, directPaymentShare65plus: g.dp, frameworkRate: g.fee };
      const levers = n % 2 === 0 ? EVERY_LEVER : EVERY_LEVER.filter(({ lever }) => lever !== 'framework.call-off' && lever !== 'framework.accreditation').concat([{ lever: 'framework.call-off', from: '2026-05', value: g.rule }]);
      scenario = scenarioWith({ place: placeWith(place), seed: g.seed, option: optionWith(...levers), parameters: parametersWith(g.values) });
      text = `people ${place.clients18to64 + place.clients65plus} prov ${place.providers} loc ${place.localities} ${g.rule}`;
    }
    const began = Date.now();
    let found;
    try { found = follow(scenario, { lockstep: true, steps: ONLY === undefined ? steps : { [ONLY]: steps[ONLY]! }, replicate: n % 3, most: 12 }); }
    catch (e) { appendFileSync(LOG, `${n} THROW ${(e as Error).message} ${String((e as Error).stack?.split('\n').slice(1,4).join(' '))}\n`); continue; }
    appendFileSync(LOG, `${n} ${text} ${Date.now() - began} ms: ${found.length}\n`);
    for (const f of found) appendFileSync(LOG, `    ${f.step} m${f.index} ${f.what} [${f.where}] engine ${f.engine} reference ${f.reference}\n`);
  }
  appendFileSync(LOG, JSON.stringify(tally));
  expect(1).toBe(1);
}, 900_000);
