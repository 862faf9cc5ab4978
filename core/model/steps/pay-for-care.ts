import { roundHalfUp, roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { WEEKS_PER_MONTH } from '../../time/weeks.ts';
import { fallsDue } from '../falls-due.ts';
import { ACCOUNTS, budgetAccountOf, cashOf, post, PURPOSE, purseOf, settle } from '../ledger.ts';
import { otherMoneyUsed } from '../other-money.ts';
import { defineStep } from '../step.ts';
import { holdsAccount, ISF, MIXED, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/** How direct-payment holders pay their charge, as the lever gives it. */
const GROSS = 1;

/**
 * Direct payments go out net of the contribution, which the person pays into the same account, or in full with a bill for it;
 * service funds go out in full and in advance. People pay their providers in the month; the council pays block hours in the
 * month and framework invoices after its usual delay. Charges that are billed are paid or missed whole.
 */
export const payForCare = defineStep({
  name: 'pay-for-care',
  purpose:
    'Move the money: direct payments, service funds, charges, bills, VAT, block payments and framework invoices fallen due.',
  source:
    'Care Act 2014 s31; Value Added Tax Act 1994 s33; S3 q7 (service funds paid in advance); evidence provider.debtor.council, dp.reclaim.trigger, charging.collection.*.',
  simplifies: [
    'People pay their providers in the month and always in full; only charges billed by the council are ever missed.',
    'A charge kept out of a direct payment is always paid into its account, and someone who pays in full and has the council arrange their care pays its bill in the month.',
    'Nobody is taken to court for what they owe; a set part is repaid in each month in which they pay.',
    "The council's delay is the same for every provider and at most two months.",
    'Community support is paid for in the month it is given, by everyone; its VAT is paid over and recovered in that month.',
    'What suppliers of community support reclaim of the VAT they pay themselves is left out of the accounts.',
    'The council pays for its own service a month after the costs have fallen.',
  ],
  reads: [
    'people.present',
    'people.identity',
    'people.deployment',
    'people.provider',
    'people.arranged',
    'people.otherStream',
    'people.bought',
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
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.collected',
    'people.owes',
    'providers.dueNext',
    'providers.dueAfter',
    'market.reclaimed',
    'market.otherStreams',
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
    'closing balance',
  ],
  parameters: [
    'provider.debtor.council',
    'dp.reclaim.trigger',
    'isf.surplus.keep',
    'charging.collection.missed',
    'charging.collection.repaid',
  ],
  levers: ['charging.collection'],
  apply({ people, providers, market, ledger }, { index, luck, parameters, levers }) {
    const { present, deployment, provider, bought, supportBought, supportVatRecovered } = people;
    const { budget, fee, feeOnTop, contribution, topUp, collected, owes } = people;
    const rows = market.peopleRows[0];
    const keptOfPayment = parameters['dp.reclaim.trigger'] / WEEKS_PER_MONTH;
    const keptOfFund = parameters['isf.surplus.keep'] / WEEKS_PER_MONTH;
    const missed = parameters['charging.collection.missed'];
    const repaid = parameters['charging.collection.repaid'];
    const isNet = levers['charging.collection'] !== GROSS;

    market.otherStreams[0] = 0;
    let vat = 0;
    let vatRecovered = 0;
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      vat += people.supportVat[person] + supportVatRecovered[person];
      vatRecovered += supportVatRecovered[person];
      collected[person] = 0;
      const held = deployment[person];
      if (held === SELF_FUNDER) payInFull(person);
      else if (holdsAccount(held)) payFromBudget(person, held, budgetAccountOf(ledger, person));
      else payForManaged(person);
    }
    if (vat > 0) post(ledger, PURPOSE['VAT on community support'], ACCOUNTS.supporters, ACCOUNTS.hmrc, vat);
    if (vatRecovered > 0) {
      post(ledger, PURPOSE['VAT recovered'], ACCOUNTS.hmrc, ACCOUNTS.council, vatRecovered);
    }
    for (let row = 0; row < market.providerRows[0]; row++) payProvider(row);

    /** The council pays the invoice of care it has arranged as any of its own, and has the price of it and its fee at once. */
    function payInFull(person: number): void {
      const purse = purseOf(person);
      if (people.arranged[person] === 1) {
        post(ledger, PURPOSE['care bought by individuals'], purse, ACCOUNTS.council, bought[person]);
        const due = people.arrangementFee[person];
        if (due > 0) post(ledger, PURPOSE['arrangement fee'], purse, ACCOUNTS.council, due);
      } else {
        payForOwnCare(person, purse);
      }
      paySupporter(purse, supportBought[person]);
    }

    function payForManaged(person: number): void {
      paySupporter(ACCOUNTS.council, supportBought[person]);
      receiveOtherMoney(person, ACCOUNTS.council);
      bill(person, contribution[person]);
    }

    function payFromBudget(person: number, held: number, account: number): void {
      const isFund = held === ISF;
      const purse = purseOf(person);
      const netted = isNet && !isFund ? Math.min(contribution[person], budget[person]) : 0;
      const purpose = isFund ? PURPOSE['individual service fund'] : PURPOSE['direct payment'];
      post(ledger, purpose, ACCOUNTS.council, account, budget[person] - netted);
      if (netted > 0) post(ledger, PURPOSE['contribution'], purse, account, netted);
      if (topUp[person] > 0) post(ledger, PURPOSE['top-up'], purse, account, topUp[person]);
      receiveOtherMoney(person, account);
      payFees(person, isFund, account);
      if (held !== MIXED) payForOwnCare(person, account);
      // Where a fund buys for the council, the council bears the VAT and has it back.
      paySupporter(account, supportBought[person] - supportVatRecovered[person]);
      paySupporter(ACCOUNTS.council, supportVatRecovered[person]);
      takeBackSurplus(person, account, isFund ? keptOfFund : keptOfPayment);
      collected[person] = netted;
      bill(person, contribution[person] - netted);
    }

    function payForOwnCare(person: number, from: number): void {
      if (bought[person] === 0) return;
      if (provider[person] === NO_PROVIDER) {
        post(ledger, PURPOSE['personal assistant'], from, ACCOUNTS.assistants, bought[person]);
      } else {
        const cash = cashOf(ledger, provider[person]);
        post(ledger, PURPOSE['care bought by individuals'], from, cash, bought[person]);
      }
    }

    /** A fund is held by whoever gives the care or, where none is needed, the support; an account by a body that runs accounts. */
    function payFees(person: number, isFund: boolean, account: number): void {
      if (!isFund) {
        if (fee[person] > 0)
          post(ledger, PURPOSE['account fee'], account, ACCOUNTS.accountHolders, fee[person]);
        return;
      }
      const holder =
        provider[person] === NO_PROVIDER ? ACCOUNTS.supporters : cashOf(ledger, provider[person]);
      if (fee[person] > 0) post(ledger, PURPOSE['service fund fee'], account, holder, fee[person]);
      if (feeOnTop[person] > 0) {
        post(ledger, PURPOSE['service fund fee'], ACCOUNTS.council, holder, feeOnTop[person]);
      }
    }

    function takeBackSurplus(person: number, account: number, monthsKept: number): void {
      const surplus = ledger.balance[account] - roundHalfUp(budget[person] * monthsKept);
      if (surplus <= 0) return;
      post(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council, surplus);
      market.reclaimed[0] += surplus;
    }

    /** A charge is paid or missed whole; who pays also repays a part of what they owe. */
    function bill(person: number, amount: number): void {
      const owed = owes[person];
      if (amount === 0 && owed === 0) return;
      if (uniform(luck, STREAMS['charge-paid'], people.identity[person], index) < missed) {
        owes[person] = owed + amount;
        return;
      }
      const arrears = roundUp(owed * repaid);
      owes[person] = owed - arrears;
      collected[person] += amount + arrears;
      post(ledger, PURPOSE['contribution'], purseOf(person), ACCOUNTS.council, amount + arrears);
    }

    function receiveOtherMoney(person: number, into: number): void {
      const used = otherMoneyUsed(people, person);
      if (used === 0) return;
      post(ledger, PURPOSE['other public money'], ACCOUNTS.otherFunds, into, used);
      market.otherStreams[0] += used;
    }

    function paySupporter(from: number, amount: number): void {
      if (amount > 0) post(ledger, PURPOSE['community support'], from, ACCOUNTS.supporters, amount);
    }

    /** Framework invoices are paid one or two months on, split so that the mean delay is the council's. */
    function payProvider(row: number): void {
      const cash = cashOf(ledger, row);
      const due = providers.dueNext[row];
      if (due > 0) post(ledger, PURPOSE['framework care'], ACCOUNTS.council, cash, due);
      const invoice = providers.frameworkRevenue[row];
      const { now, next, after } = fallsDue(invoice, parameters['provider.debtor.council']);
      if (now > 0) post(ledger, PURPOSE['framework care'], ACCOUNTS.council, cash, now);
      providers.dueNext[row] = providers.dueAfter[row] + next;
      providers.dueAfter[row] = after;
      if (providers.blockRevenue[row] > 0) {
        post(ledger, PURPOSE['block contract'], ACCOUNTS.council, cash, providers.blockRevenue[row]);
      }
      // The council's own service has no money of its own: what it has spent the council makes good.
      if (providers.inHouse[row] === 1) settle(ledger, PURPOSE['in-house service'], cash, ACCOUNTS.council);
      // A closed provider is still paid what it was owed; the money goes to its owners and creditors.
      if (providers.open[row] === 0) settle(ledger, PURPOSE['closing balance'], cash, ACCOUNTS.owners);
    }
  },
});
