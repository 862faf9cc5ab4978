import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { place, future, start, months, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: [
    'person --place ID --option ID [FLAGS]',
    'person --place ID --option ID --id N [FLAGS]',
    'person --place ID --option ID --option ID --id N [FLAGS]',
  ],
  about: 'replay one simulated person’s life with the reason for every decision, or two lives side by side.',
  flags: {
    place: place!,
    option: {
      value: 'ID',
      help: 'What the council decides; give it twice to set two lives side by side.',
      most: 2,
    },
    id: { value: 'N', help: 'Which person; leave it out to see who there is.' },
    future: future!,
    start: start!,
    months: months!,
    seed: seed!,
    replicate: { value: 'N', help: 'Which replicate, counted from 0 (else 0).' },
    statement: {
      value: 'YYYY-MM',
      help: 'The month of the personal budget statement (else the last of the life).',
    },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'person --place hartlepool --option business-as-usual',
    'person --place hartlepool --option business-as-usual --id 12',
    'person --place hartlepool --option business-as-usual --option block-to-direct-payments --id 12 --months 24',
  ],
  run: async (args, console) => {
    const { replayPerson } = await import('../replay-person.ts');
    await replayPerson(args, console);
    return EXIT.done;
  },
};
