import { expect, test } from 'vitest';
import { CAUSES } from '../../../../core/explain/why/cause.ts';
import { acts, neutralise } from '../../../../core/explain/why/neutralise.ts';
import { CHOICE_SET_BY, PROVIDER_SET_BY, UNMET_SET_BY } from '../../../../core/explain/why/set-by.ts';
import { settingsOf } from '../../../../core/explain/why/setting.ts';
import { formatValue } from '../../../../core/figures/value.ts';
import type { Unit } from '../../../../core/parameters/parameter.ts';
import { prepare } from '../../../../core/run/plan.ts';
import type { Plan } from '../../../../core/run/plan.ts';
import { LEVERS } from '../../../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../../../core/scenario/lever.ts';
import { SHIPPED } from '../../model/sample-market.ts';
import { EVERY_LEVER, optionWith, parametersWith, scenarioWith } from '../../model/sample-market.ts';

const SCENARIO = scenarioWith({
  option: optionWith(...EVERY_LEVER),
  future: SHIPPED.readFuture('high-wage-floor'),
  parameters: parametersWith({ 'economy.prices': 0.1 }),
});
const PLAN = prepare(SCENARIO);

function cause(id: string) {
  return CAUSES.find((each) => each.id === id)!;
}

function allPaths({ parameters, levers }: Plan): ReadonlyMap<string, readonly Float64Array[]> {
  const ofLevers = Object.entries(levers).map(
    ([id, path]) => [id, path instanceof Float64Array ? [path] : (path as readonly Float64Array[])] as const,
  );
  return new Map([...Array.from(parameters, ([id, path]) => [id, [path]] as const), ...ofLevers]);
}

test('every lever of buying, lists and prices belongs to one cause and no more, and the rest to none', () => {
  const owned = CAUSES.flatMap(({ changes }) => changes).flatMap((change) =>
    'lever' in change ? [change.lever] : [],
  );
  const grouped = (Object.entries(LEVERS) as [LeverId, Lever][])
    .filter(([, { group }]) =>
      ['how care is bought', 'lists and contracts', 'prices and uplifts'].includes(group),
    )
    .map(([id]) => id);
  expect(owned.toSorted()).toEqual(grouped.toSorted());
});

test('no parameter belongs to two causes, and every one is in use', () => {
  const ids = CAUSES.flatMap(({ changes }) => changes).flatMap((change) =>
    'parameter' in change ? [change.parameter] : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !PLAN.parameters.has(id))).toEqual([]);
});

test.each(CAUSES.map(({ id }) => id))(
  'neutralising %s leaves the settling of the market and all else alone',
  (id) => {
    const without = allPaths(neutralise(SCENARIO, PLAN, [cause(id)]));
    const own = new Set<string>(
      cause(id).changes.map((change) => ('lever' in change ? change.lever : change.parameter)),
    );
    for (const [name, paths] of allPaths(PLAN)) {
      const [before, other] = [paths, without.get(name)!].map((each) =>
        each.map((path) => [...(own.has(name) ? path.subarray(0, PLAN.spinUp) : path)]),
      );
      expect({ name, paths: other }).toEqual({ name, paths: before });
    }
    expect(acts(SCENARIO, PLAN, cause(id))).toBe(true);
  },
);

test('wages rise with prices each April and no more, in whole pence, and the fee by the same', () => {
  const { parameters, levers } = neutralise(SCENARIO, PLAN, [cause('wages'), cause('fee')]);
  const wage = parameters.get('wage.nlw')!.subarray(PLAN.spinUp);
  expect([...new Set(wage)]).toEqual([1271, 1398]);
  expect(wage.indexOf(1398)).toBe(12);
  expect([...new Set(levers['fee.uplift'].subarray(PLAN.spinUp))]).toEqual([0.1]);
});

test('what the option decides about a cause is undone, and payment comes at once', () => {
  const { levers } = neutralise(SCENARIO, PLAN, [cause('volume'), cause('timing')]);
  const moved = levers['move.block-to-direct-payment'].flatMap((path) => [...path]);
  expect(new Set(moved)).toEqual(new Set([0]));
  expect(new Set(levers['framework.size'])).toEqual(new Set([1]));
  expect(new Set(levers['payment.days'].subarray(PLAN.spinUp))).toEqual(new Set([0]));
});

test('a slack labour market fills posts at once and loses staff at the usual rate alone', () => {
  const { parameters } = neutralise(SCENARIO, PLAN, [cause('staff')]);
  const reported = (id: string) => [...new Set(parameters.get(id)!.subarray(PLAN.spinUp))];
  expect(['workforce.vacancy', 'pa.vacancy', 'labour.matching', 'labour.stay'].map(reported)).toEqual([
    [0.02],
    [0.02],
    [0],
    [1],
  ]);
  for (const id of ['leaving.pay', 'leaving.training', 'leaving.security', 'pay.scarcity']) {
    expect(reported(id)).toEqual([0]);
  }
});

test('a cause that finds things as it would put them does not act', () => {
  const prompt = scenarioWith({
    parameters: parametersWith({ 'provider.debtor.council': 0, 'provider.debtor.individuals': 0 }),
  });
  expect(acts(prompt, prepare(prompt), cause('timing'))).toBe(false);
});

test('what was set is written as every other value is: money in pounds an hour, a share in per cent, a count with its unit', () => {
  const ids = ['staff.growth.max', 'merge.cash', 'budget.generosity', 'exit.outlook.poor'];
  const named = settingsOf(PLAN, SCENARIO.parameters, ids, PLAN.spinUp);
  expect(named.map(({ shown }) => shown)).toEqual(['6% a month', '1 month', '× 1', '−7%']);
  const levers = Object.entries(LEVERS).flatMap(([id, { unit }]) => (unit.startsWith('pounds') ? [id] : []));
  const settings = settingsOf(PLAN, SCENARIO.parameters, levers, PLAN.spinUp);
  expect(settings.length).toBeGreaterThan(2);
  for (const { shown, value, unit } of settings)
    expect(shown).toBe(formatValue(Math.floor(value + 0.5) / 100, unit as Unit));
  expect(settings.map(({ shown }) => shown).join()).not.toMatch(/ per |\d\.\d\d\d/);
});

test('every threshold named beside a condition is a lever or a parameter of the run, with its figure', () => {
  const ids = [PROVIDER_SET_BY, UNMET_SET_BY, CHOICE_SET_BY].flatMap((table) => Object.values(table).flat());
  const settings = settingsOf(PLAN, SCENARIO.parameters, ids, PLAN.spinUp);
  expect(settings.map(({ id }) => id)).toEqual(ids);
  for (const { shown, value } of settings)
    expect({ shown: shown !== '', known: Number.isFinite(value) }).toEqual({ shown: true, known: true });
});
