import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { parseMonth } from '../../core/time/month.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments, Flags } from './arguments.ts';
import { usage } from './failure.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM, SCENARIOS_FLAG } from './verb.ts';

const MOST_NAMED = 20;
const DEFAULT_MONTHS = 60;

/** Flags of every verb that asks a question of many runs. */
export const STUDY_FLAGS: Flags = {
  place: { value: 'ID', help: `Where; see ${PROGRAM} places.` },
  option: { value: 'ID', help: `What the council decides; see ${PROGRAM} options.`, most: MOST_NAMED },
  future: {
    value: 'ID',
    help: `What may happen to us (else ${CENTRAL}); see ${PROGRAM} futures.`,
    most: MOST_NAMED,
  },
  start: { value: 'YYYY-MM', help: `The first month (else ${DEFAULT_START}).` },
  months: {
    value: 'N',
    help: `How many months, ${LIMITS.months.min} to ${LIMITS.months.max} (else ${DEFAULT_MONTHS}).`,
  },
  seed: { value: 'N', help: 'Where luck starts (else 1).' },
  threads: { value: 'N', help: 'Threads (else every processor); figures do not depend on it.' },
  csv: { value: 'FILE', help: 'Write the answer as a table to FILE.' },
  ...JSON_FLAG,
  'no-save': { help: 'Keep neither the answer nor the runs it rests on.' },
  ...DATA_FLAG,
  ...SCENARIOS_FLAG,
};

/** What a study draws on, as the command line asks for it. */
export type StudyGroundAsked = {
  readonly place: string;
  readonly options: readonly string[];
  readonly futures: readonly string[];
  readonly start: string;
  readonly months: number;
  readonly seed: number;
};

/** The option of a verb that takes one. */
export function oneOption(args: Arguments): string {
  const [option, second] = args.all('option');
  if (option === undefined)
    throw usage(`--option ID is needed; see which there are with ${PROGRAM} options.`);
  if (second !== undefined) throw usage(`One --option is enough here, but found "${second}" too.`);
  return option;
}

/** The future of a verb that takes one. */
export function oneFuture(args: Arguments): string {
  const [future = CENTRAL, second] = args.all('future');
  if (second !== undefined) throw usage(`One --future is enough here, but found "${second}" too.`);
  return future;
}

/** The futures asked for; the central one when none is. */
export function futuresAsked(args: Arguments): readonly string[] {
  const futures = args.all('future');
  return futures.length === 0 ? [CENTRAL] : futures;
}

/** What an option is compared with. */
export function againstAsked(args: Arguments): string {
  return args.text('against') ?? BUSINESS_AS_USUAL;
}

/** The ground of a study: options and futures are those its question names. */
export function studyGround(
  args: Arguments,
  options: readonly string[],
  futures: readonly string[],
  usual: { readonly place?: string; readonly months?: number } = {},
): StudyGroundAsked {
  noMoreWords(args.words);
  const place = args.text('place') ?? usual.place;
  if (place === undefined) throw usage(`--place ID is needed; see which there are with ${PROGRAM} places.`);
  return {
    place,
    options: [...new Set(options)],
    futures: [...new Set(futures)],
    start: startAsked(args.text('start')),
    months: wholeNumber(args, 'months', { ...LIMITS.months, otherwise: usual.months ?? DEFAULT_MONTHS }),
    seed: wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 }),
  };
}

function startAsked(text: string | undefined): string {
  if (text === undefined) return DEFAULT_START;
  try {
    parseMonth(text);
    return text;
  } catch (error) {
    throw usage(`--start: ${error instanceof Error ? error.message : String(error)}`);
  }
}
