/**
 * Four kinds of uncertainty about the difference of two options, kept apart: luck, what the parameters are, what the future
 * brings, and how the market works. Each is moved by itself with all else as it stands, on the same people and the same luck.
 */
import { decisionOf } from '../experiment/decision.ts';
import { drawnWorlds } from '../experiment/draws.ts';
import type { Ground } from '../experiment/ground.ts';
import { shapeOf, wholeFigure } from '../experiment/outcome.ts';
import { uncertainParameters } from '../experiment/parameters-of-the-market.ts';
import type { Played, Run } from '../experiment/run.ts';
import { asItStands } from '../experiment/world.ts';
import type { World } from '../experiment/world.ts';
import { USUAL_STRUCTURE } from '../scenario/structure.ts';
import { estimateOf } from '../statistics/interval.ts';
import type { Study } from './study.ts';
import type {
  KindSpread,
  UncertaintyAnswer,
  UncertaintyKind,
  UncertaintyRefusal,
} from './uncertainty/answer.ts';
import { structuresOf } from './uncertainty/order.ts';
import type { UncertaintyOrder } from './uncertainty/order.ts';
import { playedOnly, spreadOfDraws, spreadOfLuck, spreadOfNamed, widestOf } from './uncertainty/spreads.ts';
import type { PlayedCase } from './uncertainty/spreads.ts';

export type { UncertaintyAnswer } from './uncertainty/answer.ts';
export { uncertaintyProblems } from './uncertainty/order.ts';
export type { UncertaintyOrder } from './uncertainty/order.ts';

const RUNS_OF_A_ROUND = 32;

/** A world that is run so many times, as a case of a kind of uncertainty. */
type Case = {
  readonly kind: UncertaintyKind;
  readonly what: string;
  readonly world: World;
  readonly lives: number;
};

/** What a case came to so far: for each indicator its difference in each run, NaN where that was refused. */
type Came = { readonly of: Case; readonly differences: readonly Float64Array[] };

/** Some runs of a case. */
type Part = { readonly of: Case; readonly from: number; readonly until: number };

/** Asks for the runs of luck alone, and for the first of them again in every draw, future and rule. */
export function* uncertaintyStudy(ground: Ground, order: UncertaintyOrder): Study<UncertaintyAnswer> {
  const cases = casesOf(ground, order);
  const decisions = [order.against, order.option].map(decisionOf);
  const expected = cases.reduce((sum, { lives }) => sum + lives, 0);
  const came = new Map<Case, Came>();
  const refused = new Map<Case, UncertaintyRefusal>();
  for (const parts of inRounds(cases)) {
    const runs = parts.flatMap(({ of: { world }, from, until }) =>
      Array.from({ length: until - from }, (_, at): Run => ({
        world,
        decisions,
        replicate: from + at,
        gains: false,
      })),
    );
    const played = yield { runs, soFar: came.size === 0 ? null : tell(order, came, refused), expected };
    let taken = 0;
    for (const { of, from, until } of parts) {
      const own = played.slice(taken, (taken += until - from));
      const before = came.get(of)?.differences;
      const differences = differencesOf(ground, order, own);
      came.set(of, { of, differences: before === undefined ? differences : joined(before, differences) });
      noteRefusals(refused, of, own);
    }
  }
  return tell(order, came, refused);
}

/** Luck first, which everything is set beside, then the named cases, then the draws. */
function casesOf({ parameters, start, months, seed }: Ground, order: UncertaintyOrder): readonly Case[] {
  const { future, futures, structures, draws, lives, replicates } = order;
  const central = asItStands(future);
  const ids = draws === 0 ? [] : uncertainParameters(parameters, { start, months }).map(({ id }) => id);
  const drawn =
    draws === 0 ? [] : drawnWorlds({ parameters: ids, future, structure: {}, count: draws, seed });
  return [
    { kind: 'luck', what: future, world: central, lives },
    ...futures.map((id): Case => ({ kind: 'futures', what: id, world: asItStands(id), lives: replicates })),
    ...structuresOf(structures, USUAL_STRUCTURE).map((structure): Case => ({
      kind: 'structure',
      what: Object.entries(structure)
        .map(([id, choice]) => `${id} ${choice}`)
        .join(', '),
      world: { ...central, structure },
      lives: replicates,
    })),
    ...drawn.map((world, draw): Case => ({
      kind: 'parameters',
      what: `draw ${draw + 1}`,
      world,
      lives: replicates,
    })),
  ];
}

