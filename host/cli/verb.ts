import type { Arguments, Flags } from './arguments.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './failure.ts';
import { wrapped } from './wrap.ts';

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

const HELP_FLAG: Flags = { help: { help: 'Show this help.' } };
export const JSON_FLAG: Flags = {
  json: { value: 'FILE', help: 'Write the answer as JSON to FILE; "-" is standard output.' },
};
export const DATA_FLAG: Flags = {
  data: { value: 'DIR', help: 'Folder of the library (else CARE_MARKET_DATA, else the usual place).' },
};
/** Where documents are read from: the files, and the library with those of one's own. */
export const SCENARIOS_FLAG: Flags = {
  scenarios: {
    value: 'DIR',
    help: 'Folder of places, options, futures and parameters (else the shipped one).',
  },
  ...DATA_FLAG,
};

/** Where the words about a flag begin, further right where a flag is too long for it. */
const COLUMN = 26;
const BETWEEN = 2;

export function helpText(name: string, { forms, about, flags, examples }: Verb): string {
  const uses = forms.map((form, i) => `${i === 0 ? 'Use: ' : '     '}${PROGRAM} ${form}`);
  const heads = Object.entries({ ...flags, ...HELP_FLAG }).map(
    ([flag, { value, help }]) => [`  --${flag}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  const column = Math.max(COLUMN, ...heads.map(([head]) => head.length + BETWEEN));
  const rows = heads.map(([head, help]) => wrapped(help, head.padEnd(column), ' '.repeat(column)));
  const shown = examples.map((example) => `  ${PROGRAM} ${example}`);
  return [
    wrapped(`${PROGRAM} ${name}: ${about}`),
    '',
    ...uses,
    '',
    'Flags:',
    ...rows,
    '',
    'Examples:',
    ...shown,
  ].join('\n');
}
