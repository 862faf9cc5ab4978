import { WEEKS_PER_MONTH } from '../../time/weeks.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { payForCareEquations } from '../equations/pay-for-care.ts';
import { addClientCosts, CLIENT_COST_LINES } from '../council/client-costs.ts';
import { keepSpotAtStart, owedForGuarantee } from '../council/honour-guarantee.ts';
import { OUTCOME_PARAMETERS, outcomePayments, outcomeScores } from '../council/outcome-payments.ts';
import { passOnIndividuals, payCouncilInvoices } from '../council/pay-invoices.ts';
import {
  chargesPaid,
  netOfCharge,
  otherMoneyOf,
  payForOwnCare,
  splitBy,
  supportPaidByHolders,
  surplusIn,
  whoIsBilled,
} from '../council/pay-people.ts';
import {
  ACCOUNTS,
  budgetAccountOf,
  budgetAccountsOf,
  cashOf,
  post,
  postFromEach,
  postFromPurses,
  postToEach,
  PURPOSE,
  pursesOf,
  settle,
} from '../ledger.ts';
import type { AccountsOf } from '../ledger.ts';
import { payersOf } from '../paying/payers.ts';
import { clearRows, roomForRows, totalOf } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import { defineStep } from '../step.ts';
import { DIRECT_PAYMENT, ISF, NO_PROVIDER } from '../vocabulary.ts';

const holdingRooms = [roomForRows(), roomForRows()] as const;

const GROSS = choice('charging.collection', 'gross');
const IN_ARREARS = choice('isf.payment', 'arrears');

/** Lines of the council's account, and what stands beside them, that this step fills. */
const PAID_LINES = [
  ...CLIENT_COST_LINES,
  'aboveRate',
  'guarantees',
  'vatRecovered',
  'arrangementFees',
  'otherFunds',
  'paidOnOutcomes',
] as const;

/**
 * Direct payments go out net of the contribution, which the person pays into the same account, or in full with a bill for it;
 * service funds go out in full and in advance or, in arrears, but for what their holder is due, which the council pays on
 * invoice. The council pays block hours in the month and invoices after its usual delay. What people pay a provider takes some
 * days to arrive, and now and then they never pay. Charges that are billed are paid or missed whole.
 */