/** Rounds of a moderate size: short cases together, long ones over several. */
function inRounds(cases: readonly Case[]): readonly (readonly Part[])[] {
  const parts = cases.flatMap((of) =>
    Array.from({ length: Math.ceil(of.lives / RUNS_OF_A_ROUND) }, (_, at): Part => {
      const from = at * RUNS_OF_A_ROUND;
      return { of, from, until: Math.min(of.lives, from + RUNS_OF_A_ROUND) };
    }),
  );
  const rounds: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    const size = part.until - part.from;
    if (size > room) {
      rounds.push([]);
      room = RUNS_OF_A_ROUND;
    }
    rounds.at(-1)!.push(part);
    room -= size;
  }
  return rounds;
}

function differencesOf(
  { start, months, place }: Ground,
  { indicators }: UncertaintyOrder,
  played: readonly Played[],
): readonly Float64Array[] {
  const shape = shapeOf(start, months, place.fields.localities.value);
  return indicators.map((measure) =>
    Float64Array.from(played, (one) => {
      if ('refused' in one) return Number.NaN;
      const [against, own] = one.outcomes;
      return wholeFigure(own, measure, shape) - wholeFigure(against, measure, shape);
    }),
  );
}

function joined(before: readonly Float64Array[], more: readonly Float64Array[]): readonly Float64Array[] {
  return before.map((known, at) => Float64Array.of(...known, ...more[at]));
}

function noteRefusals(refused: Map<Case, UncertaintyRefusal>, of: Case, played: readonly Played[]): void {
  const reasons = played.flatMap((one) => ('refused' in one ? [one.refused] : []));
  if (reasons.length === 0) return;
  const { kind, what } = of;
  const before = refused.get(of) ?? { kind, what, runs: 0, reason: reasons[0] };
  refused.set(of, { ...before, runs: before.runs + reasons.length });
}

function tell(
  order: UncertaintyOrder,
  came: ReadonlyMap<Case, Came>,
  refused: ReadonlyMap<Case, UncertaintyRefusal>,
): UncertaintyAnswer {
  const { option, against, future, lives, replicates, indicators } = order;
  const all = [...came.values()];
  const figures = indicators.flatMap((measure, at) => {
    const luck = playedOnly(all.find(({ of }) => of.kind === 'luck')!.differences[at]);
    if (luck.length === 0) return [];
    const kinds = kindsOf(order, all, at);
    return [{ measure, central: estimateOf(luck), kinds, widest: widestOf(kinds, replicates) }];
  });
  return { option, against, future, lives, replicates, figures, refused: [...refused.values()] };
}

/** How each kind moves one figure. The central case is one of the futures and one of the rules. */
function kindsOf({ replicates }: UncertaintyOrder, came: readonly Came[], at: number): readonly KindSpread[] {
  const cases = (kind: UncertaintyKind): readonly PlayedCase[] =>
    came.flatMap(({ of: { kind: own, world }, differences }) =>
      own === kind
        ? [{ future: world.future, structure: world.structure, differences: differences[at] }]
        : [],
    );
  const [central] = cases('luck');
  const luck = playedOnly(central.differences);
  const stands = { ...central, differences: central.differences.subarray(0, replicates) };
  // A draw without one of its runs would be set beside others that had it.
  const draws = cases('parameters')
    .map(({ differences }) => differences)
    .filter((differences) => playedOnly(differences).length === replicates);
  const { mean } = estimateOf(luck);
  return [
    spreadOfLuck(luck, mean),
    ...(draws.length === 0 ? [] : [spreadOfDraws(draws, mean)]),
    ...(cases('futures').length === 0 ? [] : [spreadOfNamed('futures', [stands, ...cases('futures')], mean)]),
    ...(cases('structure').length === 0
      ? []
      : [spreadOfNamed('structure', [stands, ...cases('structure')], mean)]),
  ];
}
