import { decimal } from '../../core/money/decimal.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import type { SolveOrder } from '../../core/study/solve.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';
import { readLimit } from './limit-text.ts';
import { oneFuture, oneOption } from './study-flags.ts';

/** Enough for a chance of nine in ten to be told where the values do not lie close together. */
const USUAL_MOST = 512;
const USUAL_CHANCE = '90%';

/** What the solver is asked, as the command line asks it. What is wrong with it beyond its words is told where the runs are known. */
export function solveOrderOf(args: Arguments): SolveOrder {
  const lever = args.text('lever');
  if (lever === undefined)
    throw usage('--lever ID is needed: the one thing to find a value for, such as fee.uplift.');
  const limits = args.all('limit').map(readLimit);
  if (limits.length === 0)
    throw usage('--limit TEXT is needed: what has to be kept, such as "providers.exit-rate at most 5%".');
  const [against, from, between, step] = [
    args.text('against'),
    args.text('from'),
    rangeOf(args),
    args.text('to'),
  ];
  return {
    option: oneOption(args),
    ...(against === undefined ? {} : { against }),
    future: oneFuture(args),
    lever,
    ...(from === undefined ? {} : { from }),
    wanted: args.has('largest') ? 'largest' : 'smallest',
    ...(between === undefined ? {} : { between }),
    ...(step === undefined ? {} : { step: amount('to', step) }),
    limits,
    confidence: amount('confidence', args.text('confidence') ?? USUAL_CHANCE),
    most: wholeNumber(args, 'most', { ...LIMITS.replicates, otherwise: USUAL_MOST }),
  };
}

/** The arguments without the word that is the upper end of a range. */
export function withoutRange(args: Arguments): Arguments {
  return args.has('between') && !isBoth(args.text('between')!)
    ? { ...args, words: args.words.slice(1) }
    : args;
}

/** Two words, or both in one: `--between 0 0.1`, `--between "0% to 10%"`. */
function rangeOf(args: Arguments): SolveOrder['between'] {
  const text = args.text('between');
  if (text === undefined) return undefined;
  const [low = '', high = args.words[0], more] = partsOf(text);
  if (high === undefined || more !== undefined)
    throw usage(
      `--between needs two numbers, such as --between 0 0.1 or --between "-5% to 5%", but found "${text}".`,
    );
  return { low: amount('between', low), high: amount('between', high) };
}

function partsOf(text: string): readonly string[] {
  return text.trim().split(/\s+to\s+|\s+/);
}

function isBoth(text: string): boolean {
  return partsOf(text).length > 1;
}

const AMOUNT = /^([-+]?)£?(\d+(?:\.\d+)?)(%?)$/;
const PER_CENT = 100;

/** A number in the units of a lever; 5% is 0.05. */
function amount(flag: string, text: string): number {
  const found = AMOUNT.exec(text.trim());
  if (found === null) throw usage(`--${flag} needs a plain number, such as 0.05 or 5%, but found "${text}".`);
  const [, sign, digits = '', suffix] = found;
  const size = decimal(digits);
  const whole = suffix === '%' ? size.dividedBy(PER_CENT) : size;
  return sign === '-' && !whole.isZero() ? whole.negated().toNumber() : whole.toNumber();
}
