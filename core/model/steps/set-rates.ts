import { RATE_LEVERS, RATE_PARAMETERS, ratesFrom, uplifted } from '../rates.ts';
import { defineStep } from '../step.ts';

/** Council rates follow the option; incomes follow benefits. Rates are whole pence, rounded half up when they change. */
export const setRates = defineStep({
  name: 'set-rates',
  purpose:
    'Uprate the framework rate and incomes each April and set the other rates from the framework rate.',
  source: 'Council fee-setting practice; S4 for direct-payment rates set below the framework rate.',
  simplifies: [
    'One framework rate for the whole place: no bands by zone, time of day or need, and no caps.',
    "Every direct payment follows the framework rate; a council's own table of direct-payment rates is not represented.",
    "Everyone's income rises with benefits; earnings and private pensions are not told apart.",
  ],
  reads: [],
  writes: [
    'market.frameworkRate',
    'market.blockRate',
    'market.agencyRate',
    'market.assistantRate',
    'market.incomeIndex',
  ],
  posts: [],
  parameters: [...RATE_PARAMETERS, 'economy.benefits'],
  levers: ['fee.uplift', ...RATE_LEVERS],
  apply({ market }, { isNewFinancialYear, parameters, levers }) {
    if (isNewFinancialYear) {
      market.frameworkRate[0] = uplifted(market.frameworkRate[0], levers['fee.uplift']);
      market.incomeIndex[0] *= 1 + parameters['economy.benefits'];
    }
    const rates = ratesFrom(market.frameworkRate[0], levers, parameters);
    market.blockRate[0] = rates.block;
    market.agencyRate[0] = rates.agency;
    market.assistantRate[0] = rates.assistant;
  },
});
