import { MOVES } from '../../scenario/arrangement.ts';
import { openInHouseServiceEquations } from '../equations/open-in-house-service.ts';
import { PROVIDER_STOCK } from '../entering/provider-stock.ts';
import { inHouseRow, setUpInHouse } from '../council/in-house-service.ts';
import { MIX_PARAMETERS, shareToCome } from '../choosing/planned-mix.ts';
import { careworkerPay } from '../books/provider-cost.ts';
import { freshProviderRow } from '../entering/provider-row.ts';
import { defineStep } from '../step.ts';
import { NO_PROVIDER } from '../vocabulary.ts';

/** The moves into the council's own service. */
const IN_HOUSE_MOVES = MOVES.filter(({ to }) => to === 'in-house');

/** The council sets its own service up as soon as the plan has a place for it, and keeps it from then on. */
export const openInHouseService = defineStep({
  name: 'open-in-house-service',
  purpose: "Set up the council's own home care service once the option plans one.",
  source: 'S1; model brief 2 (in-house route).',
  simplifies: [
    'The service starts without staff, cash or set-up cost but pay for staff taken on ahead of its work, serves the whole area and is rated as providers are on average.',
    'A place has no service of its own before an option plans one.',
  ],
  reads: ['market.peopleRows'],
  writes: [...PROVIDER_STOCK, 'market.providerRows'],
  posts: [],
  parameters: [...MIX_PARAMETERS, 'provider.quality.mean', 'wage.nlw', 'pay.careworker.premium'],
  levers: IN_HOUSE_MOVES.map(({ lever }) => lever),
  equations: openInHouseServiceEquations,
  apply({ providers, market, extent }, month) {
    if (inHouseRow(providers.inHouse, market.providerRows[0]) !== NO_PROVIDER) return;
    if (shareToCome(IN_HOUSE_MOVES, month) === 0) return;
    // Nobody sets up a service where nobody has ever needed one.
    if (market.peopleRows[0] === 0) return;
    const row = freshProviderRow({ market, extent });
    setUpInHouse(providers, row, {
      localities: extent.localities,
      quality: month.parameters['provider.quality.mean'],
      pay: careworkerPay(month.parameters),
      founded: month.index,
    });
  },
});
