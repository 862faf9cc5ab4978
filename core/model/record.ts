/** Reads the month's indicators off the state. Money in pounds, time in hours, shares as fractions. */
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MINUTES_PER_HOUR, monthlyMinutes } from '../time/weeks.ts';
import { INDICATOR_IDS } from './indicators.ts';
import type { IndicatorId } from './indicators.ts';
import { anyoneHoldsBlock, plannedMix } from './planned-mix.ts';
import { recordChoice } from './record-choice.ts';
import type { State } from './state.ts';
import type { AnyMonth } from './step.ts';
import {
  BANDS,
  bandOf,
  BLOCK,
  CELL_DIRECT_PAYMENT,
  DIRECT_PAYMENT,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from './vocabulary.ts';

type Recorded = { readonly [I in IndicatorId]: number };

/** Writes every indicator of a month into a series laid out indicator x month. */
export function record(state: State, month: AnyMonth, series: Float64Array, months: number): void {
  const values: Recorded = {
    ...recordPeople(state, month),
    ...recordChoice(state),
    ...recordProviders(state),
  };
  for (const [position, id] of INDICATOR_IDS.entries()) {
    series[position * months + month.reported] = values[id];
  }
}

type PeopleIndicator = Extract<
  IndicatorId,
  `people.${string}` | `mix.${string}` | `care.${string}` | `council.${string}`
>;

function recordPeople(state: State, month: AnyMonth): Pick<Recorded, PeopleIndicator> {
  const { people, providers, market } = state;
  const { present, deployment, route, provider, needNow, delivered, bought, budget, contribution, topUp } =
    people;
  const { supportNow, supportDelivered, supportBought, supportVat, supportVatRecovered } = people;
  const supportedByBand = BANDS.map(() => 0);
  let selfFunding = 0;
  let block = 0;
  let directPayment = 0;
  let waiting = 0;
  let directPayments = 0;
  let contributions = 0;
  let topUps = 0;
  let selfFunded = 0;
  let needed = 0;
  let deliveredMinutes = 0;
  let supportNeeded = 0;
  let supportMinutes = 0;
  let managedSupport = 0;
  let vatBorne = 0;
  let vatRecovered = 0;
  let met = 0;

  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0) continue;
    const neededThisMonth = monthlyMinutes(needNow[person]);
    const supportThisMonth = monthlyMinutes(supportNow[person]);
    needed += neededThisMonth;
    supportNeeded += supportThisMonth;
    deliveredMinutes += delivered[person];
    supportMinutes += supportDelivered[person];
    met +=
      Math.min(delivered[person], neededThisMonth) + Math.min(supportDelivered[person], supportThisMonth);
    vatBorne += supportVat[person];
    vatRecovered += supportVatRecovered[person];
    const unserved =
      provider[person] === NO_PROVIDER && route[person] !== PERSONAL_ASSISTANT && people.budgeted[person] > 0;
    // Whose provider closed as the month ended had care in it, and is not waiting yet.
    if (unserved && delivered[person] === 0) waiting++;
    if (deployment[person] === SELF_FUNDER) {
      selfFunding++;
      selfFunded += bought[person] + supportBought[person];
      continue;
    }
    supportedByBand[bandOf(people.group[person])]++;
    contributions += contribution[person];
    if (deployment[person] === DIRECT_PAYMENT) {
      directPayment++;
      directPayments += budget[person];
      topUps += topUp[person];
    } else {
      managedSupport += supportBought[person];
      if (route[person] === BLOCK) block++;
    }
  }

  let contracts = 0;
  const blockExists = anyoneHoldsBlock(providers, market.providerRows[0]);
  for (let row = 0; row < market.providerRows[0]; row++) {
    contracts += providers.blockRevenue[row] + providers.frameworkRevenue[row];
  }
  let wantedDirectPayment = 0;
  for (const [band, supported] of supportedByBand.entries()) {
    wantedDirectPayment += supported * plannedMix(band, month, blockExists)[CELL_DIRECT_PAYMENT];
  }

  const supported = supportedByBand.reduce((sum, n) => sum + n, 0);
  const gross = contracts + directPayments + managedSupport - vatRecovered;
  return {
    'council.spend.gross': gross / PENCE_PER_POUND,
    'council.spend.net': (gross - contributions - market.reclaimed[0]) / PENCE_PER_POUND,
    'council.block.unused': market.blockUnused[0] / MINUTES_PER_HOUR,
    'council.vat.recovered': vatRecovered / PENCE_PER_POUND,
    'people.payments': (contributions + topUps + selfFunded) / PENCE_PER_POUND,
    'people.contributions': contributions / PENCE_PER_POUND,
    'people.vat': vatBorne / PENCE_PER_POUND,
    'people.supported': supported,
    'people.self-funding': selfFunding,
    'mix.block': share(block, supported),
    'mix.framework': share(supported - block - directPayment, supported),
    'mix.direct-payment': share(directPayment, supported),
    'mix.direct-payment.wanted': share(wantedDirectPayment, supported),
    'care.hours.needed': needed / MINUTES_PER_HOUR,
    'care.hours.delivered': deliveredMinutes / MINUTES_PER_HOUR,
    'care.support.needed': supportNeeded / MINUTES_PER_HOUR,
    'care.support.delivered': supportMinutes / MINUTES_PER_HOUR,
    'care.need.met': needed + supportNeeded === 0 ? 1 : met / (needed + supportNeeded),
    'care.waiting': waiting,
  };
}

function recordProviders({
  providers,
  market,
}: State): Pick<Recorded, Extract<IndicatorId, `providers.${string}`>> {
  const { open, delivered, blockRevenue, frameworkRevenue, individualRevenue, cost } = providers;
  let standing = 0;
  let minutes = 0;
  let squares = 0;
  let revenue = 0;
  let costs = 0;
  let individual = 0;
  let individualMinutes = 0;
  for (let row = 0; row < market.providerRows[0]; row++) {
    standing += open[row];
    minutes += delivered[row];
    squares += delivered[row] * delivered[row];
    revenue += blockRevenue[row] + frameworkRevenue[row] + individualRevenue[row];
    costs += cost[row];
    individual += individualRevenue[row];
    individualMinutes += providers.deliveredIndividual[row];
  }
  return {
    'providers.standing': standing,
    'providers.closed.insolvent': market.closedInsolvent[0],
    'providers.closed.other': market.closedOther[0],
    'providers.entered': market.entered[0],
    'providers.margin': share(revenue - costs, revenue),
    'providers.price.individual': share(individual * MINUTES_PER_HOUR, individualMinutes) / PENCE_PER_POUND,
    'providers.concentration': share(squares, minutes * minutes),
  };
}

/** A part of a whole; 0 where there is no whole. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
