/**
 * Part of the framework price paid on outcomes: what is kept back from everyone alike is shared out again by how well each
 * provider does, so that all of them together have what the plain price would have paid. Sources: S1 and S2.
 */
import { allocate } from '../../money/allocate.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { FEWEST_ALTERNATIVES } from '../choosing/genuine-budget.ts';
import { HIGHEST_RATING, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

export const OUTCOME_PARAMETERS = ['outcome.weight.choice'] as const;

type Market = {
  readonly people: {
    readonly [C in 'present' | 'deployment' | 'provider' | 'alternatives']: ReadonlyColumn;
  };
  readonly providers: { readonly rating: ReadonlyColumn };
  readonly market: { readonly peopleRows: ReadonlyColumn; readonly providerRows: ReadonlyColumn };
};

/**
 * How well each provider does, from 0 to 1: its published rating, and the share of the council's clients it serves who could
 * really have gone elsewhere when they last chose.
 * @param weightOfChoice what the second counts for, from 0 to 1.
 */
export function outcomeScores({ people, providers, market }: Market, weightOfChoice: number): Float64Array {
  const { present, deployment, provider, alternatives } = people;
  const rows = market.providerRows[0];
  const clients = new Float64Array(rows);
  const withChoice = new Float64Array(rows);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    const row = provider[person];
    if (present[person] === 0 || row === NO_PROVIDER || deployment[person] === SELF_FUNDER) continue;
    clients[row]++;
    if (alternatives[person] >= FEWEST_ALTERNATIVES) withChoice[row]++;
  }
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const choice = clients[row] === 0 ? 0 : withChoice[row] / clients[row];
    scores[row] = (1 - weightOfChoice) * (providers.rating[row] / HIGHEST_RATING) + weightOfChoice * choice;
  }
  return scores;
}

/**
 * What each provider has more, or less below zero, than the plain price: its revenue times the share paid on outcomes times
 * how far its score is from the mean, weighted by revenue. The whole pence add up to nothing.
 * @param share of the price paid on outcomes.
 */
export function outcomePayments(revenue: Float64Array, scores: Float64Array, share: number): Float64Array {
  const payments = new Float64Array(revenue.length);
  const kept = roundHalfUp(share * sum(revenue));
  const weights = revenue.map((pence, row) => pence * scores[row]);
  if (kept === 0 || sum(weights) === 0) return payments;
  const shared = allocate(kept, weights);
  const keptFrom = allocate(kept, revenue);
  for (let row = 0; row < payments.length; row++) payments[row] = shared[row] - keptFrom[row];
  return payments;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let n = 0; n < values.length; n++) total += values[n];
  return total;
}
