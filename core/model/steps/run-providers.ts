import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../../time/weeks.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { PROVIDER_COST_PARAMETERS, providerCost, totalCost } from '../provider-cost.ts';
import { staffTimeBudgeted } from '../staff-time.ts';
import { defineStep } from '../step.ts';
import { IN_HOUSE, NO_PROVIDER } from '../vocabulary.ts';

/** Providers pay their staff and bills, take on or lose staff, and move their price to individuals towards their own cost. */
export const runProviders = defineStep({
  name: 'run-providers',
  purpose: 'Meet the costs of the month, adjust staff to bookings and prices to costs.',
  source: 'Evidence cost.*, workforce.*; scale follows from the fixed cost of an office.',
  simplifies: [
    'Paid travel is one share of contact time for the whole place and does not grow as rounds thin out.',
    'No Employment Allowance, no premium for unsocial hours, no training that answers to security of income, and no shared pool of labour.',
    'Staff are paid for care given and travel between visits; nobody is paid for hours lost.',
    "The council's own service costs a set part more an hour than its framework rate, or what its lines come to if that is more; what it recruits beyond staff who move with the work comes at a private provider's pace.",
    "Prices to individuals follow the provider's own cost; bargaining power and competition do not enter them.",
  ],
  reads: [
    'people.present',
    'people.route',
    'people.provider',
    'people.doubleHanded',
    'people.sharing',
    'people.budgeted',
    'people.takes',
    'providers.open',
    'providers.inHouse',
    'providers.booked',
    'providers.delivered',
    'market.peopleRows',
    'market.providerRows',
    'market.frameworkRate',
  ],
  writes: ['providers.staff', 'providers.office', 'providers.price', 'providers.cost'],
  posts: ['staff pay', 'employer National Insurance', 'overheads'],
  parameters: [
    ...PROVIDER_COST_PARAMETERS,
    'staff.growth.max',
    'staff.headroom',
    'cost.overhead.shed',
    'price.individual.surplus',
    'price.adjust.monthly',
    'in-house.cost.premium',
  ],
  levers: [],
  apply({ people, providers, market, ledger }, { parameters, place }) {
    const { open, inHouse, staff, booked, office, delivered, price, cost } = providers;
    const workerMinutes = parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR;

    for (let row = 0; row < market.providerRows[0]; row++) {
      cost[row] = 0;
      if (open[row] === 0) continue;
      adjustOffice(row);
      payCosts(row);
      if (inHouse[row] === 0) movePrice(row);
      adjustStaff(row);
    }

    /** An office grows with its care at once and shrinks slowly: rent, systems and a manager outlast lost hours. */
    function adjustOffice(row: number): void {
      const shed = roundHalfUp(office[row] * (1 - parameters['cost.overhead.shed']));
      office[row] = Math.max(booked[row], shed);
    }

    function payCosts(row: number): void {
      const workload = { minutes: delivered[row], officeMinutes: office[row], staffMinutes: staff[row] };
      const lines = providerCost(workload, place.travelShare, place.staffTurnover, parameters);
      const cash = cashOf(ledger, row);
      const terms = inHouse[row] === 1 ? councilTerms(row, totalCost(lines)) : 0;
      post(ledger, PURPOSE['staff pay'], cash, ACCOUNTS.staff, lines.staff + terms);
      post(ledger, PURPOSE['employer National Insurance'], cash, ACCOUNTS.hmrc, lines.nationalInsurance);
      post(ledger, PURPOSE['overheads'], cash, ACCOUNTS.suppliers, lines.overheads);
      cost[row] = totalCost(lines) + terms;
    }

    /** What the council's terms of employment add, so that an hour costs the premium over the framework rate at least. */
    function councilTerms(row: number, lines: number): number {
      const perHour = roundHalfUp(market.frameworkRate[0] * (1 + parameters['in-house.cost.premium']));
      return Math.max(0, priceForMinutes(perHour, delivered[row]) - lines);
    }

    /** The target is the cost of an hour with all staff at work, plus the surplus asked of individuals. */
    function movePrice(row: number): void {
      const minutes = roundHalfUp(staff[row] * WEEKS_PER_MONTH);
      if (minutes === 0) return;
      const workload = { minutes, officeMinutes: office[row], staffMinutes: staff[row] };
      const full = totalCost(providerCost(workload, place.travelShare, place.staffTurnover, parameters));
      const target = ((full * MINUTES_PER_HOUR) / minutes) * (1 + parameters['price.individual.surplus']);
      price[row] = roundHalfUp(price[row] + parameters['price.adjust.monthly'] * (target - price[row]));
    }

    /** Staff follow bookings: up by recruiting at a limited pace, down no faster than people leave. */
    function adjustStaff(row: number): void {
      const wanted = booked[row] + (inHouse[row] === 1 ? waitingForCouncil() : 0);
      const target = wanted * (1 + parameters['staff.headroom']);
      const most = staff[row] + Math.max(workerMinutes, staff[row] * parameters['staff.growth.max']);
      const least = staff[row] * (1 - place.staffTurnover / MONTHS_PER_YEAR);
      const floor = Math.max(least, workerMinutes);
      staff[row] = roundHalfUp(Math.min(most, Math.max(floor, target)));
    }

    /** Minutes a week of people who wait for the council's own service. */
    function waitingForCouncil(): number {
      const { present, route, provider } = people;
      let minutes = 0;
      for (let person = 0; person < market.peopleRows[0]; person++) {
        if (present[person] === 0 || route[person] !== IN_HOUSE || provider[person] !== NO_PROVIDER) continue;
        minutes += staffTimeBudgeted(people, person);
      }
      return minutes;
    }
  },
});
