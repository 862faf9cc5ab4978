import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { usage } from '../failure.ts';
import { performRun } from '../perform-run.ts';
import { runOrder, SIMULATION_FLAGS } from '../simulation-flags.ts';
import { checkWayOfComparing, SURE_FLAGS } from '../sure-flags.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: [
    'compare --place ID --option ID [--against ID] [FLAGS]',
    'compare --place ID --option ID [--against ID] --until-sure [--limit TEXT] [FLAGS]',
  ],
  about: 'run an option and what it is compared with on the same people and the same luck.',
  flags: {
    ...SIMULATION_FLAGS,
    against: { value: 'ID', help: `The option to compare with (else ${BUSINESS_AS_USUAL}).` },
    'until-sure': {
      help: 'Run the market again and again until each answer is sure: shown, not shown, or that it cannot be told yet.',
    },
    ...SURE_FLAGS,
  },
  examples: [
    'compare --place hartlepool --option block-to-direct-payments',
    'compare --place merrowshire --option higher-uplift --future high-wage-floor --replicates 100',
    'compare --place leeds --option block-to-direct-payments --json result.json --no-save',
    'compare --place hartlepool --option block-to-direct-payments --by group --csv result.csv',
    'compare --place merrowshire --option higher-uplift --until-sure --limit "providers.exit-rate at most 12%"',
  ],
  run: async (args, console) => {
    checkWayOfComparing(args);
    const against = args.text('against') ?? BUSINESS_AS_USUAL;
    if (against === args.text('option')) {
      throw usage(
        `--option and --against are both "${against}", and an option does not differ from itself. Choose another, or see this one alone with the verb run.`,
      );
    }
    if (args.has('until-sure')) {
      // What runs studies is loaded only where one is asked for.
      const { compareUntilSure } = await import('../until-sure.ts');
      return compareUntilSure(args, console);
    }
    const order = runOrder(args);
    return performRun(args, console, order, [against, order.option]);
  },
};
