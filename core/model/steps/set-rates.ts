import { setRatesEquations } from '../equations/set-rates.ts';
import { meanPrice } from '../paying/mean-price.ts';
import { RATE_LEVERS, RATE_PARAMETERS, ratesFrom, uplifted } from '../paying/rates.ts';
import { defineStep } from '../step.ts';

/** Council rates follow the option; incomes follow benefits. Rates are whole pence, rounded half up when they change. */
export const setRates = defineStep({
  name: 'set-rates',
  purpose:
    'Uprate the framework rate and incomes each April; set the other rates from it, or direct payments from the price asked, up to a cap.',
  source: 'Council fee-setting practice; S4 for direct-payment rates capped or set below the market price.',
  simplifies: [
    'One framework rate for the whole place: no bands by zone or time of day.',
    "Every direct payment for agency care has the same rate, from the framework rate or from the mean price asked; a council's own table of direct-payment rates is not represented.",
    'The rate for personal assistants follows the framework rate whatever the rule for agencies, and has no cap.',
    "Everyone's income rises with benefits; earnings and private pensions are not told apart.",
  ],
  reads: ['providers.open', 'providers.inHouse', 'providers.price', 'providers.staff', 'market.providerRows'],
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
  equations: setRatesEquations,
  apply({ providers, market }, { isNewFinancialYear, parameters, levers }) {
    if (isNewFinancialYear) {
      market.frameworkRate[0] = uplifted(market.frameworkRate[0], levers['fee.uplift']);
      market.incomeIndex[0] *= 1 + parameters['economy.benefits'];
    }
    const framework = market.frameworkRate[0];
    const priceAsked = meanPrice(providers, market.providerRows[0], framework);
    const rates = ratesFrom(framework, priceAsked, levers, parameters);
    market.blockRate[0] = rates.block;
    market.agencyRate[0] = rates.agency;
    market.assistantRate[0] = rates.assistant;
  },
});
