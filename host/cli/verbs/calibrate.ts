import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: ['calibrate NAME [--replicates N] [--seed N] [--out FILE] [--json FILE]'],
  about:
    'fit named parameters on half of what is published, say how sure the fit is, score it on the other half and write it to a file. The register is not changed.',
  flags: {
    replicates: {
      value: 'N',
      help: 'Runs of the market for each setting tried, 1 to 50 (else 6), where luck plays a part.',
    },
    seed: seed!,
    out: { value: 'FILE', help: 'Where to write (else calibration/NAME.json among the scenarios).' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: ['calibrate cost-per-hour', 'calibrate provider-exit --replicates 10'],
  run: async (args, console) => {
    const { showCalibration } = await import('../show-calibration.ts');
    await showCalibration(args, console);
    return EXIT.done;
  },
};
