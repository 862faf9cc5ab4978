import { roundHalfUp } from '../../money/rounding.ts';
import { handBackContractsEquations } from '../equations/hand-back-contracts.ts';
import { clientsOf, releaseClient, RELEASE_WRITES } from '../ending/release-clients.ts';
import { HAND_BACK_PARAMETERS, monthsBorne } from '../pricing/hand-back-patience.ts';
import { HOUR_COST_PARAMETERS, marginalCostOfMix } from '../pricing/hour-cost.ts';
import { blockUnderpays, frameworkUnderpays } from '../pricing/underpaid.ts';
import { defineStep } from '../step.ts';
import { BLOCK, councilBuysCare, FRAMEWORK, PREFERRED_LIST } from '../vocabulary.ts';

/**
 * A provider whose council hours bring in less than they cost at the margin, month after month, gives back the contract that
 * does, and goes on with the rest: with what individuals buy, with funds it holds, and with the other contract if that pays.
 */
export const handBackContracts = defineStep({
  name: 'hand-back-contracts',
  purpose:
    'Hand back council contracts that have paid less than their hours cost; their people look for another provider.',
  source: 'Evidence sf.handback, provider.handback.* (ADASS Budget and Spring Surveys); S3 q18.',
  simplifies: [
    'Who spends a direct payment at the framework’s price stays with a provider that hands the contract back, at that price.',
    'A contract is handed back whole, at the end of a month and without notice; no single package is.',
    'No council raises its price to keep a provider that would hand back.',
    'What the provider has gone through does not count, nor what it expects: only the months in a row, and the price of this month.',
    "The council's own service hands nothing back.",
  ],
  reads: [
    'people.present',
    'people.deployment',
    'people.route',
    'people.arranged',
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.marginalCost',
    'providers.delivered',
    'providers.complex',
    'providers.deliveredFramework',
    'providers.frameworkRevenue',
    'providers.outcomeRevenue',
    'providers.guaranteeRevenue',
    'providers.deliveredBlock',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    ...RELEASE_WRITES,
    'providers.monthsUnderpaid',
    'providers.monthsUnderpaidBlock',
    'providers.listed',
    'providers.preferred',
    'providers.barredUntil',
    'providers.blockShare',
    'providers.booked',
    'providers.bookedBlock',
    'providers.staff',
    'market.handedBack',
    'market.peopleHandedBack',
    'market.staffReleased',
    'market.listStale',
  ],
  posts: [],
  parameters: [...HOUR_COST_PARAMETERS, ...HAND_BACK_PARAMETERS, 'handback.barred', 'staff.follow'],
  levers: [],
  equations: handBackContractsEquations,
  apply({ people, providers, market }, { index, luck, parameters }) {
    const { identity, open, inHouse, booked, bookedBlock, staff } = providers;
    const rows = market.providerRows[0];
    market.handedBack[0] = 0;
    market.peopleHandedBack[0] = 0;
    market.changesForced[0] = 0;
    // Those who followed nobody since the last month have left the trade.
    market.staffReleased[0] = 0;

    const framework = new Uint8Array(rows);
    const block = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      if (open[row] === 1 && inHouse[row] === 0) judge(row);
    }
    if (market.handedBack[0] > 0) release();

    function judge(row: number): void {
      const hourCost = marginalCostOfMix(providers, row, parameters);
      const borne = monthsBorne(identity[row], luck, parameters);
      const { monthsUnderpaid, monthsUnderpaidBlock } = providers;
      const leavesFramework = counted(
        monthsUnderpaid,
        row,
        frameworkUnderpays(providers, row, hourCost),
        borne,
      );
      const leavesBlock = counted(monthsUnderpaidBlock, row, blockUnderpays(providers, row, hourCost), borne);
      if (!leavesFramework && !leavesBlock) return;
      market.handedBack[0]++;
      market.listStale[0] = 1;
      if (leavesFramework) {
        framework[row] = 1;
        providers.listed[row] = 0;
        providers.preferred[row] = 0;
        providers.barredUntil[row] = index + parameters['handback.barred'];
      }
      if (leavesBlock) {
        block[row] = 1;
        providers.blockShare[row] = 0;
      }
    }

    /** Those the council buys for, or arranges for, go; who buys for themselves stays. */
    function release(): void {
      const { provider, deployment, route, arranged, wanted } = people;
      const freed = new Float64Array(rows);
      const either = framework.map((back, row) => back | block[row]);
      for (const person of clientsOf(people, market.peopleRows[0], either)) {
        const row = provider[person];
        const by = route[person];
        const goes = by === BLOCK ? block[row] === 1 : framework[row] === 1 && isOnList(by);
        if (!goes || !(councilBuysCare(deployment[person]) || arranged[person] === 1)) continue;
        booked[row] -= wanted[person];
        if (by === BLOCK) bookedBlock[row] -= wanted[person];
        freed[row] += wanted[person];
        market.peopleHandedBack[0]++;
        releaseClient({ people, market }, person);
      }
      for (let row = 0; row < rows; row++) {
        if (freed[row] > 0) letStaffGo(row, freed[row]);
      }
    }

    /** Of the staff those people used, those who would follow them leave; the rest stay and are given other work. */
    function letStaffGo(row: number, minutes: number): void {
      const following = roundHalfUp(Math.min(staff[row], minutes) * parameters['staff.follow']);
      staff[row] -= following;
      market.staffReleased[0] += following;
    }
  },
});

/** Whether care is bought under the framework or from its list of preferred providers. */
function isOnList(route: number): boolean {
  return route === FRAMEWORK || route === PREFERRED_LIST;
}

/** Counts the month, and tells whether a contract has now underpaid for as long as the provider bears; then it counts anew. */
function counted(months: Int32Array, row: number, underpays: boolean, borne: number): boolean {
  months[row] = underpays ? months[row] + 1 : 0;
  if (!underpays || months[row] < borne) return false;
  months[row] = 0;
  return true;
}
