import { runCouncilEquations } from '../equations/run-council.ts';
import { ACCOUNT_LINE_IDS } from '../council/account-lines.ts';
import { addHelp, grossOf, netOf, owedToProviders } from '../council/accounts.ts';
import { envelopeOf } from '../council/envelope.ts';
import { OWN_COST_LEVERS, OWN_COST_PARAMETERS, ownCosts } from '../council/own-costs.ts';
import { ACCOUNTS, post, PURPOSE } from '../ledger.ts';
import { defineStep } from '../step.ts';

/** Lines filled by earlier steps of the month. */
const FILLED_BEFORE = [
  'blockUsed',
  'blockUnused',
  'blockPaidBack',
  'framework',
  'aboveRate',
  'preferredList',
  'pooled',
  'guarantees',
  'support',
  'vatRecovered',
  'directPayments',
  'funds',
  'feesOnTop',
  'contributions',
  'arrangementFees',
  'otherFunds',
] as const;

const FILLED_NOW = ACCOUNT_LINE_IDS.filter((line) => !(FILLED_BEFORE as readonly string[]).includes(line));

/** The council pays for its own part, closes its account of the month and lays it beside what it had set aside. */
export const runCouncil = defineStep({
  name: 'run-council',
  purpose:
    'Pay for assessing, informing, helping, watching and placing again; add up the council’s account and the care budget it is held to.',
  source:
    'Care Act 2014 ss 2, 4, 9, 25-28 and 67; S1, S3 q2, q15 and q17; evidence dp.support.cost; unit costs are assumptions.',
  simplifies: [
    'Every assessment, review, letter and case of help costs the same, whatever its length; management and overheads are left out.',
    'What the council has no capacity for is not done and not paid for; no staff are taken on or let go.',
    'An account the council runs as agent costs it what third parties ask for one.',
    'The care budget changes nothing: a council that overspends goes on.',
    'Charges are due in the month; what is owed and never paid is given up when a person leaves.',
  ],
  reads: [
    'providers.inHouse',
    'providers.dueNext',
    'providers.dueAfter',
    'providers.dueThird',
    'providers.dueFourth',
    'localities.pooled',
    'market.providerRows',
    'market.reviewed',
    'market.informed',
    'market.brokered',
    'market.advocated',
    'market.replacing',
    'market.writtenOff',
    'market.reclaimed',
    'council.paymentHolders',
    'council.agentAccounts',
    ...FILLED_BEFORE.map((line) => `council.${line}` as const),
  ],
  writes: [
    'market.envelope',
    ...FILLED_NOW.map((line) => `council.${line}` as const),
    'council.gross',
    'council.net',
    'council.invoicesUnpaid',
    'council.inHouseUnpaid',
  ],
  posts: [
    'reviews',
    'information',
    'brokerage',
    'advocacy',
    'direct-payment monitoring',
    'pooling facilitation',
    'placing people again',
  ],
  parameters: [...OWN_COST_PARAMETERS],
  levers: [...OWN_COST_LEVERS, 'budget.envelope-growth'],
  equations: runCouncilEquations,
  apply(state, { index, reported, isNewFinancialYear, levers, parameters }) {
    const { providers, localities, market, council, ledger, extent } = state;

    payForOwnPart();
    addHelp(council, ledger);
    council.badDebt[0] = market.writtenOff[0];
    council.reclaimed[0] = 0 - market.reclaimed[0];
    const owed = owedToProviders({ providers, rows: market.providerRows[0], ledger });
    council.invoicesUnpaid[0] = owed.invoices;
    council.inHouseUnpaid[0] = owed.inHouse;
    // Its own service opened the month with nothing, so what it has spent is what the month has cost.
    council.inHouse[0] = owed.inHouse;
    council.gross[0] = grossOf(council);
    council.net[0] = netOf(council);
    market.envelope[0] = envelopeOf(market.envelope[0], council.net[0], levers['budget.envelope-growth'], {
      index,
      reported,
      isNewFinancialYear,
    });

    function payForOwnPart(): void {
      let pooled = 0;
      for (let locality = 0; locality < extent.localities; locality++) pooled += localities.pooled[locality];
      const work = {
        reviewed: market.reviewed[0],
        informed: market.informed[0],
        brokered: market.brokered[0],
        advocated: market.advocated[0],
        placedAgain: market.replacing[0],
        paymentHolders: council.paymentHolders[0],
        agentAccounts: council.agentAccounts[0],
        pooled,
      };
      for (const { line, purpose, pence } of ownCosts(work, levers, parameters)) {
        council[line][0] = pence;
        if (pence > 0) post(ledger, PURPOSE[purpose], ACCOUNTS.council, ACCOUNTS.support, pence);
      }
    }
  },
});
