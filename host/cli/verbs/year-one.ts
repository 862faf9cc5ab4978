import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { place, future, start, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: ['year-one --place ID [--replicates N] [FLAGS]'],
  about: 'set the first year of business as usual beside what is published: closures, staff, fees, packages.',
  flags: {
    place: place!,
    replicates: { value: 'N', help: 'How many runs of the market are averaged, 1 to 200 (else 5).' },
    future: future!,
    start: start!,
    seed: seed!,
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: ['year-one --place leeds', 'year-one --place hartlepool --replicates 20 --json -'],
  run: async (args, console) => {
    const { showYearOne } = await import('../show-year-one.ts');
    await showYearOne(args, console);
    return EXIT.done;
  },
};
