import { LIMITS } from '../../../core/scenario/scenario.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { min, max } = LIMITS.replicates;

export const verb: Verb = {
  forms: ['checks [FILE OR FOLDER...] [FLAGS]', 'checks --list', 'checks --measures'],
  about:
    'hold what is known of such markets up to the model: the shipped checks, or your own. Each is a sentence with its numbers and its source; the exit code is 1 when one fails.',
  flags: {
    place: { value: 'ID', help: 'Ask the checks that allow any place of this one, as it is.' },
    only: { value: 'ID', help: 'Only this check; may be given more than once.', most: 100 },
    replicates: {
      value: 'N',
      help: `How many times each is run, ${min} to ${max} (else what the check says). Fewer than two tell nothing of luck.`,
    },
    list: { help: 'Show the checks and run none.' },
    measures: { help: 'Show what a check may measure and run none.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'checks',
    'checks --only vat-gap-by-date',
    'checks --place hartlepool --only fee-cut-lowers-margins',
  ],
  run: async (args, console) => {
    const { performChecks } = await import('../run-checks.ts');
    return performChecks(args, console);
  },
};
