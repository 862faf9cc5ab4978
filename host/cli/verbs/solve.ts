import { STUDY_FLAGS, studyGround } from '../study-flags.ts';
import type { Verb } from '../verb.ts';

const MOST_LIMITS = 20;

export const verb: Verb = {
  forms: ['solve --place ID --option ID --lever ID --limit TEXT [--limit TEXT ...] [FLAGS]'],
  about:
    'find the smallest value of one lever, on top of an option, that keeps all limits with the confidence wanted, and show the values it tried. Where luck hides the answer, or no value keeps the limits, it says so.',
  flags: {
    ...STUDY_FLAGS,
    lever: { value: 'ID', help: 'The lever to find a value for; it is set for everyone.' },
    limit: {
      value: 'TEXT',
      help: 'What has to be kept, such as "providers.exit-rate at most 5%"; may be given more than once.',
      most: MOST_LIMITS,
    },
    confidence: { value: 'P', help: 'In how many runs all limits have to be kept, such as 95% (else 90%).' },
    between: { value: 'LOW HIGH', help: 'The values to search (else all the lever may have).' },
    to: { value: 'STEP', help: 'How closely to answer (else about a hundredth of the range).' },
    largest: { help: 'Find the largest value instead.' },
    from: { value: 'YYYY-MM', help: 'The month the lever is set from (else the first).' },
    against: {
      value: 'ID',
      help: 'The option that limits on a change, and on who gains and loses, compare with (else the option as it stands).',
    },
    most: { value: 'N', help: 'Runs at one value, at most (else 512).' },
  },
  examples: [
    'solve --place hartlepool --option block-to-direct-payments --lever fee.uplift --limit "providers.exit-rate at most 12%" --between 0 0.1 --months 24',
    'solve --place merrowshire --option higher-uplift --lever framework.guarantee --largest --limit "council.over-spend.share at most 2%" --confidence 95%',
  ],
  run: async (args, console) => {
    const { solveOrderOf, withoutRange } = await import('../solve-order.ts');
    const order = solveOrderOf(args);
    const { option, against = option, future } = order;
    const ground = studyGround(withoutRange(args), [option, against], [future]);
    const [{ performStudy }, { solveText }, { solveCsv }] = await Promise.all([
      import('../perform-study.ts'),
      import('../solve-text.ts'),
      import('../solve-csv.ts'),
    ]);
    return performStudy(args, console, { kind: 'solve', order, ground }, { text: solveText, csv: solveCsv });
  },
};
