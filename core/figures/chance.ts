import { toDecimals } from './digits.ts';

/** A probability or a part of a whole in per cent: what is nearly nothing or nearly all is not rounded to it. */
export function formatChance(share: number, decimals: 0 | 1 = 0): string {
  const text = toDecimals(share * 100, decimals);
  const isNearly = (Number(text) === 0 && share > 0) || (Number(text) === 100 && share < 1);
  if (!isNearly) return `${text}%`;
  if (decimals === 0) return formatChance(share, 1);
  return share < 0.5 ? 'under 0.1%' : 'over 99.9%';
}
