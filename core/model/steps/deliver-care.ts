import { assessedContribution } from '../../charging/assessment.ts';
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import {
  MINUTES_PER_HOUR,
  monthlyMinutesWithin,
  weeklyMinutesWithin,
  weeklyToMonthly,
} from '../../time/weeks.ts';
import { budgetAccountOf } from '../ledger.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../assistant-cost.ts';
import { CHARGING_PARAMETERS, chargingRulesByBand } from '../charging-rules.ts';
import { defineStep } from '../step.ts';
import {
  bandOf,
  BLOCK,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../vocabulary.ts';

/**
 * What each person draws on, what their provider's staff can deliver, and what it costs whom.
 * Time is whole minutes and money whole pence; time is rounded down, so that no provider delivers more than its staff can.
 */
export const deliverCare = defineStep({
  name: 'deliver-care',
  purpose:
    'Deliver care within budgets and staff, price it, and work out contributions, top-ups and invoices.',
  source:
    'Care Act 2014 ss 14, 17, 31; S1 (block paid used or not); S4 (rate below price cuts hours or forces top-ups).',
  simplifies: [
    'Care is exempt from VAT, as regulated home care is; taxable community support is not represented.',
    "One standard allowance for disability-related expenditure; benefits, housing costs, couples and a council's own charging rules are not assessed.",
    'Personal assistants are always to be had, never ill and never away.',
  ],
  reads: [
    'people.present',
    'people.group',
    'people.topsUp',
    'people.income',
    'people.capital',
    'people.assessed',
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
    'market.incomeIndex',
  ],
  writes: [
    'people.wanted',
    'people.delivered',
    'people.bought',
    'people.budget',
    'people.contribution',
    'people.topUp',
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
  parameters: [...ASSISTANT_PARAMETERS, ...CHARGING_PARAMETERS],
  levers: [],
  apply({ people, providers, market, ledger }, { parameters }) {
    const { present, deployment, route, provider, assessed, topsUp } = people;
    const { wanted, delivered, bought, budget, contribution, topUp } = people;
    const { price, staff, booked } = providers;
    const assistant = assistantCost(parameters);
    const rules = chargingRulesByBand(parameters);
    const incomeIndex = market.incomeIndex[0];
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
      const isDirectPayment = deployment[person] === DIRECT_PAYMENT;
      budget[person] = isDirectPayment
        ? weeklyToMonthly(priceForMinutes(budgetRate(person), assessed[person]))
        : 0;
      const reachable = route[person] === PERSONAL_ASSISTANT || provider[person] !== NO_PROVIDER;
      wanted[person] = reachable ? Math.min(assessed[person], affordable(person, isDirectPayment)) : 0;
      if (provider[person] === NO_PROVIDER) return;
      booked[provider[person]] += wanted[person];
      if (route[person] === BLOCK) providers.bookedBlock[provider[person]] += wanted[person];
    }

    function budgetRate(person: number): number {
      return route[person] === PERSONAL_ASSISTANT ? market.assistantRate[0] : market.agencyRate[0];
    }

    /** Minutes a week a direct payment and what is left in its account can pay for; no limit for anyone else. */
    function affordable(person: number, isDirectPayment: boolean): number {
      if (!isDirectPayment || topsUp[person] === 1) return Infinity;
      const available = budget[person] + ledger.balance[budgetAccountOf(ledger, person)];
      const fixed = route[person] === PERSONAL_ASSISTANT ? weeklyToMonthly(assistant.perWeek) : 0;
      const perHour = route[person] === PERSONAL_ASSISTANT ? assistant.perHour : price[provider[person]];
      const monthly = Math.floor((Math.max(0, available - fixed) * MINUTES_PER_HOUR) / perHour);
      return weeklyMinutesWithin(monthly);
    }

    function deliver(person: number): void {
      const minutes = monthlyMinutesWithin(staffed(person));
      delivered[person] = minutes;
      bought[person] = priceOf(person, minutes);
      topUp[person] = 0;
      if (deployment[person] === SELF_FUNDER) {
        contribution[person] = 0;
      } else if (deployment[person] === DIRECT_PAYMENT) {
        contribution[person] = Math.min(chargeForMonth(person), budget[person], bought[person]);
        const available = budget[person] + ledger.balance[budgetAccountOf(ledger, person)];
        topUp[person] = Math.max(0, bought[person] - available);
      } else {
        contribution[person] = Math.min(chargeForMonth(person), bought[person]);
      }
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

    function chargeForMonth(person: number): number {
      const income = roundHalfUp(people.income[person] * incomeIndex);
      return weeklyToMonthly(
        assessedContribution(rules[bandOf(people.group[person])], income, people.capital[person]),
      );
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
