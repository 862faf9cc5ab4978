import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { usage } from '../failure.ts';
import { performRun } from '../perform-run.ts';
import { runOrder, SIMULATION_FLAGS } from '../simulation-flags.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['compare --place ID --option ID [--against ID] [FLAGS]'],
  about: 'run an option and what it is compared with on the same people and the same luck.',
  flags: {
    ...SIMULATION_FLAGS,
    against: { value: 'ID', help: `The option to compare with (else ${BUSINESS_AS_USUAL}).` },
  },
  examples: [
    'compare --place hartlepool --option block-to-direct-payments',
    'compare --place merrowshire --option higher-uplift --future high-wage-floor --replicates 100',
    'compare --place leeds --option block-to-direct-payments --json result.json --no-save',
    'compare --place hartlepool --option block-to-direct-payments --by group --csv result.csv',
  ],
  run: async (args, console) => {
    const order = runOrder(args);
    const against = args.text('against') ?? BUSINESS_AS_USUAL;
    if (against === order.option) {
      throw usage(
        `--option and --against are both "${against}", and an option does not differ from itself. Choose another, or see this one alone with the verb run.`,
      );
    }
    return performRun(args, console, order, [against, order.option]);
  },
};
