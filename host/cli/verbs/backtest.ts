import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: ['backtest [NAME] [--replicates N] [--seed N] [--json FILE]'],
  about:
    'hold the model against figures of the past that nobody here wrote, score it against a forecast that nothing changes, and say where it misses.',
  flags: {
    replicates: { value: 'N', help: 'How many runs of the market are averaged, 1 to 200 (else 10).' },
    seed: seed!,
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: ['backtest', 'backtest provider-exit --replicates 20', 'backtest cost-per-hour --json -'],
  run: async (args, console) => {
    const { showBacktests } = await import('../show-backtests.ts');
    await showBacktests(args, console);
    return EXIT.done;
  },
};
