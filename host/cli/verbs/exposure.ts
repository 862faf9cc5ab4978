import { UPTAKE_TARGETS } from '../../../core/exposure/uptake.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import { EXIT } from '../failure.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['exposure --books FILE --place ID [--option ID] [FLAGS]', 'exposure --template FILE'],
  about:
    'for a provider: at what uptake of direct payments, service funds or another arrangement, and by which month, its own cash is more likely than not to run out, and the fees at which its books balance. The books stay in their file.',
  flags: {
    books: {
      value: 'FILE',
      help: 'The books, as CSV or as a care-market-books file; "example" for those of nobody.',
    },
    template: { value: 'FILE', help: 'Write a table of books to fill in, and nothing else.' },
    place: { value: 'ID', help: 'The market the provider works in.' },
    option: { value: 'ID', help: 'What the council does besides (else business-as-usual).' },
    future: { value: 'ID', help: 'What may happen to us (else central).' },
    to: {
      value: 'WHAT',
      help: `People move to: ${UPTAKE_TARGETS.join(', ')} (else direct-payment).`,
    },
    moves: {
      value: 'WHAT',
      help: 'People move from: both (block and framework), block, framework or direct-payment (else both, or block where the framework is what they move to).',
    },
    from: { value: 'YYYY-MM', help: 'The month they begin to move in (else 2027-04).' },
    years: { value: 'N', help: 'Over how many years they move, 1 to 15 (else 2).' },
    months: {
      value: 'N',
      help: `How many months are looked at, ${LIMITS.months.min} to ${LIMITS.months.max} (else 48).`,
    },
    replicates: { value: 'N', help: 'Runs of the market at each uptake, 1 to 400 (else 40).' },
    seed: { value: 'N', help: 'Where luck starts (else 1).' },
    threads: { value: 'N', help: 'Threads, 1 to 64 (else every processor); figures do not depend on it.' },
    floor: {
      value: 'POUNDS',
      help: 'A National Living Wage to come: the fees that keep the books whole are told too.',
    },
    csv: { value: 'FILE', help: 'Write each uptake looked at as CSV to FILE.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'exposure --books example --place hartlepool --months 36 --replicates 10',
    'exposure --books example --place hartlepool --floor 13.50 --moves framework --replicates 10',
    'exposure --books example --place hartlepool --to isf --option service-funds-with-set-up-help --replicates 10',
  ],
  run: async (args, console) => {
    const { showExposure } = await import('../show-exposure.ts');
    await showExposure(args, console);
    return EXIT.done;
  },
};
