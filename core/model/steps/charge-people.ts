import { chargeOn, incomeAbove } from '../../charging/assessment.ts';
import type { ChargingRules } from '../../charging/assessment.ts';
import { notBelowZero, lesser } from '../../numeric/foreseeable.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR, weeklyToMonthly } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { chargePeopleEquations } from '../equations/charge-people.ts';
import { CHARGING_LEVERS, CHARGING_PARAMETERS, chargingRulesByClass } from '../charging/charging-rules.ts';
import { budgetAccountOf } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { otherMoneyCharged, otherMoneyUsed } from '../budgeting/other-money.ts';
import { payersOf } from '../paying/payers.ts';
import { clearRows, roomForAmounts } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import { defineStep } from '../step.ts';
import type { Tables } from '../tables.ts';
import { MIXED, NO_PROVIDER } from '../vocabulary.ts';

/**
 * What each person contributes to their care and support, never more than it costs, what they add to a payment too small, and
 * the fee of someone who pays in full and has the council arrange their care.
 */
export const chargePeople = defineStep({
  name: 'charge-people',
  purpose:
    'Work out contributions, top-ups and arrangement fees once the care and support of the month are priced.',
  source:
    'Care Act 2014 ss 14, 17, 31; Care and Support (Charging and Assessment of Resources) Regulations 2014; S4 (a rate below the price forces top-ups).',
  simplifies: [
    "One standard allowance for disability-related expenditure; benefits, housing costs and a partner's means are not assessed one by one.",
    'A charge is worked out for the month that is charged for, and not averaged over weeks that cost more and less.',
    'Nobody is charged for the fee of a fund or an account.',
    'What is charged for of other public money is charged by the rules for social care, and the council keeps the charge; the funds nobody is charged for are used first.',
    'The fee for setting up arranged care falls in the month the first provider is found, and the yearly fee is spread over the months with a provider.',
  ],
  reads: [
    'people.present',
    'people.meansClass',
    'people.income',
    'people.capital',
    'people.deployment',
    'people.provider',
    'people.arranged',
    'people.since',
    'people.changesChosen',
    'people.changesForced',
    'people.otherStream',
    'people.otherCharged',
    'people.bought',
    'people.supportBought',
    'people.supportVatRecovered',
    'people.budget',
    'people.fee',
    'market.peopleRows',
    'market.incomeIndex',
  ],
  writes: ['people.contribution', 'people.assessedAs', 'people.topUp', 'people.arrangementFee'],
  posts: [],
  parameters: [...CHARGING_PARAMETERS, 'charging.arrangementfee.setup', 'charging.arrangementfee.annual'],
  levers: [...CHARGING_LEVERS],
  equations: chargePeopleEquations,
  apply({ people, market, ledger }, { index, parameters, levers }) {
    const { managed, holders, selfFunders } = payersOf(people, market.peopleRows[0]);
    const rules = chargingRulesByClass(parameters, levers);
    const means = { rules, incomeIndex: market.incomeIndex[0] };
    const { contribution, topUp, arrangementFee } = people;

    chargeByMeans(people, managed, supportCosts(people, managed), means);
    clearRows(topUp, managed);
    clearRows(arrangementFee, managed);
    const supportCost = supportCosts(people, holders);
    chargeByMeans(people, holders, supportCost, means);
    chargeHolders(people, holders, supportCost, ledger);
    clearRows(arrangementFee, holders);
    clearRows(contribution, selfFunders);
    clearRows(people.assessedAs, selfFunders);
    clearRows(topUp, selfFunders);
    chargeForArranging(people, selfFunders, {
      month: index,
      fee: roundHalfUp(parameters['charging.arrangementfee.annual'] / MONTHS_PER_YEAR),
      setUp: roundHalfUp(parameters['charging.arrangementfee.setup']),
    });
  },
});

type Read<C extends keyof Tables['people']> = { readonly [K in C]: ReadonlyColumn };
type Written<C extends keyof Tables['people']> = Pick<Tables['people'], C>;

const supportRoom = roomForAmounts();

/** What the council bears for community support, by row: VAT it gets back and other public money are no cost to it. */
function supportCosts(
  people: Read<'deployment' | 'supportBought' | 'supportVatRecovered' | 'otherStream'>,
  { row, count }: Rows,
): Float64Array {
  const { supportBought, supportVatRecovered, otherStream } = people;
  const costs = supportRoom(supportBought.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const others = otherStream[person] > 0 ? otherMoneyUsed(people, person) : 0;
    costs[person] = supportBought[person] - supportVatRecovered[person] - others;
  }
  return costs;
}

/** What means leave someone to pay, whatever their care comes to. */
const ASSESSED_AS_PART = 1;
const ASSESSED_AS_ALL = 2;

/** A charge is never more than what is charged for costs. */
function chargeByMeans(
  people: Read<'income' | 'capital' | 'meansClass' | 'bought' | 'otherCharged'> &
    Parameters<typeof otherMoneyCharged>[0] &
    Written<'contribution' | 'assessedAs'>,
  { row, count }: Rows,
  supportCost: Float64Array,
  { rules, incomeIndex }: { readonly rules: readonly ChargingRules[]; readonly incomeIndex: number },
): void {
  const { income, capital, meansClass, bought, otherCharged, contribution, assessedAs } = people;
  const above = aboveRoom(count);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const uprated = roundHalfUp(income[person] * incomeIndex);
    above[nth] = incomeAbove(rules[meansClass[person]], uprated, capital[person]);
  }
  const [shared] = rules;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const others = otherCharged[person] > 0 ? otherMoneyCharged(people, person) : 0;
    const cost = bought[person] + supportCost[person] + others;
    const charge = weeklyToMonthly(chargeOn(shared, above[nth]));
    const isAboveLimit = capital[person] > shared.capitalUpper;
    contribution[person] = isAboveLimit ? cost : lesser(charge, cost);
    assessedAs[person] = isAboveLimit ? ASSESSED_AS_ALL : Number(charge > 0) * ASSESSED_AS_PART;
  }
}

const aboveRoom = roomForAmounts();

/**
 * Those with a budget of their own pay no more than what the council would pay if there were no charge, and add what the budget
 * and what is left in its account are too small for.
 */
function chargeHolders(
  people: Read<'deployment' | 'budget' | 'bought' | 'fee'> & Written<'contribution' | 'topUp'>,
  { row, count }: Rows,
  supportCost: Float64Array,
  ledger: Ledger,
): void {
  const { deployment, budget, bought, fee, contribution, topUp } = people;
  const { balance } = ledger;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const byCouncil = bought[person] * Number(deployment[person] === MIXED);
    contribution[person] = lesser(contribution[person], byCouncil + budget[person]);
    const spent = fee[person] + supportCost[person] + bought[person] - byCouncil;
    const available = budget[person] + balance[budgetAccountOf(ledger, person)];
    topUp[person] = notBelowZero(spent - available);
  }
}

/** People who have never had another provider came to their first in the month they came to this one. */
function chargeForArranging(
  people: Read<'provider' | 'arranged' | 'since' | 'changesChosen' | 'changesForced'> &
    Written<'arrangementFee'>,
  { row, count }: Rows,
  { month, fee, setUp }: { readonly month: number; readonly fee: number; readonly setUp: number },
): void {
  const { provider, arranged, since, changesChosen, changesForced, arrangementFee } = people;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const isFirst = changesChosen[person] === 0 && changesForced[person] === 0 && since[person] === month;
    const isCharged = arranged[person] * Number(provider[person] !== NO_PROVIDER);
    arrangementFee[person] = isCharged * (isFirst ? fee + setUp : fee);
  }
}
