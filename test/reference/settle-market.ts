/** The market before its first month: equations market-at-start, block-at-start, block-holders and opening-debts. */
import { CELLS } from '../../core/scenario/arrangement.ts';
import { PURPOSES } from '../../core/model/ledger.ts';
import type { Purpose } from '../../core/model/ledger.ts';
import { GROUP_KEYS, SELF_FUNDER } from '../../core/model/vocabulary.ts';
import { fallsDue } from './paying/falls-due.ts';
import { blank } from './market.ts';
import type { Market, TableName } from './market.ts';
import type { Month } from './month.ts';
import { halfUp, most, ONE, sum, up, ZERO } from './number.ts';
import type { Decimal } from './number.ts';
import { fillProviders } from './entering/providers-at-start.ts';
import { clientsAtStart, selfFundersAtStart } from './people/self-funders.ts';
import { settlePeople } from './people/settle-people.ts';
import { staffTimeBudgeted } from './delivering/staff-time.ts';
import { startingMix } from './choosing/starting-mix.ts';
import { fillSupporters } from './entering/supporters-at-start.ts';
import { travelScale } from './delivering/travel-scale.ts';

/** Equation market-at-start. */
export function settleMarket(month: Month, extent: Market['extent']): Market {
  const market = emptyMarket(month, extent);
  settlePeople(market, month);
  settleAround(market, month);
  return market;
}

/** A market nobody is in yet, with the rates and indices it starts with. */
function emptyMarket(month: Month, extent: Market['extent']): Market {
  const market: Market = {
    people: [],
    providers: [],
    costs: [],
    rounds: [],
    supporters: [],
    market: blank('market'),
    council: blank('council'),
    vacancies: [],
    listing: blanks('listing', extent.providers * extent.localities),
    localities: blanks('localities', extent.localities),
    groups: blanks('groups', GROUP_KEYS.length),
    constants: blanks('constants', GROUP_KEYS.length * 2 * CELLS.length),
    books: {
      balance: new Map(),
      turnover: Object.fromEntries(PURPOSES.map((purpose) => [purpose, ZERO])) as Record<Purpose, Decimal>,
    },
    extent,
  };
  market.market.frameworkRate = month.place('frameworkRate');
  market.market.incomeIndex = ONE;
  market.market.pointValue = ONE;
  return market;
}

function blanks<T extends TableName>(table: T, length: number) {
  return Array.from({ length }, () => blank(table));
}

/** Everything but the people, who stand already. */
function settleAround(market: Market, month: Month): void {
  setBlock(market, month);
  fillProviders(market, month);
  shareBlock(market, month);
  billCouncil(market, month);
  fillSupporters(market, month);
  market.market.travelScale = travelScale(market, month);
}

/** Equation block-at-start, by client group. */
function setBlock({ groups, people }: Market, month: Month): void {
  groups.forEach((row, group) => {
    const own = people.filter((person) => person.group === group && person.deployment !== SELF_FUNDER);
    const used = sum(own.map(staffTimeBudgeted)).times(startingMix(month, group).block);
    row.guaranteedAtStart = halfUp(used.div(month.parameter('contract.block.utilisation')));
  });
}

/** Equation block-holders: the largest serve the whole place. */
function shareBlock({ groups, providers, localities }: Market, month: Month): void {
  if (groups.every(({ guaranteedAtStart }) => guaranteedAtStart.isZero())) return;
  const count = up(month.place('providers').times(month.parameter('provider.block.holders'))).toNumber();
  const holders = providers.toSorted((a, b) => b.staff.comparedTo(a.staff)).slice(0, count);
  for (const holder of holders) {
    holder.blockShare = holder.staff.div(sum(holders.map(({ staff }) => staff)));
    holder.coverage = 2 ** localities.length - 1;
  }
}

/** Equation opening-debts: what the council has been invoiced for and has not paid. */
function billCouncil({ providers, market }: Market, month: Month): void {
  const selfFunders = selfFundersAtStart(month);
  const everyone = most(1, clientsAtStart(month).plus(selfFunders));
  const part = ONE.minus(selfFunders.div(everyone));
  for (const provider of providers) {
    const capacity = halfUp(provider.staff.times(13).div(3));
    const minutes = halfUp(capacity.times(part).div(ONE.plus(month.parameter('staff.headroom'))));
    const invoice = halfUp(market.frameworkRate.times(minutes).div(60));
    const paid = fallsDue(invoice, month.parameter('provider.debtor.council'));
    provider.dueFourth = sum(paid.slice(4));
    provider.dueThird = sum(paid.slice(3));
    provider.dueAfter = sum(paid.slice(2));
    provider.dueNext = sum(paid.slice(1));
  }
}
