import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { future, start, seed, threads } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: [
    'sensitivity [--place ID] [--option ID] [FLAGS]',
    'sensitivity --kept [--indicator ID] [--json FILE]',
  ],
  about:
    'move every parameter of grade C and D over its range, one at a time, and show what each moves: the levels of two options and the difference between them, for the same people and the same luck.',
  flags: {
    place: { value: 'ID', help: 'Where (else hartlepool).' },
    option: { value: 'ID', help: 'The option (else block-to-direct-payments).' },
    against: { value: 'ID', help: `The option to compare with (else ${BUSINESS_AS_USUAL}).` },
    indicator: {
      value: 'ID',
      help: 'Show this figure; may be given more than once (else the headlines).',
      most: 100,
    },
    parameter: { value: 'ID', help: 'Try only this parameter; may be given more than once.', most: 400 },
    future: future!,
    start: start!,
    months: { value: 'N', help: 'How many months (else 36).' },
    replicates: { value: 'N', help: 'How many lives of the market at each end, 2 to 200 (else 5).' },
    seed: seed!,
    threads: threads!,
    rows: { value: 'N', help: 'Parameters shown for a figure (else 10).' },
    kept: { help: 'Show the run that is kept beside the scenarios, and run nothing.' },
    keep: { help: 'Keep the run beside the scenarios; with --parameter, bring the kept one up to date.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'sensitivity --kept',
    'sensitivity --kept --indicator council.spend.net --rows 20',
    'sensitivity --parameter provider.entry.default --parameter wage.nlw --months 12 --replicates 4',
  ],
  run: async (args, console) => {
    const { performSensitivity } = await import('../perform-sensitivity.ts');
    return performSensitivity(args, console);
  },
};
