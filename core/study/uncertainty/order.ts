import type { Ground } from '../../experiment/ground.ts';
import type { MarketMeasure } from '../../experiment/outcome.ts';
import { uncertainParameters } from '../../experiment/parameters-of-the-market.ts';
import type { Problem } from '../../scenario/problems.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import type { Structure } from '../../scenario/structure.ts';
import { measuresProblems, repeated, wholeProblems } from '../order-problems.ts';
import { unknownName } from '../unknown-name.ts';
import { everyCombination, singleSwitches } from './structures.ts';

/** Which rules of the market are tried: none, each other rule by itself, or all together as well. */
export const SWITCHED = ['none', 'single', 'every'] as const;

export type UncertaintyOrder = {
  readonly option: string;
  readonly against: string;
  /** The future everything else is seen in. */
  readonly future: string;
  /** Further futures. */
  readonly futures: readonly string[];
  readonly structures: (typeof SWITCHED)[number];
  /** Draws of all uncertain parameters; none where 0. */
  readonly draws: number;
  /** Runs that luck is seen from. */
  readonly lives: number;
  /** The first so many of them are run in every other case. */
  readonly replicates: number;
  readonly indicators: readonly MarketMeasure[];
};

const DRAWS = { min: 0, max: 1000 };

/** The rules that are tried, beside the usual ones. */
export function structuresOf(
  switched: UncertaintyOrder['structures'],
  usual: Structure,
): readonly Partial<Structure>[] {
  if (switched === 'none') return [];
  return switched === 'single' ? singleSwitches(usual) : everyCombination(usual);
}

/** Everything wrong with an order. */
export function uncertaintyProblems(ground: Ground, order: UncertaintyOrder): readonly Problem[] {
  const { option, against, future, futures, draws, lives, replicates } = order;
  const options = [...ground.options.keys()];
  const known = [...ground.futures.keys()];
  return [
    ...unknownName('option', option, 'option', options),
    ...unknownName('against', against, 'option', options),
    ...(option === against
      ? [
          {
            path: 'against',
            expected: 'an option other than the one that is compared',
            found: `"${against}"`,
            remedy: 'An option does not differ from itself; choose another.',
          },
        ]
      : []),
    ...unknownName('future', future, 'future', known),
    ...futures.flatMap((each, position) => unknownName(`futures[${position}]`, each, 'future', known)),
    ...repeated('futures', futures),
    ...(futures.includes(future)
      ? repeated('futures', [future, ...futures]).map((problem) => ({
          ...problem,
          path: `futures[${futures.indexOf(future)}]`,
          remedy: 'Leave it out; everything is seen in it already.',
        }))
      : []),
    ...measuresProblems('indicators', order.indicators),
    ...wholeProblems('draws', draws, DRAWS),
    ...wholeProblems('lives', lives, { min: 2, max: LIMITS.replicates.max }),
    ...wholeProblems('replicates', replicates, { min: 1, max: Math.max(1, lives) }).map((problem) => ({
      ...problem,
      remedy: 'They are the first of the runs that luck is seen from; ask for more of those, or for fewer.',
    })),
    ...(draws > 0 && uncertainParameters(ground.parameters, ground).length === 0
      ? [
          {
            path: 'draws',
            expected: 'parameters with a range in force',
            found: 'none',
            remedy: 'Ask for 0 draws, or give the parameters ranges.',
          },
        ]
      : []),
  ];
}
