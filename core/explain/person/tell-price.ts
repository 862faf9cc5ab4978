/** What an hour of personal care costs, who asks it and whose money pays it. */
import { assistantCost } from '../../model/paying/assistant-cost.ts';
import { feelsPrice } from '../../model/placing/admission.ts';
import { contractPrices, pricePaid } from '../../model/paying/price-paid.ts';
import { councilBuysCare, ISF, NO_PROVIDER, SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { weeklyToMonthly } from '../../time/weeks.ts';
import type { Scene, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { providerName } from '../provider/provider-name.ts';

/** Said when care begins, and again when who gives it, whose money it is or an agreed price changes. */
export function tellPrice({ state, month, row }: Scene, is: PersonRow): readonly Told[] {
  if (is.delivered === 0) return [];
  return [is.provider === NO_PROVIDER ? ofAssistant() : ofProvider()];

  function ofAssistant(): Told {
    const { perHour, perWeek } = assistantCost(month.parameters);
    const fixed = weeklyToMonthly(perWeek);
    return told(
      `An hour of an assistant costs ${writtenInPounds(perHour)} with holiday, sickness and pension, and being an employer ${writtenInPounds(fixed)} a month`,
      { price: { value: perHour, unit: 'pence an hour' }, fixed: { value: fixed, unit: 'pence' } },
      perHour,
    );
  }

  function ofProvider(): Told {
    const { market, people, providers } = state;
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const prices = contractPrices(rates, month.levers, month.parameters);
    const price = pricePaid(prices, people, row, providers.price[is.provider]);
    const who = providerName(state, is.provider);
    const numbers: Told['numbers'] = {
      price: { value: price, unit: 'pence an hour' },
      frameworkRate: { value: rates.framework, unit: 'pence an hour' },
    };
    // What a provider asks of individuals moves a little every month.
    const asks = feelsPrice(is.route, is.deployment) ? `its own price to individuals, ` : '';
    return told(
      `An hour from ${who} costs ${asks}${writtenInPounds(price)}`,
      numbers,
      asks === '' ? price : who,
    );
  }

  function told(cost: string, numbers: Told['numbers'], stays: string | number): Told {
    return {
      kind: 'price of care',
      sentence: `${cost}, paid ${from(is)}.`,
      numbers,
      status: `${is.provider} ${stays} ${from(is)}`,
    };
  }
}

function from({ deployment, arranged }: PersonRow): string {
  if (councilBuysCare(deployment)) return 'by the council';
  if (deployment === ISF) return 'out of their service fund';
  if (deployment !== SELF_FUNDER) return 'out of their direct payment';
  return arranged === 1 ? 'by them, through the council' : 'by them';
}
