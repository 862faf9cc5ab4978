import type { WarmOrder } from '../../core/index.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

/** An order as it is sent: while a lever is moved nothing but the options changes, and what stands beside them is known already. */
export type LiveOrder = {
  readonly ground: string;
  /** What all scenarios of the ground share; null when the thread has it. */
  readonly base: Omit<Scenario, 'option'> | null;
  readonly options: readonly { readonly key: string; readonly option: Scenario['option'] }[];
  readonly wanted: Wanted;
};

/** What becomes of a path: it is told, with its months before it or without, or kept until it is asked for. */
export type Wanted = 'path' | 'months and path' | 'foreseen';

/** @param known the ground the thread has; null for none */
export function sentOrder({ ground, scenarios }: WarmOrder, known: string | null, wanted: Wanted): LiveOrder {
  const { option: _option, ...base } = scenarios[0]!.scenario;
  return {
    ground,
    base: ground === known ? null : base,
    options: scenarios.map(({ key, scenario: { option } }) => ({ key, option })),
    wanted,
  };
}

/** Puts orders together again, and keeps the ground of the last. */
export function createOrderReader(): (sent: LiveOrder) => WarmOrder {
  let kept: { readonly ground: string; readonly base: Omit<Scenario, 'option'> } | null = null;
  return ({ ground, base, options }) => {
    if (base !== null) kept = { ground, base };
    if (kept?.ground !== ground) throw new Error('A path was asked for on a ground that was never sent.');
    const shared = kept.base;
    return {
      ground,
      scenarios: options.map(({ key, option }) => ({ key, scenario: { ...shared, option } })),
    };
  };
}
