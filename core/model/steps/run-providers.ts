import { COST_LINE_IDS, COST_LINES } from '../../costing/cost-line.ts';
import type { Payee } from '../../costing/cost-line.ts';
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { runProvidersEquations } from '../equations/run-providers.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import {
  costTerms,
  marginalCost,
  monthTaken,
  PROVIDER_COST_PARAMETERS,
  providerCost,
  takingParameters,
  usualTerms,
} from '../books/provider-cost.ts';
import { defineStep } from '../step.ts';
import { MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../vocabulary.ts';

/** Providers pay their staff, their National Insurance and their bills, line by line. */
export const runProviders = defineStep({
  name: 'run-providers',
  purpose: 'Meet the costs of the month, line by line, and note what one more hour costs.',
  source:
    'Evidence cost.*, workforce.*, nic.*; National Insurance Contributions Act 2014 (Employment Allowance, and who may not claim it); scale follows from the fixed cost of an office.',
  simplifies: [
    'Staff are paid for care given, travel, waiting and training; those on contracted hours also for time nobody drew on, and those on zero hours or in an owner-run micro-provider for nothing more.',
    'Everyone at a provider is paid alike and works the same hours; sick pay, holiday and pension are the same part of pay everywhere.',
    "A worker's weekly hours are one figure, read as paid hours, leave counted, for National Insurance and as hours of care where people are taken on, leave or are made redundant; by travel and leave, fewer workers are counted there.",
    'Whether a provider may claim the Employment Allowance is judged month by month, the limit on who was liable for much National Insurance from 2020 to 2025 is left out, and a market that starts within a tax year starts with a whole allowance.',
    'Whether one more hour bears National Insurance is judged by a year of months like this one, not by what the year has had so far.',
    'Training that is bought costs pay for the time; courses and assessors are in the running costs.',
    'Each client taken on costs the same, whatever the package, and costs nothing when they leave; a takeover costs nothing in the office.',
    "The council's own service costs a set part more an hour than its framework rate, or what its lines come to if that is more.",
  ],
  reads: [
    'providers.open',
    'providers.inHouse',
    'providers.kind',
    'providers.booked',
    'providers.delivered',
    'providers.capacity',
    'providers.travel',
    'providers.waited',
    'providers.unsocial',
    'providers.complex',
    'providers.clients',
    'providers.clientsIndividual',
    'providers.clientsStarted',
    'providers.hired',
    'providers.pay',
    'providers.training',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'providers.frameworkRevenue',
    'providers.isfRevenue',
    'providers.individualRevenue',
    'market.providerRows',
    'market.frameworkRate',
  ],
  writes: [
    'providers.office',
    'providers.cost',
    'providers.marginalCost',
    'providers.allowanceLeft',
    'costs.contactPay',
    'costs.travelPay',
    'costs.waitingPay',
    'costs.unsocialPay',
    'costs.complexPay',
    'costs.idlePay',
    'costs.holidayPay',
    'costs.sickPay',
    'costs.trainingPay',
    'costs.pension',
    'costs.nationalInsurance',
    'costs.mileage',
    'costs.branch',
    'costs.running',
    'costs.administration',
    'costs.marketing',
    'costs.recruitment',
    'costs.inputVat',
  ],
  posts: ['staff pay', 'employer National Insurance', 'overheads'],
  parameters: [
    ...PROVIDER_COST_PARAMETERS,
    'cost.overhead.shed',
    'in-house.cost.premium',
    'workforce.zerohours.homecare',
    'nic.employment-allowance',
    'nic.ea.public.exclusion',
  ],
  levers: [],
  equations: runProvidersEquations,
  apply({ providers, costs, market, ledger }, { parameters, place, reported, isNewFinancialYear }) {
    const { open, inHouse, booked, office, delivered, cost, allowanceLeft } = providers;
    const allowance = parameters['nic.employment-allowance'];
    const usual = usualTerms(parameters);
    const taking = takingParameters(parameters);
    const kept = 1 - parameters['cost.overhead.shed'];
    const mostForCouncil = parameters['nic.ea.public.exclusion'];
    const contracted = 1 - parameters['workforce.zerohours.homecare'];
    // Before the first reported month time stands still in one month of the year, so a year is twelve months.
    const isNewTaxYear = isNewFinancialYear || (reported <= 0 && reported % MONTHS_PER_YEAR === 0);

    const columns = COST_LINE_IDS.map((line) => costs[line]);
    const paidTo = {
      staff: columnsPaidTo('staff'),
      hmrc: columnsPaidTo('hmrc'),
      suppliers: columnsPaidTo('suppliers'),
    };
    const rows = market.providerRows[0];
    for (const column of columns) column.fill(0, 0, rows);

    for (let row = 0; row < rows; row++) {
      cost[row] = 0;
      if (open[row] === 0) continue;
      if (isNewTaxYear) allowanceLeft[row] = allowance;
      adjustOffice(row);
      payCosts(row);
    }

    /** An office grows with its care at once and shrinks slowly: rent, systems and a manager outlast lost hours. */
    function adjustOffice(row: number): void {
      const shed = roundHalfUp(office[row] * kept);
      office[row] = Math.max(booked[row], shed);
    }

    function payCosts(row: number): void {
      const terms = costTerms(providers.pay[row], providers.training[row], usual);
      const taken = monthTaken(workOf(row), place, taking);
      const claims = mayClaimAllowance(row);
      const { lines, allowanceUsed } = providerCost(taken, terms, claims ? allowanceLeft[row] : 0);
      allowanceLeft[row] -= allowanceUsed;
      for (let line = 0; line < columns.length; line++) columns[line][row] = lines[COST_LINE_IDS[line]];
      if (delivered[row] > 0) {
        const due = lines.nationalInsurance + allowanceUsed;
        const usesUpAllowance = !claims || due * MONTHS_PER_YEAR > allowance;
        providers.marginalCost[row] = roundHalfUp(marginalCost(taken, terms, usesUpAllowance));
      }
      const cash = cashOf(ledger, row);
      const staff = totalIn(paidTo.staff, row);
      const hmrc = totalIn(paidTo.hmrc, row);
      const suppliers = totalIn(paidTo.suppliers, row);
      const total = staff + hmrc + suppliers;
      const extra = inHouse[row] === 1 ? councilTerms(row, total) : 0;
      post(ledger, PURPOSE['staff pay'], cash, ACCOUNTS.staff, staff + extra);
      post(ledger, PURPOSE['employer National Insurance'], cash, ACCOUNTS.hmrc, hmrc);
      post(ledger, PURPOSE['overheads'], cash, ACCOUNTS.suppliers, suppliers);
      cost[row] = total + extra;
    }

    function columnsPaidTo(payee: Payee): readonly Float64Array[] {
      return COST_LINE_IDS.filter((id) => COST_LINES[id].paidTo === payee).map((id) => costs[id]);
    }

    function workOf(row: number) {
      const { isfRevenue, individualRevenue } = providers;
      return {
        delivered: delivered[row],
        travel: providers.travel[row],
        waited: providers.waited[row],
        unsocial: providers.unsocial[row],
        complex: providers.complex[row],
        idle: idleOf(row),
        clients: providers.clients[row],
        clientsIndividual: providers.clientsIndividual[row],
        clientsStarted: providers.clientsStarted[row],
        office: office[row],
        started: providers.hired[row],
        revenue: councilRevenue(row) + isfRevenue[row] + individualRevenue[row],
        individualRevenue: isfRevenue[row] + individualRevenue[row],
      };
    }

    /** Owners of a micro-provider give the care themselves and are paid for nothing else. */
    function idleOf(row: number): number {
      if (providers.kind[row] === MICRO_PROVIDER) return 0;
      return Math.max(0, contracted * providers.capacity[row] - delivered[row]);
    }

    /** A business that does more than so much of its work for the council may not claim; a charity may, and the council not. */
    function mayClaimAllowance(row: number): boolean {
      if (inHouse[row] === 1) return false;
      if (providers.kind[row] === SOCIAL_ENTERPRISE) return true;
      const council = councilRevenue(row);
      const all = council + providers.isfRevenue[row] + providers.individualRevenue[row];
      return council <= all * mostForCouncil;
    }

    /** From the block, less what is paid back for hours not used, and from the framework. */
    function councilRevenue(row: number): number {
      return providers.blockRevenue[row] - providers.blockPaidBack[row] + providers.frameworkRevenue[row];
    }

    /** What the council's terms of employment add, so that an hour costs the premium over the framework rate at least. */
    function councilTerms(row: number, lines: number): number {
      const perHour = roundHalfUp(market.frameworkRate[0] * (1 + parameters['in-house.cost.premium']));
      return Math.max(0, priceForMinutes(perHour, delivered[row]) - lines);
    }
  },
});

/** What stands in one row of some columns, added up. */
function totalIn(columns: readonly Float64Array[], row: number): number {
  let total = 0;
  for (let nth = 0; nth < columns.length; nth++) total += columns[nth][row];
  return total;
}
