import type { Flags } from '../arguments.ts';
import { EXIT, usage } from '../failure.ts';
import { HOUR_FLAGS } from '../hour-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const PA_FLAGS: Flags = {
  hours: { value: 'N', help: 'Paid hours a week of a personal assistant.' },
  'no-allowance': { help: 'The Employment Allowance is not claimed.' },
  payroll: { value: 'POUNDS', help: 'Payroll service a week (else the last published price).' },
  insurance: { value: 'POUNDS', help: 'Insurance a year (else the last published price).' },
};

export const verb: Verb = {
  forms: [
    'cost hour --wage POUNDS --date YYYY-MM [--travel MINUTES] [--compare] [--json FILE]',
    'cost pa --hours N --wage POUNDS --date YYYY-MM [--no-allowance] [--json FILE]',
  ],
  about:
    'build up what an hour of care costs, line by line: hour for a home care provider, pa for a personal assistant you employ.',
  flags: {
    wage: { value: 'POUNDS', help: 'Pay for an hour.' },
    date: { value: 'YYYY-MM', help: 'The month whose rates are used.' },
    ...PA_FLAGS,
    ...HOUR_FLAGS,
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'cost hour --wage 13.52 --date 2026-11',
    'cost hour --wage 10.98 --date 2022-04 --travel 13 --surplus 0.05 --compare',
    'cost pa --hours 20 --wage 12.71 --date 2026-11',
    'cost pa --hours 35 --wage 14 --date 2026-11 --no-allowance',
  ],
  run: async (args, console) => {
    const [what, ...rest] = args.words;
    if ((what !== 'pa' && what !== 'hour') || rest.length > 0) {
      const found = what === undefined ? 'nothing' : `"${args.words.join(' ')}"`;
      throw usage(`cost has the forms "hour" and "pa", but found ${found}.`);
    }
    const misplaced = Object.keys(what === 'pa' ? HOUR_FLAGS : PA_FLAGS).find((flag) => args.has(flag));
    if (misplaced !== undefined) throw usage(`--${misplaced} is not for cost ${what}.`);
    if (what === 'pa') {
      const { costOfAssistant } = await import('../assistant-cost.ts');
      await costOfAssistant(args, console);
    } else {
      const { costOfHour } = await import('../contact-hour.ts');
      await costOfHour(args, console);
    }
    return EXIT.done;
  },
};
