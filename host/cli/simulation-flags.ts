import { CENTRAL } from '../../core/scenario/future.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { parseMonth } from '../../core/time/month.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments, Flags } from './arguments.ts';
import { usage } from './failure.ts';
import { RESULT_FLAGS } from './result-output.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM, SCENARIOS_FLAG } from './verb.ts';

/** A run as the command line asks for it. */
export type RunOrder = {
  readonly place: string;
  readonly option: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly threads: number | undefined;
  readonly save: boolean;
};

const DEFAULTS = { future: CENTRAL, start: DEFAULT_START, months: 60, replicates: 20, seed: 1 } as const;

export const SIMULATION_FLAGS: Flags = {
  place: { value: 'ID', help: `Where; see ${PROGRAM} places.` },
  option: { value: 'ID', help: `What the council decides; see ${PROGRAM} options.` },
  future: { value: 'ID', help: `What may happen to us (else ${DEFAULTS.future}); see ${PROGRAM} futures.` },
  start: { value: 'YYYY-MM', help: `The first month (else ${DEFAULTS.start}).` },
  months: { value: 'N', help: `How many months, ${span(LIMITS.months)} (else ${DEFAULTS.months}).` },
  replicates: {
    value: 'N',
    help: `How many times, ${span(LIMITS.replicates)} (else ${DEFAULTS.replicates}).`,
  },
  seed: { value: 'N', help: `Where luck starts, ${span(LIMITS.seed)} (else ${DEFAULTS.seed}).` },
  threads: {
    value: 'N',
    help: `Threads, ${span(LIMITS.threads)} (else every processor); figures do not depend on it.`,
  },
  ...RESULT_FLAGS,
  ...JSON_FLAG,
  'no-save': { help: 'Keep neither the result nor the replicates it rests on.' },
  ...DATA_FLAG,
  ...SCENARIOS_FLAG,
  open: { help: 'Open the window when done.' },
};

export function runOrder(args: Arguments): RunOrder {
  noMoreWords(args.words);
  const { months, replicates, seed, threads } = LIMITS;
  return {
    place: needed(args, 'place', 'places'),
    option: needed(args, 'option', 'options'),
    future: args.text('future') ?? DEFAULTS.future,
    start: startMonth(args.text('start')),
    months: wholeNumber(args, 'months', { ...months, otherwise: DEFAULTS.months }),
    replicates: wholeNumber(args, 'replicates', { ...replicates, otherwise: DEFAULTS.replicates }),
    seed: wholeNumber(args, 'seed', { ...seed, otherwise: DEFAULTS.seed }),
    threads: args.has('threads') ? wholeNumber(args, 'threads', { ...threads, otherwise: 1 }) : undefined,
    save: !args.has('no-save'),
  };
}

function needed(args: Arguments, flag: string, list: string): string {
  const value = args.text(flag);
  if (value === undefined) {
    throw usage(`--${flag} ID is needed; see which there are with ${PROGRAM} ${list}.`);
  }
  return value;
}

function startMonth(text: string | undefined): string {
  if (text === undefined) return DEFAULTS.start;
  try {
    parseMonth(text);
    return text;
  } catch (error) {
    throw usage(`--start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function span({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${min} to ${max}`;
}
