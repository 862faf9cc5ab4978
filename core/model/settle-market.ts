/**
 * Sets a market up: the people and providers of a place as they stand before the first month.
 *
 * What providers are drawn from, with the grade of each in scenarios/parameters/providers.json:
 *
 *   how many, and where they are    the place (derived from CQC's services by region); localities are all alike (D)
 *   size                            shares of micro (A), small (C), medium and large (D) services; staff fill what people need
 *   kind                            share of charities and social enterprises on CQC's register (A); other micro ones are owner-run
 *   months since registration       years at risk in CQC's register, by age (A)
 *   quality                         mix of CQC ratings (D)
 *   pay                             the wage floor and the usual premium (B), with a spread (D)
 *   cash                            months of cost, by size, with a spread (D)
 *   expected margin                 what the council and self-funders pay against the cost of an hour with all staff at work
 *   framework, block, funds         shares of providers that take part (D); the block goes to the largest
 */
import { selfFundersAtStart } from './people/self-funders.ts';
import { priceForMinutes, roundHalfUp, roundUp } from '../money/rounding.ts';
import { STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import { monthlyMinutes, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { AGE_PARAMETERS, ageAtStart } from './entering/age.ts';
import { fallsDue } from './paying/falls-due.ts';
import { found, MAKING_DRAW, NEW_PROVIDER_PARAMETERS } from './entering/new-provider.ts';
import { admit, NEWCOMER_PARAMETERS, newcomerRules } from './people/newcomer.ts';
import type { NewcomerLever } from './people/newcomer.ts';
import { CELL_BLOCK, CELL_DIRECT_PAYMENT } from '../scenario/arrangement.ts';
import type { MixLever } from '../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../scenario/client-group.ts';
import { MIX_PARAMETERS, startingMix } from './choosing/planned-mix.ts';
import { REACH_PARAMETERS, reachOf } from './entering/reach.ts';
import { careMargin } from './ending/outlook.ts';
import { openingCost } from './books/opening-cost.ts';
import { RESERVE_PARAMETERS, reserveMonths } from './books/provider-reserves.ts';
import { SIZE_SHARE_PARAMETERS, sizeAt } from './entering/provider-size.ts';
import type { Size } from './entering/provider-size.ts';
import { staffTimeBudgeted } from './delivering/staff-time.ts';
import { careOfWorker } from './staffing/worker.ts';
import type { State } from './state.ts';
import { settleSupportMarket, SUPPORT_MARKET_PARAMETERS } from './entering/support-market.ts';
import type { MonthOf } from './step.ts';
import { settleTravelScale, TRAVEL_SCALE_PARAMETERS } from './delivering/travel-scale.ts';
import {
  AGENCY,
  BAND_18_TO_64,
  BAND_65_PLUS,
  MICRO_PROVIDER,
  SELF_FUNDER,
  SOCIAL_ENTERPRISE,
} from './vocabulary.ts';

export const SETTLING_PARAMETERS = [
  ...NEWCOMER_PARAMETERS,
  ...NEW_PROVIDER_PARAMETERS,
  ...SUPPORT_MARKET_PARAMETERS,
  ...MIX_PARAMETERS,
  ...TRAVEL_SCALE_PARAMETERS,
  ...AGE_PARAMETERS,
  ...REACH_PARAMETERS,
  ...RESERVE_PARAMETERS,
  ...SIZE_SHARE_PARAMETERS,
  'provider.kind.social-enterprise',
  'provider.clients.micro',
  'provider.clients.small',
  'provider.clients.medium',
  'provider.clients.large',
  'provider.block.holders',
  'contract.block.utilisation',
  'staff.headroom',
  'provider.debtor.council',
] as const;

export type SettlingMonth = MonthOf<
  (typeof SETTLING_PARAMETERS)[number],
  MixLever | NewcomerLever | 'isf.readiness'
>;

/** The smallest provider of a class over the mean of it; the largest is as far above. */
const SMALLEST_OF_CLASS = 0.5;

/** Fills an empty state. The people and providers are the same in every replicate; only their luck from here on differs. */
export function settleMarket(state: State, month: SettlingMonth): void {
  const making: Luck = { seed: month.luck.seed, replicate: 0 };
  const { market } = state;
  market.frameworkRate[0] = month.place.frameworkRate;
  market.incomeIndex[0] = 1;
  market.pointValue[0] = 1;
  settlePeople(state, month, making);
  guaranteeBlock(state, month);
  settleProviders(state, month, making);
  settleSupportMarket(state, making, month);
  settleTravelScale(state, month);
}

function settlePeople({ people, market }: State, month: SettlingMonth, luck: Luck): void {
  const { place } = month;
  const rules = newcomerRules(month, {
    frameworkRate: market.frameworkRate[0],
    individualPrice: place.individualPrice,
    incomeIndex: market.incomeIndex[0],
    pointValue: market.pointValue[0],
  });
  settle(place.clients18to64, BAND_18_TO_64, false);
  settle(place.clients65plus, BAND_65_PLUS, false);
  settle(selfFundersAtStart(place), BAND_65_PLUS, true);

  function settle(count: number, band: number, selfFunder: boolean): void {
    const newcomers = Array.from({ length: count }, () => ({
      row: market.peopleRows[0]++,
      identity: market.nextPerson[0]++,
      band,
      selfFunder,
      arriving: false,
      luck,
    }));
    admit(people, newcomers, rules);
  }
}

/** The block was bought for those who use it, with the part that habitually goes unused on top. */
function guaranteeBlock({ people, market, groups }: State, month: SettlingMonth): void {
  const minutes = new Float64Array(CLIENT_GROUPS.length);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.deployment[person] === SELF_FUNDER) continue;
    minutes[people.group[person]] += staffTimeBudgeted(people, person);
  }
  for (const group of CLIENT_GROUPS.keys()) {
    const inBlock = minutes[group] * startingMix(group, month)[CELL_BLOCK];
    groups.guaranteedAtStart[group] = roundHalfUp(inBlock / month.parameters['contract.block.utilisation']);
  }
}

