import type { Chance } from '../../core/statistics/wilson.ts';

/** "85% (64 to 95%)": a share of runs, and where the probability lies by Wilson’s interval. */
export function chanceWords({ share, interval }: Chance): string {
  return `${percent(share)}% (${percent(interval.low)} to ${percent(interval.high)}%)`;
}

/** What is nearly nothing or nearly all is not rounded to it. */
function percent(share: number): string {
  const whole = (share * 100).toFixed(0);
  const isNearly = (whole === '0' && share > 0) || (whole === '100' && share < 1);
  if (!isNearly) return whole;
  const near = (share * 100).toFixed(1);
  if (near === '0.0') return 'under 0.1';
  return near === '100.0' ? 'over 99.9' : near;
}
