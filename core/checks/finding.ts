/** What one claim comes to in one replicate. */
import { INDICATOR_IDS } from '../model/indicators.ts';
import { sidesOf } from './check.ts';
import type { Claim, Comparison, Operand } from './check.ts';
import { figureOf, monthly, ofProviders, windowOf } from './figure.ts';
import type { SeenByName } from './figure.ts';
import { CHECK_MEASURES, EVERY_COLUMN, EVERY_FIGURE } from './measures.ts';

/** Two figures of a replicate; undefined where nobody is of the kind a claim is about. */
export type Pair = { readonly one: number | undefined; readonly other: number | undefined };

/** How many months, providers or figures were looked at, and which broke the claim. */
export type Count = {
  readonly seen: number;
  readonly broken: readonly string[];
  /** On average over those looked at, where they have one. */
  readonly pair: Pair | null;
};

export type Finding = { readonly pair: Pair } | { readonly count: Count };

/** What a claim comes to. */
export function findingOf(claim: Claim, seen: SeenByName): Finding {
  if (claim.is === 'the same') return { count: sameness(claim, seen) };
  if (claim.every === 'provider') return { count: everyProvider(claim, seen) };
  if (claim.every === 'month') return { count: everyMonth(claim, seen) };
  const { one, other } = sidesOf(claim);
  const pair = { one: figureOf(one, seen), other: typeof other === 'number' ? other : figureOf(other, seen) };
  if (claim.every === undefined && !isExact(claim)) return { pair };
  const isBroken = pair.one === undefined || pair.other === undefined || !meets(claim, pair.one, pair.other);
  return { count: { seen: 1, broken: isBroken ? ['the figure'] : [], pair } };
}

/** Whether a claim is settled without luck: figures of law and price, and claims of equality. */
export function isExact({ the, is }: Claim): boolean {
  return is === 'equal' || CHECK_MEASURES.get(the.measure)?.kind === 'rule';
}

/** How far a figure may be from the other, or must be: as the claim has it of the other figure. */
export function marginOf({ by = 0, byPercent = 0 }: Claim, other: number): number {
  return by + (Math.abs(other) * byPercent) / 100;
}

const MEETS: { readonly [C in Comparison]: (one: number, other: number, margin: number) => boolean } = {
  lower: (one, other, margin) => (margin > 0 ? one <= other - margin : one < other),
  higher: (one, other, margin) => (margin > 0 ? one >= other + margin : one > other),
  'not lower': (one, other, margin) => one >= other - margin,
  'not higher': (one, other, margin) => one <= other + margin,
  equal: (one, other) => one === other,
  within: (one, other, margin) => Math.abs(one - other) <= margin,
  'the same': (one, other) => Object.is(one, other),
};

function meets(claim: Claim, one: number, other: number): boolean {
  return MEETS[claim.is](one, other, marginOf(claim, other));
}

function sameness(claim: Claim, seen: SeenByName): Count {
  const { one, other } = sidesOf(claim);
  if (typeof other === 'number') return { seen: 0, broken: [], pair: null };
  const { measure } = claim.the;
  if (measure === EVERY_COLUMN) return sameColumns(claim, seen, other);
  const ids =
    measure === EVERY_FIGURE ? INDICATOR_IDS.filter((id) => claim.except?.includes(id) !== true) : [measure];
  const broken = ids.filter((id) => {
    const [here, there] = [one, other].map((operand) => path({ ...operand, measure: id }, seen));
    return here.some((value, month) => !Object.is(value, there[month]));
  });
  return { seen: ids.length, broken, pair: null };
}

function path(operand: Operand, seen: SeenByName): Float64Array {
  const { scenario, observation } = seen.get(operand.in)!;
  return monthly(operand, observation!, windowOf(operand, scenario));
}

function sameColumns({ the, except = [] }: Claim, seen: SeenByName, other: Operand): Count {
  const here = seen.get(the.in)!.observation!.columns;
  const there = seen.get(other.in)!.observation!.columns;
  const names = [...here[0].keys()].filter((name) => !except.includes(name));
  const broken = names.filter((name) =>
    here.some((month, index) => month.get(name) !== there[index].get(name)),
  );
  return { seen: names.length, broken, pair: null };
}

function everyMonth(claim: Claim, seen: SeenByName): Count {
  const { one, other } = sidesOf(claim);
  const here = path(one, seen);
  const there = typeof other === 'number' ? here.map(() => other) : path(other, seen);
  const broken = [...here.keys()].filter((month) => !meets(claim, here[month], there[month]));
  return {
    seen: here.length,
    broken: broken.map((month) => `month ${month + 1} of ${here.length}`),
    pair: { one: meanOf(here), other: meanOf(there) },
  };
}

/** Each provider that both scenarios have, against itself. */
function everyProvider(claim: Claim, seen: SeenByName): Count {
  const { one, other } = sidesOf(claim);
  const here = providersOf(one, seen);
  const there = typeof other === 'number' ? null : providersOf(other, seen);
  const both = [...here].filter(([identity]) => there === null || there.has(identity));
  const otherOf = (identity: number): number => (typeof other === 'number' ? other : there!.get(identity)!);
  const broken = both.filter(([identity, value]) => !meets(claim, value, otherOf(identity)));
  return {
    seen: both.length,
    broken: broken.map(([identity]) => `provider ${identity}`),
    pair:
      both.length === 0
        ? null
        : {
            one: meanOf(both.map(([, value]) => value)),
            other: meanOf(both.map(([identity]) => otherOf(identity))),
          },
  };
}

function providersOf(operand: Operand, seen: SeenByName): ReadonlyMap<number, number> {
  const { scenario, observation } = seen.get(operand.in)!;
  return ofProviders(operand, observation!, windowOf(operand, scenario));
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index];
  return sum / values.length;
}
