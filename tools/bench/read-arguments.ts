import { parseArgs } from 'node:util';

/** Enough for threads to be at work most of the time; a thousand take minutes. */
const USUAL_REPLICATES = 40;

export const USAGE = `npm run bench -- [SECTION ...] [--list] [--write] [--replicates N]

  SECTION         what to measure; everything when none is named
  --list          name the sections and measure nothing
  --write         put the tables into docs/performance.md as well
  --replicates N  paired replicates a comparison is timed on (${USUAL_REPLICATES})`;

export type BenchArguments = {
  readonly help: boolean;
  readonly list: boolean;
  readonly write: boolean;
  readonly replicates: number;
  /** In the order they stand in, each once. */
  readonly sections: readonly string[];
};

/** @throws Error in a sentence for what there is not */
export function readArguments(argv: readonly string[], names: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      list: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      replicates: { type: 'string' },
    },
  });
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const found = unknown.map((name) => `"${name}"`).join(' and ');
    throw new Error(`The benchmark has no section ${found}. Its sections are ${names.join(', ')}.`);
  }
  const replicates = Number(values.replicates ?? USUAL_REPLICATES);
  if (!Number.isInteger(replicates) || replicates < 2)
    throw new Error(`--replicates needs a whole number from 2 on, but found "${values.replicates}".`);
  const { help, list, write } = values;
  const sections = names.filter((name) => positionals.length === 0 || positionals.includes(name));
  return { help, list, write, replicates, sections };
}
