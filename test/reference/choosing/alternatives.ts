/** How many suppliers could really have served a person. */
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  NO_BUDGET,
  NO_PROVIDER,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import { covers } from '../locality.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';
import { roomForOneMore } from '../placing/room.ts';
import { supportPriceFelt } from './support-price.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';

/** Equation real-alternatives. */
export function realAlternatives(market: Market, month: Month, person: Person): number {
  return person.budgeted.gt(0)
    ? alternativesForCare(market, month, person)
    : alternativesForSupport(market, month, person);
}

/** What could-serve asks of a supplier, by its row. */
type Supplier = { readonly isOpenTo: boolean; readonly coverage: number; readonly spare: Decimal };

/** Equation could-serve. */
function couldServe(
  suppliers: readonly Supplier[],
  person: Person,
  needed: Decimal,
  present: number,
): number {
  const others = suppliers.filter(
    ({ isOpenTo, coverage, spare }) => isOpenTo && covers(coverage, person.locality) && spare.gte(needed),
  );
  const own = suppliers[present];
  const already = own?.isOpenTo && !others.includes(own) ? 1 : 0;
  return Math.min(person.knows, already + others.length);
}

function alternativesForCare(market: Market, month: Month, person: Person): number {
  const { route, provider: present, knows } = person;
  if (isNobodyOpen(market, month, person)) return 0;
  const suppliers = market.providers.map((provider) => ({
    isOpenTo: sellsTo(market, month, person, provider),
    coverage: provider.coverage,
    spare: roomForOneMore(provider, route),
  }));
  const count = couldServe(suppliers, person, staffTimeBudgeted(person), present);
  const isListed = [BLOCK, FRAMEWORK, PREFERRED_LIST, ISF_HOLDER].includes(route);
  const isOffTheList = isListed && present !== NO_PROVIDER && !suppliers[present]!.isOpenTo;
  return isOffTheList ? Math.min(count + 1, knows) : count;
}

/** Equation care-within-reach: the council, a service fund or the person's own money pays any price. */
function paysAnyPrice({ deployment, topsUp }: Person): boolean {
  return deployment !== DIRECT_PAYMENT || topsUp === 1;
}

/** Equation care-within-reach, in pence an hour. */
function dearestOf({ market }: Market, month: Month): Decimal {
  return market.agencyRate.div(month.parameter('choice.affordable'));
}

/** Equation care-suppliers-open: none at all. */
function isNobodyOpen(market: Market, month: Month, person: Person): boolean {
  if (person.route === IN_HOUSE) return true;
  if (person.route !== FRAMEWORK && person.route !== PREFERRED_LIST) return false;
  return !paysAnyPrice(person) && market.market.frameworkRate.gt(dearestOf(market, month));
}

/** Equation care-suppliers-open. */
function sellsTo(market: Market, month: Month, person: Person, provider: Provider): boolean {
  if (provider.open === 0 || provider.inHouse === 1) return false;
  const dearest = dearestOf(market, month);
  switch (person.route) {
    case BLOCK:
      return provider.blockShare.gt(0);
    case FRAMEWORK:
      return provider.listed === 1;
    case PREFERRED_LIST:
      return provider.preferred === 1;
    case ISF_HOLDER:
      return provider.isfCapable === 1;
    case POOLED: {
      const toPool = dearest.div(ONE.minus(month.parameter('pooled.discount')));
      return paysAnyPrice(person) || provider.price.lte(toPool);
    }
    default:
      return paysAnyPrice(person) || provider.price.lte(dearest);
  }
}

function alternativesForSupport(market: Market, month: Month, person: Person): number {
  const { deployment, topsUp, supportBudgeted, supporter } = person;
  const anyPrice = deployment === COUNCIL_MANAGED || deployment === NO_BUDGET || topsUp === 1;
  const dearest = month.parameter('support.rate').div(month.parameter('choice.affordable'));
  const suppliers = market.supporters.map((supplier) => ({
    isOpenTo: anyPrice || supportPriceFelt(month, person, supplier).lte(dearest),
    coverage: supplier.coverage,
    spare: supplier.staff.minus(supplier.booked),
  }));
  const oneWorker = halfUp(month.parameter('workforce.hours.per.worker').times(60));
  return couldServe(suppliers, person, least(supportBudgeted, oneWorker), supporter);
}
