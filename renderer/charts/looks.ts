import type { Line, Role } from './series.ts';

export type Look = { readonly stroke: string; readonly band: string; readonly dash: string | null };

/**
 * Colour never stands alone: business as usual is dashed as well as neutral, what is planned is dotted, and each further
 * option has a dash of its own.
 */
export const LOOKS: Readonly<Record<Role, Look>> = {
  baseline: { stroke: 'var(--baseline)', band: 'var(--baseline-band)', dash: '5 4' },
  decision: { stroke: 'var(--decision)', band: 'var(--decision-band)', dash: null },
  difference: { stroke: 'var(--decision)', band: 'var(--decision-band)', dash: null },
  plan: { stroke: 'var(--decision-strong)', band: 'none', dash: '2 3' },
  'beside-1': { stroke: 'var(--beside-1)', band: 'none', dash: '10 3' },
  'beside-2': { stroke: 'var(--beside-2)', band: 'none', dash: '8 3 2 3' },
  'beside-3': { stroke: 'var(--beside-3)', band: 'none', dash: '4 2' },
  'beside-4': { stroke: 'var(--beside-4)', band: 'none', dash: '10 3 2 3 2 3' },
};

/** Whether luck moves what the line stands for, and there are runs enough to see it, so that it has a range. */
export function hasRange({ band }: Pick<Line, 'band'>): boolean {
  return band.runs > 1;
}

/** Whether the range is drawn: with many options side by side, those of the further ones would only be mud. */
export function hasBand(line: Pick<Line, 'role' | 'band'>): boolean {
  return hasRange(line) && LOOKS[line.role].band !== 'none';
}

/** The number a line bears at its end and in the legend; none where two lines are told apart without. */
export function markOf(lines: readonly Pick<Line, 'role'>[], at: number): string | null {
  const isPlan = lines[at]?.role === 'plan';
  return lines.filter(({ role }) => role !== 'plan').length < 3 || isPlan ? null : String(at + 1);
}
