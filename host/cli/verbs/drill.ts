import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { place, option, future, start, months, replicates, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: ['drill --place ID --option ID --provider N --month YYYY-MM [FLAGS]'],
  about: 'close one provider by order in a month and show what follows, against the same months without it.',
  flags: {
    place: place!,
    option: option!,
    provider: { value: 'N', help: 'Which provider closes; see care-market provider.' },
    month: { value: 'YYYY-MM', help: 'The month at whose end it closes.' },
    future: future!,
    start: start!,
    months: months!,
    replicates: replicates!,
    seed: seed!,
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'drill --place hartlepool --option business-as-usual --provider 12 --month 2026-10 --months 24 --replicates 5',
  ],
  run: async (args, console) => {
    const { runDrill } = await import('../run-drill.ts');
    runDrill(args, console, await import('../catalogue.ts').then(({ catalogueFor }) => catalogueFor(args)));
    return EXIT.done;
  },
};
