import { decimal, poundsToPence } from '../../core/money/decimal.ts';
import { parseMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';

/** The month a flag names. It must be given. */
export function monthFlag(args: Arguments, flag: string, purpose: string): Month {
  const text = args.text(flag);
  if (text === undefined) throw usage(`--${flag} YYYY-MM is needed: ${purpose}.`);
  try {
    return parseMonth(text);
  } catch (error) {
    throw usage(`--${flag}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An amount a flag names, in whole pence; undefined when it was not given. */
export function poundsFlag(args: Arguments, flag: string): number | undefined {
  const text = args.text(flag);
  if (text === undefined) return undefined;
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text)) {
    throw usage(`--${flag} must be an amount in pounds, such as 12.71, but found "${text}".`);
  }
  return poundsToPence(text);
}

/** One of a few words a flag may take. */
export function wordFlag<W extends string>(
  args: Arguments,
  flag: string,
  words: readonly W[],
  otherwise: W,
): W {
  const text = args.text(flag);
  if (text === undefined) return otherwise;
  const found = words.find((word) => word === text);
  if (found === undefined) throw usage(`--${flag} must be ${words.join(' or ')}, but found "${text}".`);
  return found;
}

/** Whole pence as a number of pounds, for JSON. */
export function inPounds(amount: number): number {
  return decimal(amount).dividedBy(100).toNumber();
}
