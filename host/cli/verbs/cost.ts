import { EXIT, usage } from '../failure.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['cost pa --hours N --wage POUNDS --date YYYY-MM [--no-allowance] [--json FILE]'],
  about: 'build up what an hour of care costs, line by line: pa for a personal assistant you employ.',
  flags: {
    hours: { value: 'N', help: 'Paid hours a week.' },
    wage: { value: 'POUNDS', help: 'Pay for an hour.' },
    date: { value: 'YYYY-MM', help: 'The month whose rates are used.' },
    'no-allowance': { help: 'The Employment Allowance is not claimed.' },
    payroll: { value: 'POUNDS', help: 'Payroll service a week (else the last published price).' },
    insurance: { value: 'POUNDS', help: 'Insurance a year (else the last published price).' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'cost pa --hours 20 --wage 12.71 --date 2026-11',
    'cost pa --hours 35 --wage 14 --date 2026-11 --no-allowance',
  ],
  run: async (args, console) => {
    const [what, ...rest] = args.words;
    if (what !== 'pa' || rest.length > 0) {
      const found = what === undefined ? 'nothing' : `"${args.words.join(' ')}"`;
      throw usage(`cost has the form "pa", but found ${found}.`);
    }
    const { costOfAssistant } = await import('../assistant-cost.ts');
    await costOfAssistant(args, console);
    return EXIT.done;
  },
};
