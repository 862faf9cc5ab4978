import { LIMITS } from '../../../core/scenario/scenario.ts';
import type { BridgeOrder, Corner } from '../../../core/study/bridge.ts';
import { wholeNumber } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { bridgeCsv } from '../bridge-csv.ts';
import { bridgeText } from '../bridge-text.ts';
import { usage } from '../failure.ts';
import { INDICATOR_FLAG, measuresAsked } from '../measures-asked.ts';
import { performStudy } from '../perform-study.ts';
import { STUDY_FLAGS, studyGround } from '../study-flags.ts';
import type { Verb } from '../verb.ts';

const RUNS = 40;
const { option: _, future: __, ...FLAGS } = STUDY_FLAGS;

export const verb: Verb = {
  forms: ['bridge --place ID --from OPTION@FUTURE --to OPTION@FUTURE [FLAGS]'],
  about:
    'split the change between two scenarios into what the option does, what the future does and what they do only together, with an interval for each.',
  flags: {
    from: { value: 'OPTION@FUTURE', help: 'Where the change starts, such as business-as-usual@central.' },
    to: { value: 'OPTION@FUTURE', help: 'Where it ends, such as higher-uplift@high-wage-floor.' },
    ...FLAGS,
    ...INDICATOR_FLAG,
    replicates: { value: 'N', help: `How many runs (else ${RUNS}).` },
  },
  examples: [
    'bridge --place hartlepool --from business-as-usual@central --to higher-uplift@high-wage-floor',
    'bridge --place merrowshire --from fee-freeze@central --to higher-uplift@tight-labour-market --indicator providers.standing --months 24',
  ],
  run: async (args, console) => {
    const order: BridgeOrder = {
      from: cornerFlag(args, 'from'),
      to: cornerFlag(args, 'to'),
      replicates: wholeNumber(args, 'replicates', { ...LIMITS.replicates, otherwise: RUNS }),
      indicators: measuresAsked(args),
    };
    const corners = [order.from, order.to];
    const ground = studyGround(
      args,
      corners.map(({ option }) => option),
      corners.map(({ future }) => future),
    );
    return performStudy(
      args,
      console,
      { kind: 'bridge', order, ground },
      { text: bridgeText, csv: bridgeCsv },
    );
  },
};

function cornerFlag(args: Arguments, flag: string): Corner {
  const text = args.text(flag);
  const example = 'such as business-as-usual@central';
  if (text === undefined) throw usage(`--${flag} OPTION@FUTURE is needed, ${example}.`);
  const [option = '', future = '', more] = text.split('@');
  if (option === '' || future === '' || more !== undefined)
    throw usage(
      `--${flag} must be an option and a future with "@" between them, ${example}, but found "${text}".`,
    );
  return { option, future };
}
