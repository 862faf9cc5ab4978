import { usuallyBetter, BETTER_WAYS } from '../../core/experiment/better.ts';
import type { MarketMeasure } from '../../core/experiment/outcome.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { HEADLINES } from '../../core/sensitivity/assumption-log.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { LEVELS, TRAJECTORIES } from '../../core/study/morris.ts';
import type { MorrisOrder } from '../../core/study/morris.ts';
import { ONE_AT_A_TIME_REPLICATES } from '../../core/study/one-at-a-time.ts';
import type { OneAtATimeOrder } from '../../core/study/one-at-a-time.ts';
import { PARAMETERS, RESAMPLES, ROWS } from '../../core/study/sobol/order.ts';
import type { SobolOrder } from '../../core/study/sobol.ts';
import type { SwitchingOrder } from '../../core/study/switching.ts';
import { EVERY_OTHER_RULE } from '../../core/study/switching/order.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { didYouMean } from '../files/near-names.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';
import { measuresAsked } from './measures-asked.ts';
import { shareFlag } from './share-flag.ts';
import { againstAsked, oneFuture } from './study-flags.ts';

/** How parameters are tried: each by itself, along walks through all of them, by shares of variance, or for where the lead passes. */
export const METHODS = ['one-at-a-time', 'morris', 'sobol', 'switching'] as const;
export type Method = (typeof METHODS)[number];

export const SENSITIVITY_DEFAULTS = {
  place: 'hartlepool',
  option: 'block-to-direct-payments',
  months: 36,
} as const;

const REPLICATES = 5;
const TRAJECTORIES_USUAL = 10;
const LEVELS_USUAL = 4;
const ROWS_USUAL = 256;
const RESAMPLES_USUAL = 500;
const FIRST_USUAL = 6;
/** Figures shown side by side by default where each keeps a number of every run. */
const FIGURES_USUAL = 3;
const STEP = 0.02;
const MOST_USUAL = 64;

export function methodAsked(args: Arguments): Method {
  const asked = args.text('method') ?? 'one-at-a-time';
  const method = METHODS.find((each) => each === asked);
  if (method === undefined) {
    throw usage(
      `--method must be one of ${METHODS.join(', ')}, but found "${asked}". ${didYouMean(asked, METHODS)}`.trim(),
    );
  }
  return method;
}

/** Flags that say how a method goes about it, with the methods that do. */
const FLAGS_OF: ReadonlyMap<string, readonly Method[]> = new Map([
  ['replicates', ['one-at-a-time']],
  ['kept', ['one-at-a-time']],
  ['keep', ['one-at-a-time']],
  ['trajectories', ['morris', 'sobol']],
  ['levels', ['morris', 'sobol']],
  ['first', ['sobol']],
  ['points', ['sobol']],
  ['resamples', ['sobol']],
  ['better', ['switching']],
  ['step', ['switching']],
  ['most', ['switching']],
]);

/** A flag that would do nothing is refused: whoever gives it thinks that it does something. */
export function refuseOtherFlags(args: Arguments, method: Method): void {
  for (const [flag, methods] of FLAGS_OF) {
    if (!args.has(flag) || methods.includes(method)) continue;
    throw usage(
      `--${flag} is for --method ${methods.join(' or ')}, and the method here is ${method}. Leave it out, or choose that method.`,
    );
  }
}

/** What a sensitivity study compares; switching looks at other futures beside the first. */
export type PairAsked = { readonly option: string; readonly against: string; readonly future: string };

export function pairAsked(args: Arguments, method: Method): PairAsked {
  const option = args.text('option') ?? SENSITIVITY_DEFAULTS.option;
  const against = againstAsked(args);
  if (against === option) {
    throw usage(
      `--option and --against are both "${against}", and an option does not differ from itself. Choose another.`,
    );
  }
  const future = method === 'switching' ? (args.all('future')[0] ?? CENTRAL) : oneFuture(args);
  return { option, against, future };
}

export function oneAtATimeOrder(args: Arguments, pair: PairAsked): OneAtATimeOrder {
  return {
    ...pair,
    replicates: wholeNumber(args, 'replicates', { ...ONE_AT_A_TIME_REPLICATES, otherwise: REPLICATES }),
    parameters: args.all('parameter'),
  };
}

export function morrisOrder(args: Arguments, pair: PairAsked): MorrisOrder {
  const parameters = args.all('parameter');
  return {
    ...pair,
    measures: leading(args),
    parameters: parameters.length === 0 ? null : parameters,
    trajectories: trajectories(args),
    levels: levels(args),
  };
}

export function sobolOrder(args: Arguments, pair: PairAsked): SobolOrder {
  const named = args.all('parameter');
  const first = wholeNumber(args, 'first', { ...PARAMETERS, otherwise: FIRST_USUAL });
  return {
    ...pair,
    measures: leading(args),
    parameters: named.length > 0 ? named : { first, trajectories: trajectories(args), levels: levels(args) },
    rows: wholeNumber(args, 'points', { ...ROWS, otherwise: ROWS_USUAL }),
    resamples: wholeNumber(args, 'resamples', { ...RESAMPLES, otherwise: RESAMPLES_USUAL }),
  };
}

export function switchingOrder(args: Arguments, pair: PairAsked): SwitchingOrder {
  const [indicator = 'council.spend.net', second] =
    args.all('indicator').length > 0 ? measuresAsked(args) : [];
  if (second !== undefined) throw usage('--method switching asks about one figure; give --indicator once.');
  const parameters = args.all('parameter');
  return {
    ...pair,
    indicator,
    better: betterAsked(args, indicator),
    ...(parameters.length > 0 && { parameters }),
    futures: args.all('future').slice(1),
    rules: EVERY_OTHER_RULE,
    step: shareFlag(args, 'step', STEP),
    most: wholeNumber(args, 'most', { ...LIMITS.replicates, otherwise: MOST_USUAL }),
  };
}

function betterAsked(args: Arguments, indicator: MarketMeasure): SwitchingOrder['better'] {
  const asked = args.text('better');
  const better =
    asked === undefined ? usuallyBetter(indicator) : (BETTER_WAYS.find((way) => way === asked) ?? null);
  if (better !== null) return better;
  throw usage(
    asked === undefined
      ? `--better higher or --better lower is needed: which of the two is ahead on ${indicator} hangs on what is wanted.`
      : `--better must be higher or lower, but found "${asked}".`,
  );
}

function leading(args: Arguments): readonly string[] {
  const measures = measuresAsked(args);
  return args.has('indicator') ? measures : measures.slice(0, FIGURES_USUAL);
}

function trajectories(args: Arguments): number {
  return wholeNumber(args, 'trajectories', { ...TRAJECTORIES, otherwise: TRAJECTORIES_USUAL });
}

function levels(args: Arguments): number {
  return wholeNumber(args, 'levels', { ...LEVELS, otherwise: LEVELS_USUAL });
}

/** The indicators to show of a run one at a time; the headlines where none is named. */
export function indicatorsOf(args: Arguments): readonly IndicatorId[] {
  const asked = args.all('indicator');
  const found = INDICATOR_IDS.filter((id) => asked.includes(id));
  const unknown = asked.find((id) => !found.some((each) => each === id));
  if (unknown !== undefined) {
    throw usage(`There is no indicator "${unknown}". ${didYouMean(unknown, [...INDICATOR_IDS])}`.trim());
  }
  return asked.length === 0 ? HEADLINES : found;
}
