/** Equations of the step run-providers: what the month costs providers, paid to staff, HMRC and suppliers. */
import { MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../core/model/vocabulary.ts';
import { branchCost, inPence, linesOf, marginalCost, milesFor, penny } from '../books/care-lines.ts';
import type { Taken } from '../books/care-lines.ts';
import { blank, pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, halfUp, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { councilRevenue, individualRevenue } from '../books/provider-revenue.ts';
import { careOfWorker } from '../staffing/worker.ts';

export function runProviders(market: Market, month: Month): void {
  market.providers.forEach((provider, row) => {
    market.costs[row] = blank('costs');
    provider.cost = ZERO;
    if (provider.open === 1) runOne(market, month, row);
  });
}

function runOne(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  const shed = halfUp(provider.office.times(ONE.minus(month.parameter('cost.overhead.shed'))));
  provider.office = most(provider.booked, shed);
  if (isNewTaxYear(month)) provider.allowanceLeft = month.parameter('nic.employment-allowance');

  const taken = careTaken(month, provider);
  const trainingPart = month.parameter('training.spend').times(provider.training);
  const terms = { pay: provider.pay, trainingPart };
  const costs = inPence(linesOf(month, taken, terms));
  const claims = mayClaim(month, provider);
  const due = costs.nationalInsurance;
  costs.nationalInsurance = most(0, due.minus(claims ? provider.allowanceLeft : 0));
  provider.allowanceLeft = provider.allowanceLeft.minus(due.minus(costs.nationalInsurance));
  market.costs[row] = costs;

  if (provider.delivered.gt(0)) {
    const usesUp = !claims || due.times(12).gt(month.parameter('nic.employment-allowance'));
    provider.marginalCost = penny(marginalCost(month, taken, terms, usesUp));
  }
  payCosts(market, month, row);
}

/** Equation new-tax-year. */
function isNewTaxYear({ isNewFinancialYear, reported }: Month): boolean {
  return isNewFinancialYear || (reported <= 0 && reported % 12 === 0);
}

/** Equation care-taken. */
function careTaken(month: Month, provider: Provider): Taken {
  const { delivered, clients, clientsIndividual, clientsStarted } = provider;
  const toIndividuals = individualRevenue(provider);
  return {
    contact: delivered.div(60),
    travel: provider.travel.div(60),
    waiting: provider.waited.div(60),
    unsocial: provider.unsocial.div(60),
    complex: provider.complex.div(60),
    idle: idleTime(month, provider).div(60),
    miles: milesFor(month, provider.travel, delivered),
    clientYears: dec(clients - clientsIndividual).div(12),
    individualYears: dec(clientsIndividual).div(12),
    clientStarts: dec(clientsStarted),
    starters: provider.hired.div(careOfWorker(month)),
    branch: branchCost(month, provider.office),
    revenue: councilRevenue(provider).plus(toIndividuals),
    toIndividuals,
  };
}

/** Equation idle-time, in minutes. */
function idleTime(month: Month, { kind, capacity, delivered }: Provider): Decimal {
  if (kind === MICRO_PROVIDER) return ZERO;
  const contracted = ONE.minus(month.parameter('workforce.zerohours.homecare'));
  return most(0, contracted.times(capacity).minus(delivered));
}

/** Equation employment-allowance: public authorities and those who mostly work for them may not claim it. */
function mayClaim(month: Month, provider: Provider): boolean {
  if (provider.inHouse === 1) return false;
  if (provider.kind === SOCIAL_ENTERPRISE) return true;
  const council = councilRevenue(provider);
  const invoiced = council.plus(individualRevenue(provider));
  return council.lte(invoiced.times(month.parameter('nic.ea.public.exclusion')));
}

/** Equation provider-cost. */
function payCosts(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  const costs = market.costs[row]!;
  const { branch, running, administration, marketing, recruitment, inputVat, nationalInsurance } = costs;
  const toSuppliers = sum([branch, running, administration, marketing, recruitment, inputVat]);
  const lines = sum(Object.values(costs));
  const terms = councilTerms(market, month, provider, lines);
  const toStaff = lines.minus(nationalInsurance).minus(toSuppliers);
  pay(market, 'staff pay', `cash ${row}`, 'staff', toStaff.plus(terms));
  pay(market, 'employer National Insurance', `cash ${row}`, 'hmrc', nationalInsurance);
  pay(market, 'overheads', `cash ${row}`, 'suppliers', toSuppliers);
  provider.cost = lines.plus(terms);
}

/** Equation council-terms: what the terms of the council add to the lines of its own service. */
function councilTerms({ market }: Market, month: Month, provider: Provider, lines: Decimal): Decimal {
  if (provider.inHouse === 0) return ZERO;
  const perHour = halfUp(market.frameworkRate.times(ONE.plus(month.parameter('in-house.cost.premium'))));
  return most(0, penny(perHour.times(provider.delivered).div(60)).minus(lines));
}
