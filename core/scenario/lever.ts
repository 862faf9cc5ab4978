/**
 * A lever is something the council decides. An option is a list of dated lever changes.
 * Where a lever has no fixed default its starting value comes from a parameter.
 */
import type { MixLever } from './arrangement.ts';
import { ACCOUNT_LEVERS } from './levers/account-levers.ts';
import { BUDGET_LEVERS } from './levers/budget-levers.ts';
import { CHARGING_LEVERS } from './levers/charging-levers.ts';
import { CHOOSING_LEVERS } from './levers/choosing-levers.ts';
import { CONTRACT_LEVERS } from './levers/contract-levers.ts';
import { FRAMEWORK_LEVERS } from './levers/framework-levers.ts';
import type { Lever } from './levers/lever-kind.ts';
import { MOVE_LEVERS } from './levers/move-levers.ts';
import { PAYMENT_LEVERS } from './levers/payment-levers.ts';
import { PRICE_LEVERS } from './levers/price-levers.ts';
import { TRANSITION_LEVERS } from './levers/transition-levers.ts';

export type { Lever } from './levers/lever-kind.ts';

/** Every lever by its id, in the order they are shown. */
export const LEVERS = {
  ...MOVE_LEVERS,
  ...BUDGET_LEVERS,
  ...PRICE_LEVERS,
  ...PAYMENT_LEVERS,
  ...CHOOSING_LEVERS,
  ...FRAMEWORK_LEVERS,
  ...CONTRACT_LEVERS,
  ...ACCOUNT_LEVERS,
  ...CHARGING_LEVERS,
  ...TRANSITION_LEVERS,
} as const satisfies Record<string, Lever>;

export type LeverId = keyof typeof LEVERS;

/** Levers whose value may differ between client groups. */
export type GroupLeverId = MixLever;

/** Whether a lever's value may differ between client groups. */
export function isByGroup(id: LeverId): id is GroupLeverId {
  const lever: Lever = LEVERS[id];
  return lever.byGroup === true;
}

/** What a lever is worth in a month: a number, the index of a choice, or one number for each client group. */
export type LeverValue<L extends LeverId> = L extends GroupLeverId ? readonly number[] : number;
