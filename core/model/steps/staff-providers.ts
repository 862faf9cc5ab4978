import { roundDown, roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { staffProvidersEquations } from '../equations/staff-providers.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import {
  drawOfPay,
  grownWithPopulation,
  LABOUR_POOL_PARAMETERS,
  nextPool,
  poolAround,
  relativePay,
} from '../staffing/labour-pool.ts';
import { LEAVING_PARAMETERS, leavingRate } from '../staffing/leaving.ts';
import { fillRate, MATCHING_PARAMETERS, steadyFill, steadyVacancy } from '../staffing/matching.ts';
import {
  DISMISSAL_PARAMETERS,
  dismissals,
  REDUNDANCY_COST_PARAMETERS,
  redundancyCost,
} from '../staffing/redundancy-cost.ts';
import { workToStaff } from '../staffing/work-to-staff.ts';
import { careOfWorker, workersFor } from '../staffing/worker.ts';
import { waitingInHouse } from '../council/in-house-room.ts';
import { defineStep } from '../step.ts';

/**
 * Staff leave; providers advertise what they want beyond those who stayed and share out the labour to be had; those who pay
 * staff for time without work make some redundant. What is hired never exceeds what nobody employs.
 */
export const staffProviders = defineStep({
  name: 'staff-providers',
  purpose:
    'Let staff leave, recruit from the labour the whole place shares, and dismiss where work has gone for good.',
  source:
    'S1 (one local pool of labour, shared with assistants); S0 (redundancy when the person becomes the client); Skills for Care; evidence workforce.*, elasticity.supply.wage.',
  simplifies: [
    'Staff are minutes of care a week: a part of a worker may leave or be hired, and all of a place look for work in all of it.',
    'What a provider cannot recruit stays vacant; agency workers and overtime do not fill it.',
    'Those made redundant have one age and length of service, and notice, consultation and wider terms cost nothing; redundancy pay comes out of cash and is no line of the cost of care, nor is what the council meets of it a part of revenue.',
    "The council's own service takes on staff for those the plan would have there before they come, in a month no more than a set part of that, and dismisses nobody.",
    'The pool answers to the mean pay of providers; nobody travels in from another place for it. Before the horizon it is whatever leaves the usual share of posts vacant.',
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
    'providers.bookedBlock',
    'providers.guaranteed',
    'providers.guaranteedSpot',
    'providers.deliveredFramework',
    'providers.pay',
    'providers.skill',
    'providers.security',
    'market.peopleRows',
    'market.providerRows',
    'market.assistants',
    'market.assistantsWanted',
    'market.inHousePlanned',
  ],
  writes: [
    'providers.staff',
    'providers.vacancies',
    'providers.leavers',
    'providers.hired',
    'providers.dismissed',
    'market.labourPool',
    'market.labourAtPar',
    'market.labourFree',
  ],
  posts: ['redundancy pay', 'redundancy indemnity'],
  parameters: [
    ...LEAVING_PARAMETERS,
    ...LABOUR_POOL_PARAMETERS,
    ...MATCHING_PARAMETERS,
    ...DISMISSAL_PARAMETERS,
    ...REDUNDANCY_COST_PARAMETERS,
    'staff.headroom',
    'staff.growth.max',
    'demog.18to64',
    'pa.vacancy',
  ],
  levers: ['indemnity.redundancy'],
  equations: staffProvidersEquations,
  apply({ people, providers, market, ledger }, { reported, parameters, levers, place }) {
    const { open, inHouse, staff, vacancies, leavers, hired, dismissed, pay } = providers;
    const { labourPool, labourAtPar, labourFree, assistants } = market;
    const rows = market.providerRows[0];
    const turnover = place.staffTurnover;
    const worker = roundHalfUp(careOfWorker(place.travelShare, parameters));
    const usualFill = steadyFill(parameters['workforce.turnover'], parameters['workforce.vacancy']);
    const usualVacancy = steadyVacancy(turnover, parameters);
    const staffBefore = allStaff();

    /** Minutes a week of staff that all providers want. */
    let posts = 0;
    for (let row = 0; row < rows; row++) {
      vacancies[row] = 0;
      if (open[row] === 1) adjustStaff(row);
    }
    if (reported < 0 || labourPool[0] === 0) settlePool();
    else movePool();
    recruit();
    labourFree[0] = Math.max(0, labourPool[0] - allStaff() - assistants[0]);

    /** Until the horizon begins the pool is such that the share of posts usual in a place of its turnover stands vacant. */
    function settlePool(): void {
      const filled = posts * (1 - usualVacancy) + market.assistantsWanted[0] * (1 - parameters['pa.vacancy']);
      labourPool[0] = poolAround(filled, parameters);
      labourAtPar[0] = labourPool[0] / drawOfPay(meanRelativePay(), parameters);
    }

    /** Those who leave, those who are dismissed, and what is wanted beyond those who are left. */
    function adjustStaff(row: number): void {
      const employer = { pay: pay[row], skill: providers.skill[row], security: providers.security[row] };
      const going = roundHalfUp(staff[row] * leavingRate(employer, turnover, parameters));
      leavers[row] = withinStaff(row, going);
      staff[row] -= leavers[row];
      const work = inHouse[row] === 1 ? workOfService(row) : workToStaff(providers, row);
      // Without time for one more visit to spare nobody small could ever grow.
      const kept = work + Math.max(worker, work * parameters['staff.headroom']);
      // So many posts that it has what it means to keep when the usual share of them is vacant.
      const wanted = roundHalfUp(kept / (1 - usualVacancy));
      posts += wanted;
      dismissed[row] = inHouse[row] === 1 ? 0 : dismiss(row, work, kept);
      vacancies[row] = Math.max(0, wanted - staff[row]);
    }

    /** Someone stays to keep even the smallest provider going. */
    function withinStaff(row: number, minutes: number): number {
      return Math.max(0, Math.min(minutes, staff[row] - worker));
    }

    function dismiss(row: number, work: number, kept: number): number {
      const establishment = { staff: staff[row], kept, work, leavers: leavers[row] };
      const minutes = withinStaff(row, dismissals(establishment, parameters));
      if (minutes === 0) return 0;
      staff[row] -= minutes;
      const workers = workersFor(minutes, place.travelShare, parameters);
      const due = redundancyCost(workers, pay[row], parameters);
      const met = roundHalfUp(due * levers['indemnity.redundancy']);
      const cash = cashOf(ledger, row);
      post(ledger, PURPOSE['redundancy pay'], cash, ACCOUNTS.staff, due);
      post(ledger, PURPOSE['redundancy indemnity'], ACCOUNTS.council, cash, met);
      return minutes;
    }

    /** The pool follows pay, and people of working age once the horizon has begun. */
    function movePool(): void {
      let left = 0;
      for (let row = 0; row < rows; row++) left += open[row] === 1 ? leavers[row] : 0;
      labourAtPar[0] = grownWithPopulation(labourAtPar[0], parameters['demog.18to64']);
      const month = {
        pool: labourPool[0],
        atPar: labourAtPar[0],
        relative: meanRelativePay(),
        leavers: left,
        usualLeavers: (staffBefore * turnover) / MONTHS_PER_YEAR,
      };
      labourPool[0] = nextPool(month, parameters);
    }

    /** Everyone fills the same part of the posts they advertise; people who employ assistants have had their turn this month. */
    function recruit(): void {
      const free = labourPool[0] - allStaff() - assistants[0];
      let vacant = Math.max(0, market.assistantsWanted[0] - assistants[0]);
      for (let row = 0; row < rows; row++) vacant += advertised(row);
      const rate = fillRate(free, vacant, parameters);
      for (let row = 0; row < rows; row++) {
        if (open[row] === 0) continue;
        const found = roundDown(advertised(row) * rate);
        hired[row] = Math.min(found, leavers[row] + mostGrowth(row));
        staff[row] += hired[row];
        vacancies[row] -= hired[row];
      }
    }

    /** As many posts as, filled at the usual pace, make staff grow as fast as new people can be taken in. */
    function advertised(row: number): number {
      return Math.min(vacancies[row], roundDown((leavers[row] + mostGrowth(row)) / usualFill));
    }

    function mostGrowth(row: number): number {
      // What is new grows by the size it is planned for, not by that it happens to have.
      const size = inHouse[row] === 1 ? Math.max(staff[row], market.inHousePlanned[0]) : staff[row];
      return Math.max(worker, roundHalfUp(size * parameters['staff.growth.max']));
    }

    function allStaff(): number {
      let minutes = 0;
      for (let row = 0; row < rows; row++) minutes += open[row] * staff[row];
      return minutes;
    }

    /** Mean pay of all staff over that of other work; pay like other work's where there are none. */
    function meanRelativePay(): number {
      let paid = 0;
      let minutes = 0;
      for (let row = 0; row < rows; row++) {
        if (open[row] === 0) continue;
        paid += staff[row] * pay[row];
        minutes += staff[row];
      }
      return minutes > 0 ? relativePay(paid / minutes, parameters) : 1;
    }

    /** The council staffs its service for those the plan would have there, before they come; and for all who are there or wait for it. */
    function workOfService(row: number): number {
      return Math.max(
        workToStaff(providers, row) + waitingInHouse(people, market.peopleRows[0]),
        market.inHousePlanned[0],
      );
    }
  },
});
