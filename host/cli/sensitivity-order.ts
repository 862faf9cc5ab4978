import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { HEADLINES } from '../../core/sensitivity/assumption-log.ts';
import { parseMonth } from '../../core/time/month.ts';
import { didYouMean } from '../files/near-names.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';
import { defaultThreads } from '../create-host.ts';

/** A sensitivity run as the command line asks for it. */
export type SensitivityOrder = {
  readonly place: string;
  readonly against: string;
  readonly option: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly threads: number;
  /** Only these parameters; every doubtful one where there are none. */
  readonly only: readonly string[];
};

const DEFAULTS = {
  place: 'hartlepool',
  option: 'block-to-direct-payments',
  months: 36,
  replicates: 5,
} as const;
/** One replicate has no error, and noise would be read as effect. */
const REPLICATES = { min: 2, max: 200 };

export function sensitivityOrder(args: Arguments): SensitivityOrder {
  noMoreWords(args.words);
  const [against, option] = [
    args.text('against') ?? BUSINESS_AS_USUAL,
    args.text('option') ?? DEFAULTS.option,
  ];
  if (against === option) {
    throw usage(
      `--option and --against are both "${against}", and an option does not differ from itself. Choose another.`,
    );
  }
  return {
    place: args.text('place') ?? DEFAULTS.place,
    against,
    option,
    future: args.text('future') ?? CENTRAL,
    start: startOf(args),
    months: wholeNumber(args, 'months', { ...LIMITS.months, otherwise: DEFAULTS.months }),
    replicates: wholeNumber(args, 'replicates', { ...REPLICATES, otherwise: DEFAULTS.replicates }),
    seed: wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 }),
    threads: wholeNumber(args, 'threads', { ...LIMITS.threads, otherwise: defaultThreads() }),
    only: args.all('parameter'),
  };
}

/** The indicators to show; the headlines where none is named. */
export function indicatorsOf(args: Arguments): readonly IndicatorId[] {
  const asked = args.all('indicator');
  const found = INDICATOR_IDS.filter((id) => asked.includes(id));
  const unknown = asked.find((id) => !found.some((each) => each === id));
  if (unknown !== undefined) {
    throw usage(`There is no indicator "${unknown}". ${didYouMean(unknown, [...INDICATOR_IDS])}`.trim());
  }
  return asked.length === 0 ? HEADLINES : found;
}

function startOf(args: Arguments): string {
  const text = args.text('start');
  if (text === undefined) return DEFAULT_START;
  try {
    parseMonth(text);
    return text;
  } catch (error) {
    throw usage(`--start: ${error instanceof Error ? error.message : String(error)}`);
  }
}
