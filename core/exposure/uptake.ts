/** People going over from what the council buys to direct payments: how many of them, from when and over how long. */
import type { LeverId } from '../scenario/lever.ts';
import type { Option } from '../scenario/option.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../time/month.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';

export const UPTAKE_LEVERS = [
  'move.block-to-direct-payment',
  'move.framework-to-direct-payment',
] as const satisfies readonly LeverId[];
export type UptakeLever = (typeof UPTAKE_LEVERS)[number];

export type Uptake = {
  /** Of the people in each of the contracts the levers move from, as a fraction. */
  readonly share: number;
  /** The first month, YYYY-MM, and over how many years. */
  readonly from: string;
  readonly years: number;
  readonly levers: readonly UptakeLever[];
};

/** A scenario with the uptake on top of what is decided already. */
export function withUptake(scenario: Scenario, { share, from, years, levers }: Uptake): Scenario {
  const until = formatMonth(addMonths(parseMonth(from), Math.max(1, years * MONTHS_PER_YEAR) - 1));
  const parent = scenario.option.at(-1);
  const uptake: Option = {
    id: 'uptake',
    name: 'Uptake of direct payments',
    summary: 'People go over to direct payments.',
    evidence: 'What is asked.',
    parent: parent?.id ?? null,
    changes: levers.map((lever) => ({ lever, from, ...(until > from && { until }), value: share })),
  };
  return { ...scenario, option: [...scenario.option, uptake] };
}
