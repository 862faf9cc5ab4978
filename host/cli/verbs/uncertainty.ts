import { CENTRAL } from '../../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import type { UncertaintyOrder } from '../../../core/study/uncertainty.ts';
import { SWITCHED } from '../../../core/study/uncertainty/order.ts';
import { wholeNumber } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { wordFlag } from '../flag-values.ts';
import { INDICATOR_FLAG, measuresAsked } from '../measures-asked.ts';
import { performStudy } from '../perform-study.ts';
import { againstAsked, oneOption, STUDY_FLAGS, studyGround } from '../study-flags.ts';
import { uncertaintyCsv } from '../uncertainty-csv.ts';
import { uncertaintyText } from '../uncertainty-text.ts';
import type { Verb } from '../verb.ts';

const RUNS = 50;
const DRAWS = { min: 0, max: 1000, otherwise: 50 };
const REPLICATES = 8;

export const verb: Verb = {
  forms: ['uncertainty --place ID --option ID [--against ID] [--future ID ...] [FLAGS]'],
  about:
    'how far luck, the assumptions, the future and how the market works each move the difference of two options, kept apart.',
  flags: {
    ...STUDY_FLAGS,
    against: { value: 'ID', help: `The option to compare with (else ${BUSINESS_AS_USUAL}).` },
    future: {
      value: 'ID',
      help: `A further future, more than once if need be; everything else is seen in the one named with --in.`,
      most: 20,
    },
    in: { value: 'ID', help: `The future everything else is seen in (else ${CENTRAL}).` },
    ...INDICATOR_FLAG,
    runs: { value: 'N', help: `Runs that luck is seen from (else ${RUNS}).` },
    draws: { value: 'N', help: `Draws of all uncertain parameters (else ${DRAWS.otherwise}; 0 for none).` },
    replicates: {
      value: 'N',
      help: `Runs of each draw, future and rule, the same in all (else ${REPLICATES}).`,
    },
    rules: {
      value: 'WHICH',
      help: `Rules of the market other than the usual: ${SWITCHED.join(', ')} (else single: one at a time).`,
    },
  },
  examples: [
    'uncertainty --place merrowshire --option higher-uplift --future high-wage-floor --future low-inflation',
    'uncertainty --place hartlepool --option block-to-direct-payments --indicator council.spend.net --draws 20 --months 24',
  ],
  run: async (args, console) => {
    const order = uncertaintyOrderOf(args);
    const { option, against, future, futures } = order;
    const ground = studyGround(args, [against, option], [future, ...futures]);
    return performStudy(
      args,
      console,
      { kind: 'uncertainty', order, ground },
      { text: uncertaintyText, csv: uncertaintyCsv },
    );
  },
};

function uncertaintyOrderOf(args: Arguments): UncertaintyOrder {
  const future = args.text('in') ?? CENTRAL;
  const { replicates } = LIMITS;
  const lives = wholeNumber(args, 'runs', { ...replicates, otherwise: RUNS });
  return {
    option: oneOption(args),
    against: againstAsked(args),
    future,
    futures: args.all('future').filter((id) => id !== future),
    structures: wordFlag(args, 'rules', SWITCHED, 'single'),
    draws: wholeNumber(args, 'draws', DRAWS),
    lives,
    replicates: wholeNumber(args, 'replicates', { ...replicates, otherwise: Math.min(REPLICATES, lives) }),
    indicators: measuresAsked(args),
  };
}
