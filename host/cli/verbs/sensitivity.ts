import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { STUDY_FLAGS } from '../study-flags.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: [
    'sensitivity [--place ID] [--option ID] [--method METHOD] [FLAGS]',
    'sensitivity --kept [--indicator ID] [--json FILE]',
  ],
  about:
    'which assumptions move the difference between two options, for the same people and the same luck: one at a time over their ranges, screened along walks through all of them (morris), by their shares of the variance (sobol), or what would have to be true for the other option to be ahead (switching).',
  flags: {
    ...STUDY_FLAGS,
    place: { value: 'ID', help: 'Where (else hartlepool).' },
    option: { value: 'ID', help: 'The option (else block-to-direct-payments).' },
    against: { value: 'ID', help: `The option to compare with (else ${BUSINESS_AS_USUAL}).` },
    method: { value: 'METHOD', help: 'one-at-a-time, morris, sobol or switching (else one-at-a-time).' },
    indicator: {
      value: 'ID',
      help: 'Ask about this figure; may be given more than once (else those that lead a result).',
      most: 100,
    },
    parameter: { value: 'ID', help: 'Move only this parameter; may be given more than once.', most: 400 },
    months: { value: 'N', help: 'How many months (else 36).' },
    rows: { value: 'N', help: 'Parameters shown for a figure (else 10).' },
    replicates: { value: 'N', help: 'one-at-a-time: runs at each end, 2 to 200 (else 5).' },
    trajectories: { value: 'N', help: 'morris and the screening of sobol: walks (else 10).' },
    levels: { value: 'N', help: 'morris and the screening of sobol: places in each range, even (else 4).' },
    first: { value: 'N', help: 'sobol: parameters taken from the screening where none is named (else 6).' },
    points: { value: 'N', help: 'sobol: base points, a power of two (else 256).' },
    resamples: { value: 'N', help: 'sobol: resamples behind each interval (else 500).' },
    better: { value: 'WAY', help: 'switching: higher or lower, where the figure does not say.' },
    step: { value: 'P', help: 'switching: how closely to place a switch in its range (else 2%).' },
    most: { value: 'N', help: 'switching: runs at one place, at most (else 64).' },
    kept: { help: 'Show the run one at a time that is kept beside the scenarios, and run nothing.' },
    keep: {
      help: 'Keep a run one at a time beside the scenarios; with --parameter, bring the kept one up to date.',
    },
  },
  examples: [
    'sensitivity --kept --indicator council.spend.net --rows 20',
    'sensitivity --parameter provider.entry.default --parameter economy.wage-growth --months 12 --replicates 4',
    'sensitivity --method morris --place merrowshire --months 24 --indicator council.spend.net',
    'sensitivity --method switching --place merrowshire --months 24 --parameter economy.wage-growth --parameter provider.entry.default',
  ],
  run: async (args, console) => {
    const { performSensitivity } = await import('../perform-sensitivity.ts');
    return performSensitivity(args, console);
  },
};
