import type { Line, Role } from './series.ts';

export type Look = { readonly stroke: string; readonly band: string; readonly dash: string | null };

/** Colour never stands alone: business as usual is dashed as well as neutral, and what is planned is dotted. */
export const LOOKS: Readonly<Record<Role, Look>> = {
  baseline: { stroke: 'var(--baseline)', band: 'var(--baseline-band)', dash: '5 4' },
  decision: { stroke: 'var(--decision)', band: 'var(--decision-band)', dash: null },
  difference: { stroke: 'var(--decision)', band: 'var(--decision-band)', dash: null },
  plan: { stroke: 'var(--decision-strong)', band: 'none', dash: '2 3' },
};

/** Whether luck moves what the line stands for, and there are runs enough to see it, so that it has a range. */
export function hasRange({ role, band }: Pick<Line, 'role' | 'band'>): boolean {
  return role !== 'plan' && band.isOneRun !== true;
}
