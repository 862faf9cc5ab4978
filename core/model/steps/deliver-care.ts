import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { monthlyMinutesWithin, weeklyMinutesWithin, weeklyToMonthly } from '../../time/weeks.ts';
import { deliverCareEquations } from '../equations/deliver-care.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../paying/assistant-cost.ts';
import { chanceOfLoss, LOSS_PARAMETERS } from '../council/monitoring.ts';
import { addPaidAbove, coverByCarers, creditCare, giveCare, priceCare } from '../delivering/care-given.ts';
import { allotMoney, bookCare } from '../delivering/care-wanted.ts';
import { readyForBlock } from '../delivering/stood-ready.ts';
import { budgetRules, MONTH_BUDGET_LEVERS, MONTH_BUDGET_PARAMETERS } from '../budgeting/month-budget.ts';
import {
  contractPrices,
  priceList,
  pricesPaid,
  PRICE_LEVERS,
  PRICE_PARAMETERS,
} from '../paying/price-paid.ts';
import { defineStep } from '../step.ts';
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
    'Care Act 2014 s31; S0 comment 2 (individuals on the framework’s terms); S1 (block paid used or not; preferred list; pools; that it pays for no hour without staff is this project’s reading); S3 q5 (budget and need differ); S4 (rate below price cuts hours; service funds and their fee).',
  simplifies: [
    'Every home care provider is regulated, so its care is exempt from VAT.',
    'Two workers on a visit cost twice one; assistants who work in twos share one payroll fee.',
    'A shortage of personal assistants is shared by all who employ them in proportion to what they want, and so is absence nobody covers.',
    'A pool shares staff time equally; nobody in it gets less because a neighbour needs more.',
    'The holder of a service fund gives all of its personal care and does not subcontract.',
    'A direct payment that is lost or misspent is lost whole for the month but for the fee of its account, by chance alone and before anything is bought; what closer monitoring prevents is a judgement.',
    'Block hours nobody drew on are paid back in the month, for every provider alike.',
    'A holder of the block stands ready with whatever staff nobody has booked, whichever days and places they are free in; hours it has no staff for are not paid for, and cost it nothing more.',
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
    const employing = assistantCost(parameters);
    const assistant = { perHour: employing.perHour, perMonth: weeklyToMonthly(employing.perWeek) };
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const prices = contractPrices(rates, levers, parameters);
    const hourly = {
      agency: market.agencyRate[0],
      assistant: market.assistantRate[0],
      isf: prices.isf,
      needsRelated: prices.needsRelated,
    };
    const paidBack = levers['block.reconciliation'];
    const providerRows = market.providerRows[0];

    const list = priceList(prices, providers.price, providerRows);
    const perHour = pricesPaid(list, people, market.peopleRows[0]);
    const terms = {
      rules: budgetRules(hourly, levers, parameters, supporters.taxable),
      perHour,
      assistant,
      lossChance: chanceOfLoss(levers, parameters),
      luck,
      index,
    };

    clearFlows();
    const most = allotMoney({ people, market, ledger }, terms);
    const employed = bookCare({ people, providers, market }, most);
    const charged = giveCare({ people, providers, market }, partFromAssistants(employed));
    coverByCarers({ people, market }, parameters['carer.covers']);
    priceCare({ people, market, assistant, perHour }, charged);
    creditCare({ people, providers, market }, charged);
    addPaidAbove({ people, market, prices }, charged);
    for (let row = 0; row < providerRows; row++) {
      providers.capacity[row] = monthlyMinutesWithin(providers.staff[row]);
      providers.calledOff[row] = weeklyMinutesWithin(providers.deliveredFramework[row]);
      invoiceBlock(row);
    }

    function clearFlows(): void {
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

    /** Part of what people who employ want that assistants can give: as far as there are any, less absence nobody covers. */
    function partFromAssistants(wanted: number): number {
      const here = market.assistants[0] * (1 - parameters['pa.absence']);
      return Math.min(1 - parameters['pa.absence'], here / Math.max(1, wanted));
    }

    /** Block hours are paid for whether used or not as far as staff stood ready to give them, and hours beyond the guarantee at the same price; some may be paid back. */
    function invoiceBlock(row: number): void {
      const unused = monthlyMinutesWithin(readyForBlock(providers, row));
      const used = providers.deliveredBlock[row];
      const invoice = priceForMinutes(prices.block, used + unused);
      const priceOfUsed = priceForMinutes(prices.block, used);
      providers.blockRevenue[row] = invoice;
      providers.blockPaidBack[row] = roundHalfUp((invoice - priceOfUsed) * paidBack);
      council.blockUsed[0] += priceOfUsed;
      council.blockUnused[0] += invoice - priceOfUsed;
      council.blockPaidBack[0] -= providers.blockPaidBack[row];
      market.blockUnused[0] += unused;
    }
  },
});
