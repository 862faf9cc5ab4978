import { toDecimals } from './digits.ts';

/** From here on a multiple says more than a percentage. */
const AS_MULTIPLE = 10;
/** Below this a percentage has a decimal. */
const FINE = 0.1;

/** How far a figure is moved, as a share of it: "4.5%", "23%", "12 times itself". */
export function formatSwing(share: number): string {
  if (share >= AS_MULTIPLE) return `${toDecimals(share, 0)} times itself`;
  return `${toDecimals(share * 100, share < FINE ? 1 : 0)}%`;
}

/** The same in a table, where a figure that was nothing has no share: "from nothing". */
export function swingWords(share: number | null): string {
  return share === null ? 'from nothing' : formatSwing(share);
}
