import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import {
  MINUTES_PER_HOUR,
  monthlyMinutesWithin,
  weeklyMinutesWithin,
  weeklyToMonthly,
} from '../../time/weeks.ts';
import { budgetAccountOf } from '../ledger.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../assistant-cost.ts';
import { defineStep } from '../step.ts';
import {
  BLOCK,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../vocabulary.ts';

/**
 * What personal care each person draws on, what their provider's staff can deliver, and what it costs.
 * A managed budget gives care up to the time budgeted; a direct payment gives what the money buys; need is the limit of both.
 * Time is whole minutes and money whole pence; time is rounded down, so that no provider delivers more than its staff can.
 */
export const deliverCare = defineStep({
  name: 'deliver-care',
  purpose:
    'Set the direct payments of the month, deliver personal care within budgets and staff, and price and invoice it.',
  source:
    'Care Act 2014 s31; S1 (block paid used or not); S3 q5 (budget and need differ); S4 (rate below price cuts hours).',
  simplifies: [
    'Every home care provider is regulated, so its care is exempt from VAT.',
    'Two workers on a visit cost twice one; assistants who work in twos share one payroll fee.',
    'Personal assistants are always to be had, never ill and never away.',
  ],
  reads: [
    'people.present',
    'people.topsUp',
    'people.doubleHanded',
    'people.needNow',
    'people.budgeted',
    'people.supportBudgeted',
    'people.deployment',
    'people.route',
    'people.provider',
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
    'people.budget',
    'providers.booked',
    'providers.bookedBlock',
    'providers.delivered',
    'providers.deliveredBlock',
    'providers.deliveredIndividual',
    'providers.capacity',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'providers.individualRevenue',
    'market.blockUnused',
  ],
  posts: [],
  parameters: [...ASSISTANT_PARAMETERS, 'support.rate'],
  levers: [],
  apply({ people, providers, market, ledger }, { parameters }) {
    const assistant = assistantCost(parameters);
    const supportRate = roundHalfUp(parameters['support.rate']);
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
      market.blockUnused[0] = 0;
    }

    /** Budgets for the month and the time they pay for; a provider's bookings are the sum of what its clients want. */
    function planCare(): void {
      const { present, deployment, route, provider, topsUp, doubleHanded, needNow, budgeted, wanted } =
        people;
      const { supportBudgeted, budget } = people;
      const { price, booked, bookedBlock } = providers;
      const agencyRate = market.agencyRate[0];
      const assistantRate = market.assistantRate[0];
      const assistantFixed = weeklyToMonthly(assistant.perWeek);

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        // Workers on a visit: the staff time, and the price, of each minute of the person's own.
        const workers = 1 + doubleHanded[person];
        const employs = route[person] === PERSONAL_ASSISTANT;
        const row = provider[person];
        const served = employs || row !== NO_PROVIDER;
        let limit = deployment[person] === SELF_FUNDER ? Infinity : budgeted[person];
        budget[person] = 0;
        if (deployment[person] === DIRECT_PAYMENT) {
          const rate = employs ? assistantRate : agencyRate;
          const forCare = weeklyToMonthly(priceForMinutes(rate, budgeted[person] * workers));
          budget[person] = forCare + weeklyToMonthly(priceForMinutes(supportRate, supportBudgeted[person]));
          if (served) {
            const available = forCare + ledger.balance[budgetAccountOf(ledger, person)];
            const within = employs
              ? affordable(available - assistantFixed, assistant.perHour * workers)
              : affordable(available, price[row] * workers);
            limit = topsUp[person] === 1 ? Math.max(budgeted[person], within) : within;
          }
        }
        wanted[person] = served ? Math.min(needNow[person], limit) * workers : 0;
        if (row === NO_PROVIDER) continue;
        booked[row] += wanted[person];
        if (route[person] === BLOCK) bookedBlock[row] += wanted[person];
      }
    }

    /** What staff allow, priced and credited to who delivers it. */
    function giveCare(): void {
      const { present, route, provider, doubleHanded, wanted, delivered, bought } = people;
      const { price, staff, booked } = providers;
      const assistantFixed = weeklyToMonthly(assistant.perWeek);
      const frameworkRate = market.frameworkRate[0];
      const blockRate = market.blockRate[0];

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        const row = provider[person];
        // A provider with too few staff gives each client the same part of what they want.
        const staffed =
          row === NO_PROVIDER || booked[row] <= staff[row]
            ? wanted[person]
            : Math.floor((wanted[person] * staff[row]) / booked[row]);
        const workers = 1 + doubleHanded[person];
        delivered[person] = Math.floor(monthlyMinutesWithin(staffed) / workers);
        bought[person] = 0;
        if (delivered[person] === 0) continue;
        const minutes = delivered[person] * workers;
        if (row === NO_PROVIDER) {
          bought[person] = priceForMinutes(assistant.perHour, minutes) + assistantFixed;
          continue;
        }
        providers.delivered[row] += minutes;
        if (route[person] === BLOCK) {
          bought[person] = priceForMinutes(blockRate, minutes);
          providers.deliveredBlock[row] += minutes;
        } else if (route[person] === FRAMEWORK) {
          bought[person] = priceForMinutes(frameworkRate, minutes);
          providers.frameworkRevenue[row] += bought[person];
        } else {
          bought[person] = priceForMinutes(price[row], minutes);
          providers.individualRevenue[row] += bought[person];
          providers.deliveredIndividual[row] += minutes;
        }
      }
    }

    /** Block hours are paid for whether used or not, and hours beyond the guarantee at the same price. */
    function invoiceBlock(row: number): void {
      const guaranteed = monthlyMinutesWithin(providers.guaranteed[row]);
      const used = providers.deliveredBlock[row];
      providers.blockRevenue[row] = priceForMinutes(market.blockRate[0], Math.max(guaranteed, used));
      market.blockUnused[0] += Math.max(0, guaranteed - used);
    }
  },
});

/** Whole minutes a week that some pence a month pay for at a price of an hour. */
function affordable(available: number, perHour: number): number {
  return weeklyMinutesWithin(Math.floor((Math.max(0, available) * MINUTES_PER_HOUR) / perHour));
}
