/** A plan in which some causes do not act. Everything before the first reported month is the same in all of them. */
import { upratedValue } from '../../parameters/engine-value.ts';
import { requireParameter } from '../../parameters/register.ts';
import { resolveMonthly } from '../../parameters/resolve.ts';
import type { Plan } from '../../run/plan.ts';
import { isByGroup } from '../../scenario/lever.ts';
import type { LeverId } from '../../scenario/lever.ts';
import { leverPaths } from '../../scenario/lever-path.ts';
import type { LeverPaths } from '../../scenario/lever-path.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { isFirstMonthOfFinancialYear } from '../../time/financial-year.ts';
import { PRICES } from './cause.ts';
import type { Cause, Neutral, NeutralPath } from './cause.ts';

/** The plan of a scenario with some causes neutralised. */
export function neutralise(scenario: Scenario, plan: Plan, causes: readonly Cause[]): Plan {
  const changes = causes.flatMap((cause) => cause.changes);
  const setting = { scenario, plan, prices: pricesIn(scenario, plan) };
  return {
    ...plan,
    parameters: neutralParameters(setting, changes),
    levers: neutralLevers(setting, changes),
    terms: [],
  };
}

/** What is needed to work a path out; the growth of prices moves what others are uprated by, and no step reads it. */
type Setting = { readonly scenario: Scenario; readonly plan: Plan; readonly prices: Float64Array };

function pricesIn({ parameters, future }: Scenario, { calendar }: Plan): Float64Array {
  const changes = future.flatMap((each) => each.changes);
  return resolveMonthly(parameters, [PRICES], calendar, changes).get(PRICES)!;
}

/** Whether neutralising a cause changes any lever or parameter in any month: one that does not cannot matter. */
export function acts(scenario: Scenario, plan: Plan, cause: Cause): boolean {
  const without = neutralise(scenario, plan, [cause]);
  return cause.changes.some((change) =>
    'parameter' in change
      ? !isSame(without.parameters.get(change.parameter)!, plan.parameters.get(change.parameter)!)
      : !isSameLever(without.levers, plan.levers, change.lever),
  );
}

function neutralParameters(setting: Setting, changes: readonly Neutral[]): Plan['parameters'] {
  const { plan, scenario } = setting;
  const parameters = new Map(plan.parameters);
  for (const change of changes) {
    if (!('parameter' in change)) continue;
    const { unit } = requireParameter(scenario.parameters, change.parameter);
    const raise = (value: number, growth: number) => upratedValue(unit, value, growth);
    parameters.set(
      change.parameter,
      from(setting, plan.parameters.get(change.parameter)!, change.path, raise),
    );
  }
  return parameters;
}

function neutralLevers(setting: Setting, changes: readonly Neutral[]): LeverPaths {
  const { scenario, plan } = setting;
  const { calendar, spinUp } = plan;
  const world = scenario.future.flatMap((future) => future.changes);
  const undecided = leverPaths([], scenario.parameters, calendar, spinUp, world);
  const paths: Record<string, Float64Array | readonly Float64Array[]> = { ...plan.levers };
  for (const change of changes) {
    if (!('lever' in change)) continue;
    const { lever, path } = change;
    paths[lever] =
      path === 'undecided' || isByGroup(lever)
        ? undecided[lever]
        : from(setting, plan.levers[lever], path, (value) => value);
  }
  return paths as LeverPaths;
}

/** A path that goes its own way from the first reported month on. */
function from(
  { plan: { calendar, spinUp }, prices }: Setting,
  path: Float64Array,
  way: Exclude<NeutralPath, 'undecided'>,
  raise: (value: number, growth: number) => number,
): Float64Array {
  const neutral = path.slice();
  for (let index = spinUp; index < neutral.length; index++) neutral[index] = valueAt(index);
  return neutral;

  function valueAt(index: number): number {
    if (typeof way === 'number') return way;
    if (way === 'growth of prices') return prices[index];
    if (index === spinUp) return path[spinUp];
    const before = neutral[index - 1];
    const rises = way === 'with prices' && isFirstMonthOfFinancialYear(calendar[index]);
    return rises ? raise(before, prices[index]) : before;
  }
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, index) => value === other[index]);
}

function isSameLever(one: LeverPaths, other: LeverPaths, lever: LeverId): boolean {
  const [a, b] = [one[lever], other[lever]];
  if (a instanceof Float64Array) return isSame(a, b as Float64Array);
  return (a as readonly Float64Array[]).every((path, group) =>
    isSame(path, (b as readonly Float64Array[])[group]),
  );
}
