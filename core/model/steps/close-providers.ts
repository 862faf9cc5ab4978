import { roundHalfUp } from '../../money/rounding.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { closeProvidersEquations } from '../equations/close-providers.ts';
import { averaged, marginOn, patience, PATIENCE_PARAMETERS } from '../ending/outlook.ts';
import { overdraftLimit, OVERDRAFT_PARAMETERS } from '../ending/overdraft.ts';
import type { Standing } from '../ending/overdraft.ts';
import { forgonePay, OWNER_PAY_PARAMETERS } from '../ending/owner-pay.ts';
import { clientsOf, releaseClient, RELEASE_WRITES } from '../ending/release-clients.ts';
import { buyerOf, isForSale, takeOver, TAKEOVER_PARAMETERS, TAKEOVER_WRITES } from '../ending/takeover.ts';
import { NATURAL_PARAMETERS, naturalHazard } from '../ending/why-end.ts';
import { ACCOUNTS, cashOf, PURPOSE, settle } from '../ledger.ts';
import { revenueOf } from '../books/provider-revenue.ts';
import { defineStep } from '../step.ts';
import { DRILL, GOES_ON, INSOLVENT, NATURAL, NO_PROVIDER, VOLUNTARY } from '../vocabulary.ts';

/**
 * A provider stops when its cash has stood below its overdraft limit too long, when its owners have seen no future in it for
 * long enough, or for reasons of its own. Some that stop are taken over, with their clients and staff; the others close.
 */
