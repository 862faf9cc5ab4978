/** How a person comes to an arrangement, keeps it and gives it up. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
} from '../../../core/scenario/arrangement.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DECIDES_ON_ARRIVAL,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  OWN_ACCOUNT,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import { clientOfCare, staffGoWithWork } from '../placing/client-of-care.ts';
import type { TakersThere } from '../placing/taker-there.ts';
import { balanceOf, pay } from '../market.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { isAged65plus } from './mix.ts';
import { isBoughtByCouncil, priceForMinutes, pricePaid } from '../paying/price-paid.ts';
import { releaseProvider } from '../delivering/staff-time.ts';
import { arrangementOf } from './arrangement.ts';
import type { Chooser } from './chooser.ts';
import type { Offer } from './offer.ts';
import { paymentSpentBest } from './spending.ts';
import { accountOfMixed, accountOfPayment } from './worth.ts';

/** Equation arrangement-kept. */
export function keepArrangement(
  market: Market,
  month: Month,
  offer: Offer,
  chooser: Chooser,
  takers: TakersThere,
): void {
  const { person } = chooser;
  const cell = arrangementOf(person);
  if (cell === CELL_MIXED) person.account = accountOfMixed(month, offer, chooser).code;
  if (cell !== CELL_DIRECT_PAYMENT) return;
  const route = paymentSpentBest(month, offer, chooser);
  person.account = accountOfPayment(month, offer, chooser, route).code;
  const isServed = route !== person.route && person.provider !== NO_PROVIDER;
  const by = isServed && !takers.takePayment(route, person) ? person.route : route;
  person.brokered = brokerOfPayment(chooser, by);
  if (by === person.route) return;
  releaseProvider(market, person);
  person.route = by;
}

/** Equation broker-of-payment. */
function brokerOfPayment({ person, help }: Chooser, route: number): number {
  if (route !== FRAMEWORK) return 0;
  return help.hasBroker ? 1 : person.brokered;
}

/** Equation arrangement-entered. */
export function enterArrangement(
  market: Market,
  month: Month,
  offer: Offer,
  chooser: Chooser,
  cell: number,
): void {
  const { person } = chooser;
  const to = deploymentOf(month, person, cell);
  const hadAccount = holdsAccount(person);
  noteLostPackage(market, month, person, to);
  const clientBefore = clientOfCare(month, person);
  const routeBefore = person.route;
  const frameworkBefore = isOnFramework(person);
  const isPayment = cell === CELL_DIRECT_PAYMENT;
  const route = isPayment ? paymentSpentBest(month, offer, chooser) : routeOf(cell);
  person.account = OWN_ACCOUNT;
  if (isPayment) person.account = accountOfPayment(month, offer, chooser, route).code;
  if (cell === CELL_MIXED) person.account = accountOfMixed(month, offer, chooser).code;
  person.brokered = isPayment ? brokerOfPayment(chooser, route) : 0;
  person.deployment = to;
  person.route = route;
  if (!frameworkBefore || !isOnFramework(person)) {
    staffGoWithWork(person, clientBefore, clientOfCare(month, person));
    person.leftRoute = routeBefore;
    releaseProvider(market, person, routeBefore);
  }
  if (hadAccount && !holdsAccount(person)) closeAccount(market, person);
}

function holdsAccount({ deployment }: Person): boolean {
  return deployment === DIRECT_PAYMENT || deployment === ISF || deployment === MIXED;
}

/** The council buys under its framework. */
function isOnFramework(person: Person): boolean {
  return isBoughtByCouncil(person) && person.route === FRAMEWORK;
}

function routeOf(cell: number): number {
  if (cell === CELL_BLOCK) return BLOCK;
  if (cell === CELL_PREFERRED_LIST) return PREFERRED_LIST;
  if (cell === CELL_IN_HOUSE) return IN_HOUSE;
  if (cell === CELL_ISF) return ISF_HOLDER;
  if (cell === CELL_POOLED) return POOLED;
  return FRAMEWORK;
}

/** Equation deployment-of-arrangement. */
function deploymentOf(month: Month, person: Person, cell: number): number {
  if (cell === CELL_ISF) return ISF;
  if (cell === CELL_DIRECT_PAYMENT) return DIRECT_PAYMENT;
  if (cell === CELL_MIXED) return MIXED;
  if (cell === CELL_POOLED) return person.able === 1 ? DIRECT_PAYMENT : COUNCIL_MANAGED;
  return isWithoutBudget(month, person) ? NO_BUDGET : COUNCIL_MANAGED;
}

/** Some whose care the council arranges are given no budget when they come; who has had one keeps one. */
function isWithoutBudget(month: Month, { decides, deployment, group, identity }: Person): boolean {
  if (decides !== DECIDES_ON_ARRIVAL) return deployment === NO_BUDGET;
  const share = month.parameter(isAged65plus(group) ? 'mix.commissioned.65plus' : 'mix.commissioned.18to64');
  return month.luck.uniform('personal-budget', identity.toNumber(), 0).lt(share);
}

/** Equation package-lost: before anything has changed. */
function noteLostPackage(market: Market, month: Month, person: Person, to: number): void {
  if (person.provider === NO_PROVIDER || person.arranged === 1 || !isBoughtByCouncil(person)) return;
  if (![BLOCK, FRAMEWORK, PREFERRED_LIST].includes(person.route)) return;
  const provider = market.providers[person.provider]!;
  if (to !== DIRECT_PAYMENT && (to !== ISF || provider.isfCapable === 1)) return;
  const price = pricePaid(market, month, person, provider.price);
  provider.lostToBudgets = provider.lostToBudgets.plus(priceForMinutes(price, person.wanted));
}

/** Equation account-closed: what is left goes back to the council. */
function closeAccount(market: Market, person: Person): void {
  const account = `budget ${market.people.indexOf(person)}` as const;
  const left = balanceOf(market.books, account);
  market.market.reclaimed = market.market.reclaimed.plus(left);
  if (left.gt(0)) pay(market, 'reclaimed direct payment', account, 'council', left);
  if (left.lt(0)) pay(market, 'reclaimed direct payment', 'council', account, left.neg());
}