export const payForCare = defineStep({
  name: 'pay-for-care',
  purpose:
    'Move the money: direct payments, service funds, charges, bills, VAT, block payments, guarantees, outcome payments and invoices fallen due.',
  source:
    'Care Act 2014 s31; Value Added Tax Act 1994 s33; S1 and S2 (part of the price on outcomes); S3 q7 and q11 (service funds paid in advance; reconciliation); evidence provider.debtor.*, provider.baddebt.dp, dp.reclaim.trigger, charging.collection.*.',
  simplifies: [
    'An invoice to an individual is paid whole or never; who does not pay keeps the money, and the provider goes on serving them.',
    'What individuals pay is a month on its way at most, and assistants are always paid at once.',
    'A charge kept out of a direct payment is always paid into its account, and someone who pays in full and has the council arrange their care pays its bill in the month.',
    'Nobody is taken to court for what they owe; a set part is repaid in each month in which they pay.',
    "The council's delay is the same for every provider and at most four months.",
    'A holder paid in arrears waits for the care and its fee but not for the support it buys elsewhere; a fund for support alone is always paid in advance. What it is paid later goes through the ledger with the framework invoices.',
    'Outcome payments of a month follow the rating and the choice of its clients as they then stand, and are settled in it.',
    'Community support is paid for in the month it is given, by everyone; its VAT is paid over and recovered in that month.',
    'What suppliers of community support reclaim of the VAT they pay themselves is left out of the accounts.',
    'The council pays for its own service a month after the costs have fallen.',
  ],
  reads: [
    'people.present',
    'people.identity',
    'people.deployment',
    'people.account',
    'people.provider',
    'people.arranged',
    'people.otherStream',
    'people.bought',
    'people.route',
    'people.alternatives',
    'people.supportBought',
    'people.supportVat',
    'people.supportVatRecovered',
    'people.budget',
    'people.fee',
    'people.feeOnTop',
    'people.contribution',
    'people.topUp',
    'people.arrangementFee',
    'providers.open',
    'providers.inHouse',
    'providers.rating',
    'providers.guaranteedSpot',
    'providers.guaranteed',
    'providers.staff',
    'providers.booked',
    'providers.bookedBlock',
    'providers.deliveredFramework',
    'providers.individualRevenue',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'market.peopleRows',
    'market.providerRows',
    'market.frameworkRate',
    'market.paidAbove',
  ],
  writes: [
    'people.collected',
    'people.owes',
    'people.unpaid',
    'people.fundInvoiced',
    'providers.dueNext',
    'providers.dueAfter',
    'providers.dueThird',
    'providers.dueFourth',
    'providers.dueIndividuals',
    'providers.spotAtStart',
    'providers.badDebt',
    'providers.feeRevenue',
    'providers.guaranteeRevenue',
    'providers.outcomeRevenue',
    'market.reclaimed',
    'market.otherStreams',
    ...PAID_LINES.map((line) => `council.${line}` as const),
  ],
  posts: [
    'contribution',
    'direct payment',
    'individual service fund',
    'service fund fee',
    'account fee',
    'arrangement fee',
    'in-house service',
    'other public money',
    'top-up',
    'care bought by individuals',
    'personal assistant',
    'community support',
    'VAT on community support',
    'VAT recovered',
    'reclaimed direct payment',
    'framework care',
    'block contract',
    'block hours paid back',
    'guaranteed hours not used',
    'outcome payment',
    'payment on its way',
    'closing balance',
  ],
  parameters: [
    ...OUTCOME_PARAMETERS,
    'provider.debtor.individuals',
    'provider.baddebt.dp',
    'dp.reclaim.trigger',
    'isf.surplus.keep',
    'charging.collection.missed',
    'charging.collection.repaid',
  ],
  levers: ['charging.collection', 'payment.days', 'isf.payment', 'fee.outcome-share', 'framework.guarantee'],
  equations: payForCareEquations,
  apply(state, { index, luck, parameters, levers }) {
    const { people, providers, market, council, ledger } = state;
    const payers = payersOf(people, market.peopleRows[0]);
    const { managed, holders, selfFunders } = payers;
    const isNet = levers['charging.collection'] !== GROSS;
    const inArrears = levers['isf.payment'] === IN_ARREARS;
    const month = { luck, index };
    const neverPaid = parameters['provider.baddebt.dp'];
    const ownCare = { people, badDebt: providers.badDebt, ledger };
    const providerRows = market.providerRows[0];
    const fundInvoices = new Float64Array(providerRows);

    market.otherStreams[0] = 0;
    for (const line of PAID_LINES) council[line][0] = 0;
    for (const kind of [managed, holders, selfFunders]) {
      clearRows(people.collected, kind);
      clearRows(people.unpaid, kind);
      clearRows(people.fundInvoiced, kind);
    }
    payOwnMoney();
    payForManaged();
    payFromBudgets();
    for (const clients of [managed, holders]) collectCharges(clients);
    addClientCosts(council, people, payers);
    settleVat();
    council.framework[0] -= market.paidAbove[0];
    council.aboveRate[0] = market.paidAbove[0];
    payOnOutcomes();
    for (let row = 0; row < providerRows; row++) payProvider(row);

    /** The council pays the invoice of care it has arranged as any of its own, and has the price of it and its fee at once. */
    function payOwnMoney(): void {
      const { those: arranged, others } = splitBy(people.arranged, 1, selfFunders);
      const purses = pursesOf(arranged);
      const { bought, arrangementFee, supportBought } = people;
      postFromEach(ledger, PURPOSE['care bought by individuals'], purses, ACCOUNTS.council, bought);
      const fees = postFromEach(ledger, PURPOSE['arrangement fee'], purses, ACCOUNTS.council, arrangementFee);
      council.arrangementFees[0] -= fees;
      payForOwnCare(ownCare, pursesOf(others), month, neverPaid);
      paySupporters(pursesOf(selfFunders), supportBought);
    }

    function payForManaged(): void {
      payFromCouncil(totalOf(people.supportBought, managed));
      const used = totalOf(otherMoneyOf(people, managed), managed);
      post(ledger, PURPOSE['other public money'], ACCOUNTS.otherFunds, ACCOUNTS.council, used);
      market.otherStreams[0] += used;
      council.otherFunds[0] -= used;
    }

    function payFromBudgets(): void {
      const { those: funds, others: direct } = splitBy(people.deployment, ISF, holders, holdingRooms);
      const accounts = budgetAccountsOf(ledger, holders);
      const directAccounts = budgetAccountsOf(ledger, direct);
      const { collected, topUp, fee, supportVatRecovered } = people;
      const paidIn = netOfCharge(people, direct, isNet);
      postToEach(ledger, PURPOSE['direct payment'], ACCOUNTS.council, directAccounts, paidIn);
      postFromPurses(ledger, PURPOSE['contribution'], direct, collected);
      postFromPurses(ledger, PURPOSE['top-up'], holders, topUp);
      market.otherStreams[0] += postToEach(
        ledger,
        PURPOSE['other public money'],
        ACCOUNTS.otherFunds,
        accounts,
        otherMoneyOf(people, holders),
      );
      postFromEach(ledger, PURPOSE['account fee'], directAccounts, ACCOUNTS.accountHolders, fee);
      for (let nth = 0; nth < funds.count; nth++) payFund(funds.row[nth]);
      const { those: buyers } = splitBy(people.deployment, DIRECT_PAYMENT, direct);
      payForOwnCare(ownCare, budgetAccountsOf(ledger, buyers), month, neverPaid);
      // Where a fund buys for the council, the council bears the VAT and has it back.
      paySupporters(accounts, supportPaidByHolders(people, holders));
      payFromCouncil(totalOf(supportVatRecovered, holders));
      takeBackSurplus(direct, parameters['dp.reclaim.trigger'] / WEEKS_PER_MONTH);
      takeBackSurplus(funds, parameters['isf.surplus.keep'] / WEEKS_PER_MONTH);
    }

    function payFund(person: number): void {
      const account = budgetAccountOf(ledger, person);
      const later = inArrears ? putOff(person) : 0;
      const now = people.budget[person] - later;
      post(ledger, PURPOSE['individual service fund'], ACCOUNTS.council, account, now);
      payHolder(person, account, later);
    }

    /** What of the month's budget the holder of a fund is due, when it is paid on invoice. */
    function putOff(person: number): number {
      const row = people.provider[person];
      if (row === NO_PROVIDER) return 0;
      const later = Math.min(people.budget[person], people.bought[person] + people.fee[person]);
      fundInvoices[row] += later;
      people.fundInvoiced[person] = later;
      return later;
    }

    /** A fund is held by whoever gives the care or, where none is needed, the support. What is invoiced is taken off fee first. */
    function payHolder(person: number, account: number, later: number): void {
      const { fee, feeOnTop, bought } = people;
      const row = people.provider[person];
      const holder = row === NO_PROVIDER ? ACCOUNTS.supporters : cashOf(ledger, row);
      const feeNow = Math.max(0, fee[person] - later);
      const careNow = bought[person] - (later - (fee[person] - feeNow));
      if (feeNow > 0) post(ledger, PURPOSE['service fund fee'], account, holder, feeNow);
      if (feeOnTop[person] > 0) {
        post(ledger, PURPOSE['service fund fee'], ACCOUNTS.council, holder, feeOnTop[person]);
      }
      if (careNow > 0) post(ledger, PURPOSE['care bought by individuals'], account, holder, careNow);
      if (row !== NO_PROVIDER) providers.feeRevenue[row] += fee[person] + feeOnTop[person];
    }

    function takeBackSurplus(some: Rows, monthsKept: number): void {
      const surplus = surplusIn(ledger, people.budget, some, monthsKept);
      const from = budgetAccountsOf(ledger, some);
      const purpose = PURPOSE['reclaimed direct payment'];
      market.reclaimed[0] += postFromEach(ledger, purpose, from, ACCOUNTS.council, surplus);
    }

    function collectCharges(clients: Rows): void {
      const those = whoIsBilled(people, clients);
      const paid = chargesPaid(people, those, month, {
        missed: parameters['charging.collection.missed'],
        repaid: parameters['charging.collection.repaid'],
      });
      postFromEach(ledger, PURPOSE['contribution'], pursesOf(those), ACCOUNTS.council, paid);
    }

    function paySupporters(from: AccountsOf, amounts: ReadonlyColumn): void {
      postFromEach(ledger, PURPOSE['community support'], from, ACCOUNTS.supporters, amounts);
    }

    function payFromCouncil(support: number): void {
      post(ledger, PURPOSE['community support'], ACCOUNTS.council, ACCOUNTS.supporters, support);
    }

    function settleVat(): void {
      let kept = 0;
      let recovered = 0;
      for (const kind of [managed, holders, selfFunders]) {
        kept += totalOf(people.supportVat, kind);
        recovered += totalOf(people.supportVatRecovered, kind);
      }
      const vat = kept + recovered;
      post(ledger, PURPOSE['VAT on community support'], ACCOUNTS.supporters, ACCOUNTS.hmrc, vat);
      post(ledger, PURPOSE['VAT recovered'], ACCOUNTS.hmrc, ACCOUNTS.council, recovered);
      council.vatRecovered[0] = 0 - recovered;
    }

    /** Who did better than the others has from the council what those who did worse give back. */
    function payOnOutcomes(): void {
      const share = levers['fee.outcome-share'];
      const weight = parameters['outcome.weight.choice'];
      if (share === 0) return;
      const revenue = Float64Array.from(
        { length: providerRows },
        (_, row) => providers.frameworkRevenue[row],
      );
      const payments = outcomePayments(revenue, outcomeScores(state, weight), share);
      for (let row = 0; row < providerRows; row++) {
        const amount = payments[row];
        providers.outcomeRevenue[row] = amount;
        const cash = cashOf(ledger, row);
        if (amount > 0) {
          post(ledger, PURPOSE['outcome payment'], ACCOUNTS.council, cash, amount);
          council.paidOnOutcomes[0] += amount;
        } else if (amount < 0) {
          post(ledger, PURPOSE['outcome payment'], cash, ACCOUNTS.council, 0 - amount);
        }
      }
    }

    function payProvider(row: number): void {
      const cash = cashOf(ledger, row);
      const invoice = providers.frameworkRevenue[row] + fundInvoices[row];
      payCouncilInvoices(ledger, providers, row, invoice, levers['payment.days']);
      const billed = providers.individualRevenue[row] - providers.badDebt[row];
      passOnIndividuals(ledger, providers, row, billed, parameters['provider.debtor.individuals']);
      if (providers.blockRevenue[row] > 0) {
        post(ledger, PURPOSE['block contract'], ACCOUNTS.council, cash, providers.blockRevenue[row]);
      }
      if (providers.blockPaidBack[row] > 0) {
        post(ledger, PURPOSE['block hours paid back'], cash, ACCOUNTS.council, providers.blockPaidBack[row]);
      }
      honourGuarantee(row, cash);
      // The council's own service has no money of its own: what it has spent the council makes good.
      if (providers.inHouse[row] === 1) settle(ledger, PURPOSE['in-house service'], cash, ACCOUNTS.council);
      // A closed provider is still paid what it was owed; the money goes to its owners and creditors.
      if (providers.open[row] === 0) settle(ledger, PURPOSE['closing balance'], cash, ACCOUNTS.owners);
    }

    function honourGuarantee(row: number, cash: number): void {
      keepSpotAtStart(providers, row, levers['framework.guarantee']);
      const owed = owedForGuarantee(providers, row, market.frameworkRate[0]);
      if (owed === 0) return;
      post(ledger, PURPOSE['guaranteed hours not used'], ACCOUNTS.council, cash, owed);
      providers.guaranteeRevenue[row] = owed;
      council.guarantees[0] += owed;
    }
  },
});