export const closeProviders = defineStep({
  name: 'close-providers',
  purpose:
    'Judge the prospects of providers; let those taken over go to another with their clients and staff, and close the rest.',
  source:
    'Evidence provider.exit.*, failure.*, merge.rate; CQC register of community care locations (closure falls with age); S1 (position statement).',
  simplifies: [
    "The council's own service never closes, whatever it costs.",
    'Owners look back on their margin and no further ahead than their contracts reach; nobody closes because another closed.',
    'Where lenders carry any overdraft they ask nothing for it, and the owners make good what is missing at the end; where owners never give up they go on drawing profits and putting in pay as ever.',
    'Who takes over is the one whose cash lasts longest that serves part of the area and is past starting up; it takes everything but what is owed to the old owners, at once, and changes nothing for anyone.',
    'A provider that stops gives no notice, and its staff are owed nothing.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'market.peopleRows',
    'market.providerRows',
    'providers.identity',
    'providers.inHouse',
    'providers.founded',
    'providers.rating',
    'providers.security',
    'providers.clients',
    'providers.kind',
    'providers.cost',
    'providers.dueNext',
    'providers.dueAfter',
    'providers.dueThird',
    'providers.dueFourth',
    'costs.contactPay',
    'costs.idlePay',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'providers.frameworkRevenue',
    'providers.isfRevenue',
    'providers.individualRevenue',
    'providers.badDebt',
    'providers.feeRevenue',
    'providers.guaranteeRevenue',
    'providers.outcomeRevenue',
    'providers.grantRevenue',
  ],
  writes: [
    ...RELEASE_WRITES,
    ...TAKEOVER_WRITES,
    'providers.open',
    'providers.outlook',
    'providers.monthsPoor',
    'providers.monthsBelow',
    'providers.closureLeft',
    'providers.ended',
    'market.closedInsolvent',
    'market.closedVoluntary',
    'market.closedOther',
    'market.merged',
    'market.peopleTakenOver',
    'market.listStale',
    'market.staffReleased',
  ],
  posts: ['closing balance', 'takeover price'],
  parameters: [
    ...NATURAL_PARAMETERS,
    ...PATIENCE_PARAMETERS,
    ...TAKEOVER_PARAMETERS,
    ...OVERDRAFT_PARAMETERS,
    ...OWNER_PAY_PARAMETERS,
    'provider.patience',
    'outlook.memory',
    'exit.outlook.poor',
    'staff.follow',
  ],
  levers: ['market.position-statement'],
  switches: ['exit-rule'],
  equations: closeProvidersEquations,
  apply(state, { index, luck, closes, keeps, parameters, levers, structure }) {
    const { people, providers, costs, market, ledger } = state;
    const { identity, open, inHouse, outlook, monthsPoor, monthsBelow, closureLeft, ended } = providers;
    const { cost, security } = providers;
    const rows = market.providerRows[0];
    const isProjectionShared =
      levers['market.position-statement'] === choice('market.position-statement', 'yes');
    const lendersEndIt = structure['exit-rule'] !== 'owners-alone';
    const ownersEndIt = structure['exit-rule'] !== 'cash-alone';
    market.closedInsolvent[0] = 0;
    market.closedVoluntary[0] = 0;
    market.closedOther[0] = 0;
    market.merged[0] = 0;
    market.peopleTakenOver[0] = 0;

    const ending: number[] = [];
    for (let row = 0; row < rows; row++) {
      if (open[row] === 0 || inHouse[row] === 1) continue;
      judge(row);
      ended[row] = endingOf(row);
      if (ended[row] !== GOES_ON) ending.push(row);
    }
    if (ending.length === 0) return;
    // One takeover leaves less cash for the next, so their order must not be that of rows.
    ending.sort((a, b) => identity[a] - identity[b]);
    const buyers = new Int32Array(rows).fill(NO_PROVIDER);
    for (const row of ending) end(row);
    moveClients();

    /** What the month adds to what owners know. While it starts up they go by their plan. */
    function judge(row: number): void {
      monthsBelow[row] = timesLimit(row) > 1 ? monthsBelow[row] + 1 : 0;
      if (monthsTried(row) >= parameters['outlook.start-up']) {
        const margin = marginOn(revenueOf(providers, row), cost[row] - ownersPart(row));
        outlook[row] = averaged(outlook[row], margin, parameters['outlook.memory']);
        monthsPoor[row] = outlook[row] < parameters['exit.outlook.poor'] ? monthsPoor[row] + 1 : 0;
      }
      const closing = {
        age: ageOf(row),
        clients: providers.clients[row],
        rating: providers.rating[row],
      };
      closureLeft[row] -= naturalHazard(closing, parameters);
    }

    /** How many times its overdraft limit a provider's cash stands below zero. */
    function timesLimit(row: number): number {
      const overdrawn = 0 - ledger.balance[cashOf(ledger, row)];
      return overdrawn / Math.max(1, overdraftLimit(standingOf(row), parameters));
    }

    function standingOf(row: number): Standing {
      return {
        cost: cost[row],
        dueNext: providers.dueNext[row],
        dueAfter: providers.dueAfter[row],
        dueThird: providers.dueThird[row],
        dueFourth: providers.dueFourth[row],
      };
    }

    /** Who runs a provider on their own goes on for less than a worker's pay. */
    function ownersPart(row: number): number {
      const paid = costs.contactPay[row] + costs.idlePay[row];
      return forgonePay({ kind: providers.kind[row], pay: providers.pay[row], paid }, parameters);
    }

    /** Those a place starts with are tried from the first month on, however long they have been registered: until people have found them, a margin says little. */
    function monthsTried(row: number): number {
      return index - Math.max(0, providers.founded[row]);
    }

    function ageOf(row: number): number {
      return index - providers.founded[row];
    }

    function endingOf(row: number): number {
      if (identity[row] === closes) return DRILL;
      if (identity[row] === keeps) return GOES_ON;
      if (lendersEndIt && isOutOfCash(row)) return INSOLVENT;
      if (ownersEndIt && isGivenUp(row)) return VOLUNTARY;
      return closureLeft[row] <= 0 ? NATURAL : GOES_ON;
    }

    /** Lenders wait the less, the further beyond its limit it is. */
    function isOutOfCash(row: number): boolean {
      return monthsBelow[row] * timesLimit(row) >= parameters['provider.patience'];
    }

    function isGivenUp(row: number): boolean {
      const owners = { identity: identity[row], security: security[row], isProjectionShared };
      return monthsPoor[row] > 0 && monthsPoor[row] >= patience(owners, luck, parameters);
    }

    function end(row: number): void {
      open[row] = 0;
      market.listStale[0] = 1;
      if (isSold(row)) buyers[row] = buyerOf(state, row, index, parameters);
      if (buyers[row] !== NO_PROVIDER && identity[buyers[row]] === keeps) buyers[row] = NO_PROVIDER;
      if (buyers[row] === NO_PROVIDER) {
        count(ended[row]);
        market.staffReleased[0] += roundHalfUp(providers.staff[row] * parameters['staff.follow']);
      } else {
        market.merged[0]++;
        takeOver(state, row, buyers[row], revenueOf(providers, row), parameters);
      }
      providers.booked[row] = 0;
      providers.bookedBlock[row] = 0;
      providers.staff[row] = 0;
      settle(ledger, PURPOSE['closing balance'], cashOf(ledger, row), ACCOUNTS.owners);
    }

    /** There is nothing to sell where nobody is served, and a drill is there to see what a closure does. */
    function isSold(row: number): boolean {
      if (ended[row] === DRILL || providers.booked[row] === 0) return false;
      return isForSale(identity[row], index, luck, parameters);
    }

    function count(cause: number): void {
      if (cause === INSOLVENT) market.closedInsolvent[0]++;
      else if (cause === VOLUNTARY) market.closedVoluntary[0]++;
      else market.closedOther[0]++;
    }

    /** Clients of one taken over stay with their staff and notice nothing; those of one that closed look for another. */
    function moveClients(): void {
      const { provider } = people;
      const closed = new Uint8Array(rows);
      for (const row of ending) closed[row] = 1;
      for (const person of clientsOf(people, market.peopleRows[0], closed)) {
        const row = provider[person];
        if (buyers[row] === NO_PROVIDER) {
          releaseClient(state, person);
        } else {
          provider[person] = buyers[row];
          market.peopleTakenOver[0]++;
        }
      }
    }
  },
});
