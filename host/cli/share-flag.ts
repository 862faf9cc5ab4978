import { decimal } from '../../core/money/decimal.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';

const PERCENTAGE = /^(\d{1,3}(?:\.\d+)?) ?%$/;
const PART = /^0?\.\d+$/;

/** A share written as 90% or as 0.9; null for anything else. */
export function readShare(text: string): number | null {
  const percentage = PERCENTAGE.exec(text.trim())?.[1];
  if (percentage !== undefined) return decimal(percentage).dividedBy(100).toNumber();
  return PART.test(text.trim()) ? Number(text) : null;
}

/** A share a flag names, such as a probability or a confidence. */
export function shareFlag(args: Arguments, flag: string, otherwise: number): number {
  const text = args.text(flag);
  if (text === undefined) return otherwise;
  const share = readShare(text);
  if (share === null) throw usage(`--${flag} must be a percentage such as 90%, but found "${text}".`);
  return share;
}
