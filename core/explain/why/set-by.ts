/** Which levers and parameters set the thresholds of what happens to providers and people. */
import type { EventKind } from '../person/event.ts';
import type { ProviderEventKind } from '../provider/provider-event.ts';

/** What happens to a provider that can lead to its end, a hand-back or a price; what is left out leads to neither. */
export const PROVIDER_SET_BY: { readonly [K in ProviderEventKind]?: readonly string[] } = {
  'trading at the start': [],
  opened: ['entry.capital', 'outlook.start-up'],
  framework: ['framework.size', 'framework.accreditation'],
  'preferred list': ['preferred-list.size'],
  block: ['block.discount'],
  'promised hours': ['framework.guarantee'],
  'clients lost to budgets': ['grant.lost-client'],
  'short of staff': ['staff.growth.max', 'workforce.vacancy', 'pay.alternative.premium'],
  redundancy: ['redundancy.pace', 'redundancy.patience'],
  price: ['choice.logit.price', 'price.cross-subsidy', 'price.adjust.monthly'],
  'handed back': ['handback.months', 'handback.spread', 'fee.uplift'],
  'cash below its limit': ['provider.overdraft', 'provider.invoice-finance', 'provider.patience'],
  'outlook too poor': ['exit.outlook.poor', 'outlook.memory', 'exit.outlook.months'],
  'took over': ['merge.size', 'merge.cash', 'merge.price'],
  'taken over': ['merge.rate', 'merge.size', 'merge.cash'],
  closed: [],
};

/** What happens to a person that can leave need unmet. */
export const UNMET_SET_BY: { readonly [K in EventKind]?: readonly string[] } = {
  'need changed': ['review.rate'],
  'unpaid carer stopped': [],
  'budget set': ['support.planning', 'budget.generosity', 'budget.sizing'],
  'care taken up': [],
  'arrangement chosen': [],
  'notice given': ['contract.notice', 'choice.switch.cost'],
  'provider left': ['reallocation.delay'],
  'provider found': [],
  'provider kept': [],
  'waiting for a provider': ['fee.spot-premium', 'spot.wait', 'willing.margin'],
  'support found': [],
  'waiting for support': [],
  'provider closed': ['provider.patience', 'exit.outlook.months'],
  'provider taken over': ['merge.rate'],
  'contract handed back': ['handback.months', 'fee.uplift'],
  'top-up': [],
};

/** What happens to a person that can leave them without choice. */
export const CHOICE_SET_BY: { readonly [K in EventKind]?: readonly string[] } = {
  'budget set': ['support.planning', 'budget.generosity'],
  'arrangement chosen': [],
  'choice judged': ['choice.known', 'choice.known.told', 'choice.affordable'],
  'looked round': [],
  'notice given': ['contract.notice'],
  'provider left': [],
  'provider found': [],
  'provider kept': [],
  'waiting for a provider': ['fee.spot-premium', 'spot.wait'],
  'provider closed': ['provider.patience', 'exit.outlook.months'],
  'provider taken over': ['merge.rate'],
  'contract handed back': ['handback.months', 'fee.uplift'],
};
