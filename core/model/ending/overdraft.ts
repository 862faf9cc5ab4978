/** How far below zero a provider's cash may go. */
import { roundDown } from '../../money/rounding.ts';

export const OVERDRAFT_PARAMETERS = ['provider.overdraft', 'provider.invoice-finance'] as const;

type Parameters = { readonly [P in (typeof OVERDRAFT_PARAMETERS)[number]]: number };

/** What a bank looks at, in pence: the cost of the month, and what the council owes. */
export type Standing = {
  readonly cost: number;
  readonly dueNext: number;
  readonly dueAfter: number;
  readonly dueThird: number;
  readonly dueFourth: number;
};

/** Whole pence, above zero: so many months of cost, and the part of unpaid council invoices that lenders advance. */
export function overdraftLimit(standing: Standing, parameters: Parameters): number {
  const owed = standing.dueNext + standing.dueAfter + standing.dueThird + standing.dueFourth;
  return roundDown(
    parameters['provider.overdraft'] * standing.cost + parameters['provider.invoice-finance'] * owed,
  );
}
