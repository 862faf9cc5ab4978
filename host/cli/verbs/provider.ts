import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { place, future, start, months, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: [
    'provider --place ID --option ID [FLAGS]',
    'provider --place ID --option ID --id N [FLAGS]',
    'provider --place ID --option ID --option ID --id N [FLAGS]',
  ],
  about:
    'replay one simulated provider’s books month by month and say why it closed, or two options side by side.',
  flags: {
    place: place!,
    option: {
      value: 'ID',
      help: 'What the council decides; give it twice to set two lives side by side.',
      most: 2,
    },
    id: { value: 'N', help: 'Which provider; leave it out to see which there are.' },
    future: future!,
    start: start!,
    months: months!,
    seed: seed!,
    replicate: { value: 'N', help: 'Which replicate, counted from 0 (else 0).' },
    from: {
      value: 'YYYY-MM',
      help: 'The month its end is compared with (else twelve months before the last).',
    },
    statement: { value: 'YYYY-MM', help: 'The month of the full account (else its last).' },
    csv: { value: 'FILE', help: 'Write every month as a table to FILE.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'provider --place hartlepool --option business-as-usual',
    'provider --place hartlepool --option business-as-usual --id 12',
    'provider --place hartlepool --option business-as-usual --option block-to-direct-payments --id 12 --months 36',
  ],
  run: async (args, console) => {
    const { replayProvider } = await import('../replay-provider.ts');
    await replayProvider(args, console);
    return EXIT.done;
  },
};
