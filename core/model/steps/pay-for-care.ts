import { roundHalfUp } from '../../money/rounding.ts';
import { WEEKS_PER_MONTH } from '../../time/weeks.ts';
import { fallsDue } from '../falls-due.ts';
import { ACCOUNTS, budgetAccountOf, cashOf, post, PURPOSE, purseOf, settle } from '../ledger.ts';
import { defineStep } from '../step.ts';
import { DIRECT_PAYMENT, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Direct payments go out net of the contribution, which the person pays into the same account. People pay their providers in
 * the month; the council pays block hours in the month and framework invoices after its usual delay.
 */
export const payForCare = defineStep({
  name: 'pay-for-care',
  purpose:
    'Move the money: direct payments, contributions, bills, VAT, block payments and framework invoices fallen due.',
  source:
    'Care Act 2014 s31; Value Added Tax Act 1994 s33; evidence provider.debtor.council, dp.reclaim.trigger.',
  simplifies: [
    'People pay in the month and always in full: no arrears, bad debt or collection.',
    "The council's delay is the same for every provider and at most two months.",
    'Community support is paid for in the month it is given, by everyone; its VAT is paid over and recovered in that month.',
    'What suppliers of community support reclaim of the VAT they pay themselves is left out of the accounts.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'people.provider',
    'people.bought',
    'people.supportBought',
    'people.supportVat',
    'people.supportVatRecovered',
    'people.budget',
    'people.contribution',
    'people.topUp',
    'providers.open',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: ['providers.dueNext', 'providers.dueAfter', 'market.reclaimed'],
  posts: [
    'contribution',
    'direct payment',
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
  parameters: ['provider.debtor.council', 'dp.reclaim.trigger'],
  levers: [],
  apply({ people, providers, market, ledger }, { parameters }) {
    const { present, deployment, provider, bought, supportBought, budget, contribution, topUp } = people;
    const rows = market.peopleRows[0];
    const reclaimAfterMonths = parameters['dp.reclaim.trigger'] / WEEKS_PER_MONTH;

    let vat = 0;
    let vatRecovered = 0;
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      vat += people.supportVat[person] + people.supportVatRecovered[person];
      vatRecovered += people.supportVatRecovered[person];
      const purse = purseOf(person);
      if (deployment[person] === DIRECT_PAYMENT) {
        payDirectPayment(person, purse, budgetAccountOf(ledger, person));
      } else if (deployment[person] === SELF_FUNDER) {
        if (provider[person] !== NO_PROVIDER) {
          post(
            ledger,
            PURPOSE['care bought by individuals'],
            purse,
            cashOf(ledger, provider[person]),
            bought[person],
          );
        }
        paySupporter(person, purse);
      } else {
        paySupporter(person, ACCOUNTS.council);
        if (contribution[person] > 0) {
          post(ledger, PURPOSE['contribution'], purse, ACCOUNTS.council, contribution[person]);
        }
      }
    }
    if (vat > 0) post(ledger, PURPOSE['VAT on community support'], ACCOUNTS.supporters, ACCOUNTS.hmrc, vat);
    if (vatRecovered > 0) {
      post(ledger, PURPOSE['VAT recovered'], ACCOUNTS.hmrc, ACCOUNTS.council, vatRecovered);
    }
    for (let row = 0; row < market.providerRows[0]; row++) payProvider(row);

    function payDirectPayment(person: number, purse: number, account: number): void {
      post(
        ledger,
        PURPOSE['direct payment'],
        ACCOUNTS.council,
        account,
        budget[person] - contribution[person],
      );
      post(ledger, PURPOSE['contribution'], purse, account, contribution[person]);
      if (topUp[person] > 0) post(ledger, PURPOSE['top-up'], purse, account, topUp[person]);
      if (provider[person] === NO_PROVIDER) {
        post(ledger, PURPOSE['personal assistant'], account, ACCOUNTS.assistants, bought[person]);
      } else {
        post(
          ledger,
          PURPOSE['care bought by individuals'],
          account,
          cashOf(ledger, provider[person]),
          bought[person],
        );
      }
      paySupporter(person, account);
      const kept = roundHalfUp(budget[person] * reclaimAfterMonths);
      const surplus = ledger.balance[account] - kept;
      if (surplus > 0) {
        post(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council, surplus);
        market.reclaimed[0] += surplus;
      }
    }

    function paySupporter(person: number, from: number): void {
      if (supportBought[person] === 0) return;
      post(ledger, PURPOSE['community support'], from, ACCOUNTS.supporters, supportBought[person]);
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
      // A closed provider is still paid what it was owed; the money goes to its owners and creditors.
      if (providers.open[row] === 0) settle(ledger, PURPOSE['closing balance'], cash, ACCOUNTS.owners);
    }
  },
});
