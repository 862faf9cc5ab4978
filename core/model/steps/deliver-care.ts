import { priceForMinutes } from '../../money/rounding.ts';
import {
  MINUTES_PER_HOUR,
  monthlyMinutesWithin,
  weeklyMinutesWithin,
  weeklyToMonthly,
} from '../../time/weeks.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../assistant-cost.ts';
import { budgetAccountOf } from '../ledger.ts';
import { allotMonth, budgetRules, MONTH_BUDGET_PARAMETERS } from '../month-budget.ts';
import { contractPrices, PRICE_LEVERS, PRICE_PARAMETERS, pricePaid } from '../price-paid.ts';
import { planTakenUp, workersOn } from '../staff-time.ts';
import { defineStep } from '../step.ts';
import { takenUp } from '../support-taken-up.ts';
import {
  BLOCK,
  councilBuysCare,
  DIRECT_PAYMENT,
  IN_HOUSE,
  ISF,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../vocabulary.ts';

/**
 * What personal care each person draws on, what their provider's staff can deliver, and what it costs.
 * Care the council buys goes up to the time budgeted; a direct payment or a service fund gives what the money buys; need is
 * the limit of all of them. Time is whole minutes and money whole pence; time is rounded down, so that no provider delivers
 * more than its staff can.
 */
export const deliverCare = defineStep({
  name: 'deliver-care',
  purpose:
    'Set the direct payments and service funds of the month, deliver personal care within budgets and staff, and price and invoice it.',
  source:
    'Care Act 2014 s31; S0 comment 2 (individuals on the framework’s terms); S1 (block paid used or not; preferred list; pools); S3 q5 (budget and need differ); S4 (rate below price cuts hours; service funds and their fee).',
  simplifies: [
    'Every home care provider is regulated, so its care is exempt from VAT.',
    'Two workers on a visit cost twice one; assistants who work in twos share one payroll fee.',
    'Personal assistants are always to be had, never ill and never away.',
    'A pool shares staff time equally; nobody in it gets less because a neighbour needs more.',
    'The holder of a service fund gives all of its personal care and does not subcontract.',
    'An hour of the in-house service counts, for a charge, as an hour at the framework rate.',
    'An unpaid carer gives a set part of the care that does not come, whatever else they have to do; who has taken less by choice is not helped out.',
  ],
  reads: [
    'people.present',
    'people.topsUp',
    'people.doubleHanded',
    'people.sharing',
    'people.takes',
    'people.carer',
    'people.needNow',
    'people.budgeted',
    'people.supportBudgeted',
    'people.deployment',
    'people.route',
    'people.provider',
    'people.supporter',
    'people.account',
    'people.arranged',
    'people.bidRatio',
    'providers.guaranteed',
    'providers.staff',
    'providers.price',
    'market.peopleRows',
    'market.providerRows',
    'market.frameworkRate',
    'market.blockRate',
    'market.agencyRate',
    'market.assistantRate',
  ],
  writes: [
    'people.wanted',
    'people.delivered',
    'people.bought',
    'people.covered',
    'people.budget',
    'people.fee',
    'people.feeOnTop',
    'providers.booked',
    'providers.bookedBlock',
    'providers.delivered',
    'providers.deliveredBlock',
    'providers.deliveredIndividual',
    'providers.capacity',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'providers.individualRevenue',
    'providers.isfRevenue',
    'market.blockUnused',
  ],
  posts: [],
  parameters: [...ASSISTANT_PARAMETERS, ...PRICE_PARAMETERS, ...MONTH_BUDGET_PARAMETERS, 'carer.covers'],
  levers: [...PRICE_LEVERS, 'isf.fee-payer'],
  apply({ people, providers, market, ledger }, { parameters, levers }) {
    const assistant = assistantCost(parameters);
    const assistantFixed = weeklyToMonthly(assistant.perWeek);
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const prices = contractPrices(rates, levers, parameters);
    const hourly = { agency: market.agencyRate[0], assistant: market.assistantRate[0], isf: prices.isf };
    const rules = budgetRules(hourly, levers, parameters);
    const covers = parameters['carer.covers'];
    const rows = market.peopleRows[0];
    const providerRows = market.providerRows[0];

    clearFlows();
    planCare();
    giveCare();
    for (let row = 0; row < providerRows; row++) {
      providers.capacity[row] = monthlyMinutesWithin(providers.staff[row]);
      invoiceBlock(row);
    }

    function clearFlows(): void {
      providers.booked.fill(0, 0, providerRows);
      providers.bookedBlock.fill(0, 0, providerRows);
      providers.delivered.fill(0, 0, providerRows);
      providers.deliveredBlock.fill(0, 0, providerRows);
      providers.deliveredIndividual.fill(0, 0, providerRows);
      providers.frameworkRevenue.fill(0, 0, providerRows);
      providers.individualRevenue.fill(0, 0, providerRows);
      providers.isfRevenue.fill(0, 0, providerRows);
      market.blockUnused[0] = 0;
    }

    /** Budgets for the month and the time they pay for; a provider's bookings are the sum of what its clients want. */
    function planCare(): void {
      const { present, deployment, route, provider, topsUp, needNow, takes, wanted } = people;
      const { price, booked, bookedBlock } = providers;

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        const forCare = allotMonth(people, person, rules);
        const held = deployment[person];
        const employs = route[person] === PERSONAL_ASSISTANT;
        const row = provider[person];
        wanted[person] = 0;
        if (!employs && row === NO_PROVIDER) continue;

        // Staff time, and the price, of each minute of the person's own.
        const workers = workersOn(people, person);
        let minutes: number;
        if (councilBuysCare(held)) {
          minutes = Math.min(needNow[person], planTakenUp(people, person));
        } else {
          minutes = takenUp(needNow[person], takes[person]);
          if (held === DIRECT_PAYMENT || held === ISF) {
            const available = forCare + ledger.balance[budgetAccountOf(ledger, person)];
            const within = employs
              ? affordable(available - assistantFixed, assistant.perHour * workers)
              : affordable(available, pricePaid(prices, people, person, price[row]) * workers);
            const addsOwn = held === DIRECT_PAYMENT && topsUp[person] === 1;
            minutes = Math.min(minutes, addsOwn ? Math.max(planTakenUp(people, person), within) : within);
          }
        }
        // Part of a minute of shared staff is left, so that nobody buys more than their money pays for.
        wanted[person] = Math.floor(minutes * workers);
        if (row === NO_PROVIDER) continue;
        booked[row] += wanted[person];
        if (route[person] === BLOCK) bookedBlock[row] += wanted[person];
      }
    }

    /** What staff allow, priced and credited to who delivers it. */
    function giveCare(): void {
      const { present, provider, carer, needNow, takes, wanted, delivered, bought, covered } = people;
      const { price, staff, booked } = providers;

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        const row = provider[person];
        // A provider with too few staff gives each client the same part of what they want.
        const staffed =
          row === NO_PROVIDER || booked[row] <= staff[row]
            ? wanted[person]
            : Math.floor((wanted[person] * staff[row]) / booked[row]);
        const workers = workersOn(people, person);
        const staffMinutes = monthlyMinutesWithin(staffed);
        delivered[person] = Math.floor(staffMinutes / workers);
        bought[person] = 0;
        covered[person] = 0;
        if (carer[person] === 1) {
          const missing = monthlyMinutesWithin(takenUp(needNow[person], takes[person])) - delivered[person];
          if (missing > 0) covered[person] = Math.floor(missing * covers);
        }
        if (delivered[person] === 0) continue;
        const minutes = Math.min(staffMinutes, Math.ceil(delivered[person] * workers));
        if (row === NO_PROVIDER) {
          bought[person] = priceForMinutes(assistant.perHour, minutes) + assistantFixed;
        } else {
          bought[person] = priceForMinutes(pricePaid(prices, people, person, price[row]), minutes);
          credit(person, row, minutes);
        }
      }
    }

    /** A provider's care and income by who buys it; the council's own service invoices nobody. */
    function credit(person: number, row: number, minutes: number): void {
      const { deployment, route, bought } = people;
      const held = deployment[person];
      providers.delivered[row] += minutes;
      if (route[person] === BLOCK) {
        providers.deliveredBlock[row] += minutes;
      } else if (route[person] === IN_HOUSE) {
        return;
      } else if (councilBuysCare(held) || (held === SELF_FUNDER && people.arranged[person] === 1)) {
        providers.frameworkRevenue[row] += bought[person];
      } else if (held === ISF) {
        providers.isfRevenue[row] += bought[person];
      } else {
        providers.individualRevenue[row] += bought[person];
        providers.deliveredIndividual[row] += minutes;
      }
    }

    /** Block hours are paid for whether used or not, and hours beyond the guarantee at the same price. */
    function invoiceBlock(row: number): void {
      const guaranteed = monthlyMinutesWithin(providers.guaranteed[row]);
      const used = providers.deliveredBlock[row];
      providers.blockRevenue[row] = priceForMinutes(prices.block, Math.max(guaranteed, used));
      market.blockUnused[0] += Math.max(0, guaranteed - used);
    }
  },
});

/** Whole minutes a week that some pence a month pay for at a price of an hour. */
function affordable(available: number, perHour: number): number {
  return weeklyMinutesWithin(Math.floor((Math.max(0, available) * MINUTES_PER_HOUR) / perHour));
}