function settleProviders(state: State, month: SettlingMonth, luck: Luck): void {
  const { providers, market } = state;
  const { parameters, place } = month;
  const count = place.providers;
  const sizes = Array.from({ length: count }, (_, n) => sizeAt((n + 0.5) / count, parameters));
  const weights = sizes.map((size, identity) => {
    const u = uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.size);
    const spread = SMALLEST_OF_CLASS + 2 * (1 - SMALLEST_OF_CLASS) * u;
    return parameters[`provider.clients.${size}`] * spread;
  });
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const staffNeeded = agencyMinutes(state, month) * (1 + parameters['staff.headroom']);
  const oneWorker = careOfWorker(place.travelShare, parameters);

  for (const [identity, size] of sizes.entries()) {
    const row = market.providerRows[0]++;
    const staffMinutes = roundHalfUp(Math.max(oneWorker, (staffNeeded * weights[identity]) / weight));
    const isSmall = size === 'micro' || size === 'small';
    const kind = kindOf(identity, size, luck, parameters);
    const provider = {
      identity,
      kind,
      founded: 0 - ageAtStart(identity, luck, parameters),
      staffMinutes,
      reach: reachOf(kind, isSmall, parameters),
      capitalMonths: reserveMonths(isSmall, identity, luck, parameters),
      outlook: marginExpected(staffMinutes, state, month),
      isFundReady:
        uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.isf) < month.levers['isf.readiness'],
      luck,
    };
    found(state, row, provider, month);
  }
  if (state.groups.guaranteedAtStart.some((minutes) => minutes > 0)) giveOutBlock(providers, count, month);
  openDebts(state, month);
}

/** A provider that has been trading is owed framework invoices: what it would bill in a month, for the months they take to be paid. */
function openDebts({ providers, market }: State, { parameters, place }: SettlingMonth): void {
  const council = place.clients18to64 + place.clients65plus;
  const frameworkPart = 1 - selfFundersAtStart(place) / Math.max(1, council + selfFundersAtStart(place));
  for (let row = 0; row < market.providerRows[0]; row++) {
    const minutes =
      (monthlyMinutes(providers.staff[row]) * frameworkPart) / (1 + parameters['staff.headroom']);
    const invoice = priceForMinutes(market.frameworkRate[0], roundHalfUp(minutes));
    const { next, after, third, fourth } = fallsDue(invoice, parameters['provider.debtor.council']);
    // Of the invoices of earlier months, what each still has to come.
    providers.dueNext[row] = next + after + third + fourth;
    providers.dueAfter[row] = after + third + fourth;
    providers.dueThird[row] = third + fourth;
    providers.dueFourth[row] = fourth;
  }
}

/** The margin left with all staff at work, self-funders among its clients as in the place: the council pays its rate and they the price of the place. */
function marginExpected(staffMinutes: number, { market }: State, month: SettlingMonth): number {
  const minutes = roundHalfUp(staffMinutes * WEEKS_PER_MONTH);
  const { selfFunderShare, individualPrice } = month.place;
  const rate = market.frameworkRate[0] * (1 - selfFunderShare) + individualPrice * selfFunderShare;
  return careMargin(minutes, rate, openingCost(staffMinutes, month));
}

/** What a provider of a size is: some are charities or social enterprises; the smallest of the rest are run by their owners. */
function kindOf(identity: number, size: Size, luck: Luck, parameters: SettlingMonth['parameters']): number {
  const u = uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.kind);
  if (u < parameters['provider.kind.social-enterprise']) return SOCIAL_ENTERPRISE;
  return size === 'micro' ? MICRO_PROVIDER : AGENCY;
}

/** Care agencies are expected to give: everyone's but that of people who will employ a personal assistant. */
function agencyMinutes({ people, market }: State, month: SettlingMonth): number {
  const directPayment = Array.from(
    CLIENT_GROUPS.keys(),
    (group) => startingMix(group, month)[CELL_DIRECT_PAYMENT],
  );
  const employing = month.parameters['dp.employ.share.default'];
  let minutes = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    const selfFunder = people.deployment[person] === SELF_FUNDER;
    const assistants = selfFunder ? 0 : directPayment[people.group[person]] * employing;
    minutes += staffTimeBudgeted(people, person) * (1 - assistants);
  }
  return minutes;
}

/** The largest providers hold the block, in proportion to their staff, and serve the whole area under it. */
function giveOutBlock(providers: State['providers'], count: number, month: SettlingMonth): void {
  const holders = roundUp(count * month.parameters['provider.block.holders']);
  const bySize = Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => providers.staff[b] - providers.staff[a] || a - b,
  );
  const held = bySize.slice(0, holders);
  const staff = held.reduce((sum, row) => sum + providers.staff[row], 0);
  const everywhere = 2 ** month.place.localities - 1;
  for (const row of held) {
    providers.blockShare[row] = providers.staff[row] / staff;
    providers.coverage[row] = everywhere;
  }
}
