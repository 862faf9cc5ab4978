import type { Arguments, Flags } from './arguments.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './failure.ts';

/** One verb of the command line. */
export type Verb = {
  /** How it is written, a form a line, without the program's name. */
  readonly forms: readonly string[];
  readonly about: string;
  readonly flags: Flags;
  /** Whole commands that work as they stand, without the program's name. */
  readonly examples: readonly string[];
  readonly run: (args: Arguments, console: Console) => Promise<ExitCode>;
};

export const PROGRAM = 'care-market';

export const HELP_FLAG: Flags = { help: { help: 'Show this help.' } };
export const JSON_FLAG: Flags = {
  json: { value: 'FILE', help: 'Write the answer as JSON to FILE; "-" is standard output.' },
};
export const DATA_FLAG: Flags = {
  data: { value: 'DIR', help: 'Folder of the library (else CARE_MARKET_DATA, else the usual place).' },
};
export const SCENARIOS_FLAG: Flags = {
  scenarios: {
    value: 'DIR',
    help: 'Folder of places, options, futures and parameters (else the shipped one).',
  },
};

const COLUMN = 26;

export function helpText(name: string, { forms, about, flags, examples }: Verb): string {
  const uses = forms.map((form, i) => `${i === 0 ? 'Use: ' : '     '}${PROGRAM} ${form}`);
  const rows = Object.entries({ ...flags, ...HELP_FLAG }).map(([flag, { value, help }]) => {
    const head = `  --${flag}${value === undefined ? '' : ` ${value}`}`;
    return `${head.padEnd(COLUMN)}${help}`;
  });
  const shown = examples.map((example) => `  ${PROGRAM} ${example}`);
  return [`${PROGRAM} ${name}: ${about}`, '', ...uses, '', 'Flags:', ...rows, '', 'Examples:', ...shown].join(
    '\n',
  );
}
