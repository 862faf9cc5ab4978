import { EXIT } from '../failure.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['ladder --gross POUNDS --date YYYY-MM [--place ID] [--option ID] [--json FILE]'],
  about: 'what a gross budget buys by who holds it and how it is spent, rung by rung.',
  flags: {
    gross: { value: 'POUNDS', help: 'The gross budget a week, such as 100.' },
    date: { value: 'YYYY-MM', help: 'The month whose VAT and prices are used.' },
    place: { value: 'ID', help: 'A place, for the price of an hour; see care-market places.' },
    option: {
      value: 'ID',
      help: 'An option, for the council’s rates (else business-as-usual); needs a place.',
    },
    contribution: { value: 'POUNDS', help: 'The part of the budget the person pays a week (else 0).' },
    'isf-recipient': {
      value: 'WHO',
      help: 'Who receives what an individual service fund buys: council or person (else person).',
    },
    'isf-fee-paid-by': { value: 'WHO', help: 'Who pays the fund holder: budget or council (else budget).' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'ladder --gross 100 --date 2026-11',
    'ladder --gross 320 --date 2028-04 --place kent --option higher-uplift --contribution 41.50',
  ],
  run: async (args, console) => {
    const { climbLadders } = await import('../climb-ladders.ts');
    await climbLadders(args, console);
    return EXIT.done;
  },
};
