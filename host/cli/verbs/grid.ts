import { BETTER_WAYS } from '../../../core/experiment/better.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import type { GridOrder } from '../../../core/study/grid.ts';
import { wholeNumber } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { usage } from '../failure.ts';
import { gridCsv } from '../grid-csv.ts';
import { gridText } from '../grid-text.ts';
import { readLimit } from '../limit-text.ts';
import { INDICATOR_FLAG, marketMeasure, measuresAsked } from '../measures-asked.ts';
import { performStudy } from '../perform-study.ts';
import { readRule } from '../rule-flag.ts';
import { exactPercent } from '../../../core/statistics/exact-percent.ts';
import { shareFlag } from '../share-flag.ts';
import { againstAsked, futuresAsked, STUDY_FLAGS, studyGround } from '../study-flags.ts';
import { PROGRAM } from '../verb.ts';
import type { Verb } from '../verb.ts';

/** Enough runs for a limit that is never broken to be known to be kept nine times in ten. */
const RUNS = 40;
const PROBABILITY = 0.9;
const DRAWS = { min: 0, max: 1000, otherwise: 0 };
const MOST_NAMED = 20;

export const verb: Verb = {
  forms: ['grid --place ID --option ID [--option ID ...] [--future ID ...] [--limit TEXT ...] [FLAGS]'],
  about:
    'set options side by side in several futures: every difference with its interval, which limits are kept and how likely, and how much may be regretted.',
  flags: {
    ...STUDY_FLAGS,
    against: { value: 'ID', help: `What options are compared with (else ${BUSINESS_AS_USUAL}).` },
    ...INDICATOR_FLAG,
    limit: {
      value: 'TEXT',
      help: 'A limit to keep to, such as "providers.exit-rate at most 5%" or "need.met for learning change at least -2%".',
      most: MOST_NAMED,
    },
    probability: {
      value: 'P',
      help: `How likely all limits have to be kept (else ${exactPercent(PROBABILITY)}).`,
    },
    better: {
      value: 'ID=WAY',
      help: 'Which way a figure is better, higher or lower, where regret needs to know.',
      most: MOST_NAMED,
    },
    rule: {
      value: 'RULE',
      help: 'Every future once more with a rule of the market other than the usual one, such as exit-rule=cash-alone.',
      most: MOST_NAMED,
    },
    draws: {
      value: 'N',
      help: 'Draw the uncertain parameters so many times, the same in every cell (else they stay as they stand).',
    },
    replicates: {
      value: 'N',
      help: `Runs in each cell (else ${RUNS}); with --draws runs of each draw (else 1).`,
    },
  },
  examples: [
    'grid --place hartlepool --option higher-uplift --option fee-cut --future central --future high-wage-floor --limit "providers.exit-rate at most 12%"',
    'grid --place merrowshire --option higher-uplift --rule exit-rule=cash-alone --indicator providers.standing --months 24',
    'grid --place merrowshire --option block-to-direct-payments --draws 40 --better mix.any-direct-payment=higher',
  ],
  run: async (args, console) => {
    const order = gridOrderOf(args);
    const { against, options } = order;
    const ground = studyGround(args, [against, ...options], futuresAsked(args));
    return performStudy(args, console, { kind: 'grid', order, ground }, { text: gridText, csv: gridCsv });
  },
};

function gridOrderOf(args: Arguments): GridOrder {
  const options = args.all('option');
  if (options.length === 0)
    throw usage(`--option ID is needed, once or more; see which there are with ${PROGRAM} options.`);
  const rules = [{}, ...args.all('rule').map(readRule)];
  const draws = wholeNumber(args, 'draws', DRAWS);
  return {
    against: againstAsked(args),
    options,
    worlds: rules.flatMap((structure) => futuresAsked(args).map((future) => ({ future, structure }))),
    draws,
    replicates: wholeNumber(args, 'replicates', { ...LIMITS.replicates, otherwise: draws === 0 ? RUNS : 1 }),
    indicators: measuresAsked(args),
    limits: args.all('limit').map(readLimit),
    better: args.all('better').map(readBetter),
    probability: shareFlag(args, 'probability', PROBABILITY),
  };
}

function readBetter(text: string): GridOrder['better'][number] {
  const [id = '', way = ''] = text.split('=', 2);
  const better = BETTER_WAYS.find((each) => each === way);
  if (better === undefined)
    throw usage(
      `--better must be a figure with higher or lower, such as mix.isf=higher, but found "${text}".`,
    );
  return { measure: marketMeasure('better', id), better };
}
