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
    const { present, deployment, route, provider, topsUp, doubleHanded, needNow, budgeted } = people;
    const { wanted, delivered, bought, budget } = people;
    const { price, staff, booked } = providers;
    const assistant = assistantCost(parameters);
    const supportRate = roundHalfUp(parameters['support.rate']);
    const rows = market.peopleRows[0];
    const providerRows = market.providerRows[0];

    clearFlows();
    for (let person = 0; person < rows; person++) {
      if (present[person] === 1) want(person);
    }
    for (let person = 0; person < rows; person++) {
      if (present[person] === 1) deliver(person);
    }
    for (let row = 0; row < providerRows; row++) {
      providers.capacity[row] = monthlyMinutesWithin(staff[row]);
      invoiceBlock(row);
    }

    function clearFlows(): void {
      booked.fill(0, 0, providerRows);
      providers.bookedBlock.fill(0, 0, providerRows);
      providers.delivered.fill(0, 0, providerRows);
      providers.deliveredBlock.fill(0, 0, providerRows);
      providers.deliveredIndividual.fill(0, 0, providerRows);
      providers.frameworkRevenue.fill(0, 0, providerRows);
      providers.individualRevenue.fill(0, 0, providerRows);
      market.blockUnused[0] = 0;
    }

    /** The budget for the month and the time it pays for; a provider's bookings are the sum of what its clients want. */
    function want(person: number): void {
      const forCare = deployment[person] === DIRECT_PAYMENT ? paymentForCare(person) : 0;
      budget[person] = deployment[person] === DIRECT_PAYMENT ? forCare + paymentForSupport(person) : 0;
      const reachable = route[person] === PERSONAL_ASSISTANT || provider[person] !== NO_PROVIDER;
      const ownTime = reachable ? Math.min(needNow[person], limit(person, forCare)) : 0;
      wanted[person] = ownTime * workers(person);
      if (provider[person] === NO_PROVIDER) return;
      booked[provider[person]] += wanted[person];
      if (route[person] === BLOCK) providers.bookedBlock[provider[person]] += wanted[person];
    }

    /** Workers on a visit: the staff time, and the price, of each minute of the person's own. */
    function workers(person: number): number {
      return 1 + doubleHanded[person];
    }

    function paymentForCare(person: number): number {
      return weeklyToMonthly(priceForMinutes(budgetRate(person), budgeted[person] * workers(person)));
    }

    function paymentForSupport(person: number): number {
      return weeklyToMonthly(priceForMinutes(supportRate, people.supportBudgeted[person]));
    }

    function budgetRate(person: number): number {
      return route[person] === PERSONAL_ASSISTANT ? market.assistantRate[0] : market.agencyRate[0];
    }

    /** Minutes a week the budget stretches to, in the person's own time; no limit for someone who pays in full. */
    function limit(person: number, forCare: number): number {
      if (deployment[person] === SELF_FUNDER) return Infinity;
      if (deployment[person] !== DIRECT_PAYMENT) return budgeted[person];
      const within = affordable(person, forCare);
      return topsUp[person] === 1 ? Math.max(budgeted[person], within) : within;
    }

    /** Minutes a week the part of a direct payment meant for care and what is left in its account can pay for. */
    function affordable(person: number, forCare: number): number {
      if (route[person] !== PERSONAL_ASSISTANT && provider[person] === NO_PROVIDER) return 0;
      const available = forCare + ledger.balance[budgetAccountOf(ledger, person)];
      const fixed = route[person] === PERSONAL_ASSISTANT ? weeklyToMonthly(assistant.perWeek) : 0;
      const perHour = route[person] === PERSONAL_ASSISTANT ? assistant.perHour : price[provider[person]];
      const monthly = Math.floor(
        (Math.max(0, available - fixed) * MINUTES_PER_HOUR) / (perHour * workers(person)),
      );
      return weeklyMinutesWithin(monthly);
    }

    function deliver(person: number): void {
      delivered[person] = Math.floor(monthlyMinutesWithin(staffed(person)) / workers(person));
      const minutes = delivered[person] * workers(person);
      bought[person] = priceOf(person, minutes);
      if (provider[person] !== NO_PROVIDER) credit(provider[person], person, minutes);
    }

    /** A provider with too few staff gives each client the same part of what they want. */
    function staffed(person: number): number {
      const row = provider[person];
      if (row === NO_PROVIDER || booked[row] <= staff[row]) return wanted[person];
      return Math.floor((wanted[person] * staff[row]) / booked[row]);
    }

    function priceOf(person: number, minutes: number): number {
      if (route[person] === PERSONAL_ASSISTANT) {
        return minutes === 0
          ? 0
          : priceForMinutes(assistant.perHour, minutes) + weeklyToMonthly(assistant.perWeek);
      }
      if (minutes === 0) return 0;
      if (route[person] === BLOCK) return priceForMinutes(market.blockRate[0], minutes);
      if (route[person] === FRAMEWORK) return priceForMinutes(market.frameworkRate[0], minutes);
      return priceForMinutes(price[provider[person]], minutes);
    }

    function credit(row: number, person: number, minutes: number): void {
      providers.delivered[row] += minutes;
      if (route[person] === BLOCK) providers.deliveredBlock[row] += minutes;
      else if (route[person] === FRAMEWORK) providers.frameworkRevenue[row] += bought[person];
      else {
        providers.individualRevenue[row] += bought[person];
        providers.deliveredIndividual[row] += minutes;
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
