import type { Better } from '../../experiment/better.ts';
import type { Ground } from '../../experiment/ground.ts';
import type { Limit } from '../../experiment/limit.ts';
import { asksForGains, problemsOfLimits } from '../../experiment/limit.ts';
import { shapeOf } from '../../experiment/outcome.ts';
import type { MarketMeasure } from '../../experiment/outcome.ts';
import type { Problem } from '../../scenario/problems.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { STRUCTURE_IDS, USUAL_STRUCTURE } from '../../scenario/structure.ts';
import type { Structure } from '../../scenario/structure.ts';
import {
  confidenceProblems,
  measuresProblems,
  nothingAsked,
  repeated,
  structureProblems,
  wholeProblems,
} from '../order-problems.ts';
import { unknownName } from '../unknown-name.ts';

/** A column of the grid: a future, and rules of the market other than the usual ones. */
export type GridWorld = { readonly future: string; readonly structure: Partial<Structure> };

export type GridOrder = {
  /** What differences are taken against. */
  readonly against: string;
  /** The options beside it, in the order of the rows. */
  readonly options: readonly string[];
  readonly worlds: readonly GridWorld[];
  /** Draws of the uncertain parameters in every cell, the same in all; 0 leaves parameters as they stand. */
  readonly draws: number;
  /** Runs in each cell, or of each draw where there are draws. */
  readonly replicates: number;
  readonly indicators: readonly MarketMeasure[];
  readonly limits: readonly Limit[];
  /** Which way a figure is better, where that is not the usual way or there is none. */
  readonly better: readonly { readonly measure: MarketMeasure; readonly better: Better }[];
  /** How likely an option must keep all limits to be said to meet them. */
  readonly probability: number;
};

/** Cells are kept as columns of figures, so that the largest grid needs some hundred megabytes. */
const MOST_FIGURES = 20_000_000;
const MOST_WORLDS = 24;
const MOST_DRAWS = 1000;

/** How many runs each cell has. */
export function runsInCell({ draws, replicates }: Pick<GridOrder, 'draws' | 'replicates'>): number {
  return Math.max(1, draws) * replicates;
}

/** How many of them are of one draw, and so alike. */
export function clusterOf({ draws, replicates }: Pick<GridOrder, 'draws' | 'replicates'>): number {
  return draws === 0 ? 1 : replicates;
}

/** Whether some limit is on who gains or loses, so that runs have to tell it. */
export function gainsAsked({ limits }: Pick<GridOrder, 'limits'>): boolean {
  return asksForGains(limits);
}

/** Everything wrong with an order. */
export function gridProblems(ground: Ground, order: GridOrder): readonly Problem[] {
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  const measures = order.better.map(({ measure }) => measure);
  return [
    ...nameProblems(ground, order),
    ...measuresProblems('indicators', order.indicators),
    ...problemsOfLimits(order.limits, shape),
    ...measures.flatMap((measure, position) =>
      unknownName(`better[${position}].measure`, measure, 'figure of the grid', order.indicators),
    ),
    ...repeated('better', measures),
    ...wholeProblems('draws', order.draws, { min: 0, max: MOST_DRAWS }),
    ...wholeProblems('replicates', order.replicates, LIMITS.replicates),
    ...confidenceProblems('probability', order.probability),
    ...sizeProblems(order),
  ];
}

function nameProblems(ground: Ground, { against, options, worlds }: GridOrder): readonly Problem[] {
  const known = [...ground.options.keys()];
  const futures = [...ground.futures.keys()];
  const itself = options.indexOf(against);
  return [
    ...unknownName('against', against, 'option', known),
    ...(options.length === 0 ? [nothingAsked('options', 'one option')] : []),
    ...options.flatMap((option, position) => unknownName(`options[${position}]`, option, 'option', known)),
    ...repeated('options', options),
    ...(itself === -1
      ? []
      : [
          {
            path: `options[${itself}]`,
            expected: 'an option other than the one all are compared with',
            found: `"${against}"`,
            remedy: 'Leave it out; it has a row of its own.',
          },
        ]),
    ...(worlds.length === 0 ? [nothingAsked('worlds', 'one future')] : []),
    ...wholeProblems('worlds.length', Math.max(1, worlds.length), { min: 1, max: MOST_WORLDS }),
    ...worlds.flatMap(({ future, structure }, position) => [
      ...unknownName(`worlds[${position}].future`, future, 'future', futures),
      ...structureProblems(`worlds[${position}].structure`, structure),
    ]),
    ...repeated('worlds', worlds.map(namedFully)),
  ];
}

/** A world by its future and every rule that is not the usual one. */
function namedFully({ future, structure }: GridWorld): string {
  const rules = STRUCTURE_IDS.filter((id) => (structure[id] ?? USUAL_STRUCTURE[id]) !== USUAL_STRUCTURE[id]);
  return [future, ...rules.map((id) => `${id}=${structure[id]}`)].join(', ');
}

function sizeProblems(order: GridOrder): readonly Problem[] {
  const { options, worlds, indicators, limits } = order;
  const figures =
    runsInCell(order) * (1 + options.length) * worlds.length * (indicators.length + limits.length);
  if (figures <= MOST_FIGURES) return [];
  return [
    {
      path: 'replicates',
      expected: `at most ${MOST_FIGURES} figures in the whole grid`,
      found: `${figures}`,
      remedy: 'Ask for fewer runs, draws, options, futures or figures.',
    },
  ];
}
