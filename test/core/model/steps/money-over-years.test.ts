import { expect, test } from 'vitest';

import { budgetAccountOf, cashOf } from '../../../../core/model/ledger.ts';
import { settleMarket } from '../../../../core/model/settle-market.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { BLOCK, IN_HOUSE, NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { runMonth, twice } from '../../../../core/run/run-month.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from '../sample-market.ts';

/** What does not hold once the month has been paid for, in words. */
function faults({ people, providers, market, ledger }: State): readonly string[] {
  const found: string[] = [];
  let bought = 0;
  for (let person = 0; person < market.peopleRows[0]!; person++) {
    if (people.present[person] === 0) continue;
    const route = people.route[person];
    if (route !== BLOCK && route !== IN_HOUSE && people.provider[person] !== NO_PROVIDER)
      bought += people.bought[person]!;
    if (ledger.balance[budgetAccountOf(ledger, person)]! < 0) found.push('an account is overspent');
    if (people.topUp[person]! > 0 && people.topsUp[person] === 0)
      found.push('someone adds money who would not');
    if (people.contribution[person]! > people.bought[person]! + people.supportBought[person]!)
      found.push('a charge is above the cost');
    if (people.owes[person]! < 0) found.push('the council owes a person');
  }
  let invoiced = 0;
  for (let row = 0; row < market.providerRows[0]!; row++) {
    const { frameworkRevenue, individualRevenue, isfRevenue, inHouse } = providers;
    invoiced += frameworkRevenue[row]! + individualRevenue[row]! + isfRevenue[row]!;
    if (inHouse[row] === 1 && ledger.balance[cashOf(ledger, row)] !== 0)
      found.push('the in-house service holds money');
  }
  if (invoiced !== bought) found.push(`£${invoiced / 100} is invoiced for care of £${bought / 100}`);
  return found;
}

test.each([
  ['business as usual', optionWith()],
  ['every lever at once', optionWith(...EVERY_LEVER)],
])(
  'in every month of %s all care outside block is invoiced once and nobody overspends or overpays',
  (_, option) => {
    const plan = prepare(scenarioWith({ option }));
    const state = allocateState(twice(plan.extent));
    settleMarket(state, monthOfPlan(plan, 0, 0));
    const found: string[] = [];
    for (let index = 0; index < plan.spinUp + plan.months; index++) {
      runMonth(
        state,
        plan,
        { index, replicate: 0 },
        {
          check: true,
          watch: (step) => () => {
            if (step.name === 'pay-for-care') found.push(...faults(state));
          },
        },
      );
    }
    expect(found).toEqual([]);
  },
);
