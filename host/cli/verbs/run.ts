import { performRun } from '../perform-run.ts';
import { runOrder, SIMULATION_FLAGS } from '../simulation-flags.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['run --place ID --option ID [FLAGS]'],
  about: 'run one option by itself and show its headline figures.',
  flags: SIMULATION_FLAGS,
  examples: [
    'run --place hartlepool --option business-as-usual',
    'run --place merrowshire --option block-to-direct-payments --months 120 --json -',
  ],
  run: async (args, console) => {
    const order = runOrder(args);
    return performRun(args, console, order, [order.option]);
  },
};
