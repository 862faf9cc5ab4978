import { EXIT } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const { place, option, future, start, months, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: ['accounts --place ID --option ID [--by year|month] [FLAGS]'],
  about:
    'the council’s account line by line, gross and net, against its care budget and with business as usual beside it.',
  flags: {
    place: place!,
    option: option!,
    future: future!,
    start: start!,
    months: months!,
    by: { value: 'WHAT', help: 'year for financial years from April to March (the usual), or month.' },
    seed: seed!,
    replicate: { value: 'N', help: 'Which replicate, counted from 0 (else 0).' },
    csv: { value: 'FILE', help: 'Write every line of every period as a table to FILE.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'accounts --place hartlepool --option business-as-usual',
    'accounts --place hartlepool --option block-to-direct-payments --months 36',
    'accounts --place merrowshire --option preferred-provider-list --by month --csv accounts.csv',
  ],
  run: async (args, console) => {
    const { showAccounts } = await import('../show-accounts.ts');
    await showAccounts(args, console);
    return EXIT.done;
  },
};
