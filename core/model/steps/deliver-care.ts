import { priceForMinutes, roundDown, roundHalfUp, roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import {
  MINUTES_PER_HOUR,
  monthlyMinutesWithin,
  weeklyMinutesWithin,
  weeklyToMonthly,
} from '../../time/weeks.ts';
import { deliverCareEquations } from '../equations/deliver-care.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../assistant-cost.ts';
import { chanceOfLoss, LOSS_PARAMETERS } from '../council/monitoring.ts';
import { ACCOUNTS, budgetAccountOf, post, PURPOSE } from '../ledger.ts';
import { allotMonth, budgetRules, MONTH_BUDGET_LEVERS, MONTH_BUDGET_PARAMETERS } from '../month-budget.ts';
import { contractPrices, paidAboveRate, PRICE_LEVERS, PRICE_PARAMETERS, pricePaid } from '../price-paid.ts';
import { planTakenUp, workersOn } from '../staff-time.ts';
import { defineStep } from '../step.ts';
import { takenUp } from '../support-taken-up.ts';
import {
  BLOCK,
  DIRECT_PAYMENT,
  IN_HOUSE,
  ISF,
  MIXED,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  PREFERRED_LIST,
  SELF_FUNDER,
  councilBuysCare,
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
    'A shortage of personal assistants is shared by all who employ them in proportion to what they want, and so is absence nobody covers.',
    'A pool shares staff time equally; nobody in it gets less because a neighbour needs more.',
    'The holder of a service fund gives all of its personal care and does not subcontract.',
    'A direct payment that is lost or misspent is lost whole for the month but for the fee of its account, by chance alone and before anything is bought; what closer monitoring prevents is a judgement.',
    'Block hours nobody drew on are paid back in the month, for every provider alike.',
    'An hour of the in-house service counts, for a charge, as an hour at the framework rate.',
    'An unpaid carer gives a set part of the care that does not come, whatever else they have to do; who has taken less by choice is not helped out.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.topsUp',
    'people.doubleHanded',
    'people.complexity',
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
    'people.delayed',
    'providers.guaranteed',
    'providers.staff',
    'providers.price',
    'supporters.taxable',
    'market.peopleRows',
    'market.providerRows',
    'market.frameworkRate',
    'market.blockRate',
    'market.agencyRate',
    'market.assistantRate',
    'market.assistants',
  ],
  writes: [
    'people.wanted',
    'people.delivered',
    'people.bought',
    'people.covered',
    'people.budget',
    'people.fee',
    'people.feeOnTop',
    'people.misspent',
    'providers.booked',
    'providers.bookedBlock',
    'providers.delivered',
    'providers.deliveredBlock',
    'providers.deliveredFramework',
    'providers.calledOff',
    'providers.deliveredIndividual',
    'providers.capacity',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'providers.individualRevenue',
    'providers.selfFunderRevenue',
    'providers.isfRevenue',
    'providers.feeRevenue',
    'providers.guaranteeRevenue',
    'providers.outcomeRevenue',
    'providers.grantRevenue',
    'providers.badDebt',
    'providers.drawings',
    'providers.leavers',
    'providers.hired',
    'providers.dismissed',
    'providers.ended',
    'market.blockUnused',
    'market.misspent',
    'market.paidAbove',
    'market.paidAbovePreferred',
    'market.assistantsDelivered',
    'council.blockUsed',
    'council.blockUnused',
    'council.blockPaidBack',
  ],
  posts: ['direct payment lost or misspent'],
  parameters: [
    ...ASSISTANT_PARAMETERS,
    ...PRICE_PARAMETERS,
    ...MONTH_BUDGET_PARAMETERS,
    ...LOSS_PARAMETERS,
    'carer.covers',
    'pa.absence',
  ],
  levers: [...PRICE_LEVERS, ...MONTH_BUDGET_LEVERS, 'direct-payment.monitoring', 'block.reconciliation'],
  equations: deliverCareEquations,
  apply({ people, providers, supporters, market, council, ledger }, { index, luck, parameters, levers }) {
    const assistant = assistantCost(parameters);
    const assistantFixed = weeklyToMonthly(assistant.perWeek);
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const prices = contractPrices(rates, levers, parameters);
    const hourly = {
      agency: market.agencyRate[0],
      assistant: market.assistantRate[0],
      isf: prices.isf,
      needsRelated: prices.needsRelated,
    };
    const rules = budgetRules(hourly, levers, parameters, supporters.taxable);
    const covers = parameters['carer.covers'];
    const lossChance = chanceOfLoss(levers, parameters);
    const paidBack = levers['block.reconciliation'];
    const rows = market.peopleRows[0];
    const providerRows = market.providerRows[0];

    clearFlows();
    /** Minutes a week of assistants that all who employ want to buy. */
    let employed = 0;
    planCare();
    const fromAssistants = partFromAssistants();
    giveCare();
    for (let row = 0; row < providerRows; row++) {
      providers.capacity[row] = monthlyMinutesWithin(providers.staff[row]);
      providers.calledOff[row] = weeklyMinutesWithin(providers.deliveredFramework[row]);
      invoiceBlock(row);
    }

    function clearFlows(): void {
      providers.booked.fill(0, 0, providerRows);
      providers.bookedBlock.fill(0, 0, providerRows);
      providers.delivered.fill(0, 0, providerRows);
      providers.deliveredBlock.fill(0, 0, providerRows);
      providers.deliveredFramework.fill(0, 0, providerRows);
      providers.deliveredIndividual.fill(0, 0, providerRows);
      providers.frameworkRevenue.fill(0, 0, providerRows);
      providers.individualRevenue.fill(0, 0, providerRows);
      providers.selfFunderRevenue.fill(0, 0, providerRows);
      providers.isfRevenue.fill(0, 0, providerRows);
      market.blockUnused[0] = 0;
      market.misspent[0] = 0;
      market.paidAbove[0] = 0;
      market.paidAbovePreferred[0] = 0;
      market.assistantsDelivered[0] = 0;
      council.blockUsed[0] = 0;
      council.blockUnused[0] = 0;
      council.blockPaidBack[0] = 0;
      clearForLater();
    }

    /** What steps after this one add to. */
    function clearForLater(): void {
      providers.feeRevenue.fill(0, 0, providerRows);
      providers.guaranteeRevenue.fill(0, 0, providerRows);
      providers.outcomeRevenue.fill(0, 0, providerRows);
      providers.grantRevenue.fill(0, 0, providerRows);
      providers.badDebt.fill(0, 0, providerRows);
      providers.drawings.fill(0, 0, providerRows);
      providers.leavers.fill(0, 0, providerRows);
      providers.hired.fill(0, 0, providerRows);
      providers.dismissed.fill(0, 0, providerRows);
      providers.ended.fill(0, 0, providerRows);
    }

    /** Budgets for the month and the time they pay for; a provider's bookings are the sum of what its clients want. */
    function planCare(): void {
      const { present, deployment, route, provider, topsUp, needNow, takes, wanted } = people;
      const { price, booked, bookedBlock } = providers;

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        const forCare = allotMonth(people, person, rules);
        const held = deployment[person];
        people.misspent[person] = 0;
        if (held === DIRECT_PAYMENT || held === MIXED) loseByChance(person);
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
        wanted[person] = roundDown(minutes * workers);
        if (row === NO_PROVIDER) {
          employed += wanted[person];
          continue;
        }
        booked[row] += wanted[person];
        if (route[person] === BLOCK) bookedBlock[row] += wanted[person];
      }
    }

    /** The account is overdrawn by what is lost until the payment of the month comes in, so that nothing can be bought with it. */
    function loseByChance(person: number): void {
      const lost = people.budget[person] - people.fee[person];
      if (
        lost === 0 ||
        uniform(luck, STREAMS['payment-lost'], people.identity[person], index) >= lossChance
      ) {
        return;
      }
      const account = budgetAccountOf(ledger, person);
      post(ledger, PURPOSE['direct payment lost or misspent'], account, ACCOUNTS.households, lost);
      people.misspent[person] = lost;
      market.misspent[0] += lost;
    }

    /** Part of what people who employ want that assistants can give: as far as there are any, less absence nobody covers. */
    function partFromAssistants(): number {
      const here = market.assistants[0] * (1 - parameters['pa.absence']);
      return Math.min(1 - parameters['pa.absence'], here / Math.max(1, employed));
    }

    /** What staff allow, priced and credited to who delivers it. */
    function giveCare(): void {
      const { present, provider, carer, needNow, takes, wanted, delivered, bought, covered, delayed } =
        people;
      const { price, staff, booked } = providers;

      for (let person = 0; person < rows; person++) {
        if (present[person] === 0) continue;
        const row = provider[person];
        // A provider with too few staff gives each client the same part of what they want, and so do assistants.
        let staffed = wanted[person];
        if (row === NO_PROVIDER) staffed = roundDown(staffed * fromAssistants);
        else if (booked[row] > staff[row]) staffed = roundDown((staffed * staff[row]) / booked[row]);
        const workers = workersOn(people, person);
        const staffMinutes = roundDown(monthlyMinutesWithin(staffed) * (1 - delayed[person]));
        delivered[person] = roundDown(staffMinutes / workers);
        bought[person] = 0;
        covered[person] = 0;
        if (carer[person] === 1) {
          const missing = monthlyMinutesWithin(takenUp(needNow[person], takes[person])) - delivered[person];
          if (missing > 0) covered[person] = roundDown(missing * covers);
        }
        if (delivered[person] === 0) continue;
        const minutes = Math.min(staffMinutes, roundUp(delivered[person] * workers));
        if (row === NO_PROVIDER) {
          bought[person] = priceForMinutes(assistant.perHour, minutes) + assistantFixed;
          market.assistantsDelivered[0] += minutes;
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
        providers.deliveredFramework[row] += minutes;
        const above = paidAboveRate(prices, people, person, minutes);
        market.paidAbove[0] += above;
        if (route[person] === PREFERRED_LIST) market.paidAbovePreferred[0] += above;
      } else if (held === ISF) {
        providers.isfRevenue[row] += bought[person];
      } else {
        providers.individualRevenue[row] += bought[person];
        providers.deliveredIndividual[row] += minutes;
        if (held === SELF_FUNDER) providers.selfFunderRevenue[row] += bought[person];
      }
    }

    /** Block hours are paid for whether used or not, and hours beyond the guarantee at the same price; some may be paid back. */
    function invoiceBlock(row: number): void {
      const guaranteed = monthlyMinutesWithin(providers.guaranteed[row]);
      const used = providers.deliveredBlock[row];
      const invoice = priceForMinutes(prices.block, Math.max(guaranteed, used));
      const priceOfUsed = priceForMinutes(prices.block, used);
      providers.blockRevenue[row] = invoice;
      providers.blockPaidBack[row] = roundHalfUp((invoice - priceOfUsed) * paidBack);
      council.blockUsed[0] += priceOfUsed;
      council.blockUnused[0] += invoice - priceOfUsed;
      council.blockPaidBack[0] -= providers.blockPaidBack[row];
      market.blockUnused[0] += Math.max(0, guaranteed - used);
    }
  },
});

/** Whole minutes a week that some pence a month pay for at a price of an hour. */
function affordable(available: number, perHour: number): number {
  return weeklyMinutesWithin(roundDown((Math.max(0, available) * MINUTES_PER_HOUR) / perHour));
}
