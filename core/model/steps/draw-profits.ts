import { roundDown, roundHalfUp, roundUp } from '../../money/rounding.ts';
import { drawProfitsEquations } from '../equations/draw-profits.ts';
import { forgonePay, OWNER_PAY_PARAMETERS } from '../ending/owner-pay.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { makingLuck } from '../entering/new-provider.ts';
import { RESERVE_PARAMETERS, reserveMonths } from '../books/provider-reserves.ts';
import { isSmall, SMALL_PARAMETERS } from '../entering/provider-size.ts';
import { defineStep } from '../step.ts';
import { SOCIAL_ENTERPRISE } from '../vocabulary.ts';

/**
 * Owners take out part of the cash beyond what they mean their provider to have in hand. Who runs a micro-provider does without
 * part of a worker's pay where cash is short.
 */
export const drawProfits = defineStep({
  name: 'draw-profits',
  purpose:
    'Let owners take out part of the cash above the reserve they keep; those of micro-providers do without part of their own pay when cash is short.',
  source:
    'Evidence provider.reserves.*; what is kept decides how long a shock can be borne (S4, failure.lag).',
  simplifies: [
    'Owners take out a set part of what is above their reserve, in good months and bad; none but those of micro-providers put anything in again.',
    'The owner of a micro-provider works as much as one worker, whatever there is to do.',
    'No tax on profits, no loans and no interest; a reserve is months of the cost of this month.',
    'Social enterprises keep what they make and find no other use for it: no lower prices, no better quality, no growth beyond what their work asks for.',
  ],
  reads: [
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.kind',
    'providers.founded',
    'providers.clients',
    'providers.cost',
    'providers.pay',
    'costs.contactPay',
    'costs.idlePay',
    'market.providerRows',
  ],
  writes: ['providers.drawings'],
  posts: ['drawings'],
  parameters: [
    ...RESERVE_PARAMETERS,
    ...SMALL_PARAMETERS,
    ...OWNER_PAY_PARAMETERS,
    'provider.drawings',
    'outlook.start-up',
  ],
  levers: [],
  equations: drawProfitsEquations,
  apply({ providers, costs, market, ledger }, { index, luck, place, parameters }) {
    const { identity, open, inHouse, kind, founded, clients, cost, pay, drawings } = providers;
    for (let row = 0; row < market.providerRows[0]; row++) {
      drawings[row] = 0;
      if (open[row] === 0 || inHouse[row] === 1 || kind[row] === SOCIAL_ENTERPRISE) continue;
      const cash = cashOf(ledger, row);
      if (ledger.balance[cash] < 0) {
        putBack(row, cash);
        continue;
      }
      if (index - founded[row] < parameters['outlook.start-up']) continue;
      const above = ledger.balance[cash] - reserve(row);
      if (above <= 0) continue;
      drawings[row] = roundHalfUp(roundDown(above) * parameters['provider.drawings']);
      post(ledger, PURPOSE['drawings'], cash, ACCOUNTS.owners, drawings[row]);
    }

    function putBack(row: number, cash: number): void {
      const paid = costs.contactPay[row] + costs.idlePay[row];
      const forgone = forgonePay({ kind: kind[row], pay: pay[row], paid }, parameters);
      const amount = Math.min(forgone, 0 - ledger.balance[cash]);
      if (amount === 0) return;
      drawings[row] = 0 - amount;
      post(ledger, PURPOSE['drawings'], ACCOUNTS.owners, cash, amount);
    }

    function reserve(row: number): number {
      const made = makingLuck(luck, identity[row], place.providers);
      const months = reserveMonths(isSmall(clients[row], parameters), identity[row], made, parameters);
      return roundUp(months * cost[row]);
    }
  },
});
