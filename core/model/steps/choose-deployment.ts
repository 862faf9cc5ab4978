import {
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  MIX_LEVERS,
} from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { chooseDeploymentEquations } from '../equations/choose-deployment.ts';
import { barrierTo } from '../choosing/barrier.ts';
import { cellOf, ROUTE_OF_CELL } from '../choosing/cell.ts';
import { whoDecides } from '../choosing/deciding.ts';
import { decisionRoom } from '../choosing/decision-room.ts';
import { fitPulls } from '../choosing/fit-pulls.ts';
import type { Wanted } from '../choosing/fit-pulls.ts';
import { CELL_COUNT, chancesOf, drawn, reckonChances, seat } from '../choosing/nested-logit.ts';
import type { Deciders } from '../choosing/nested-logit.ts';
import { OFFER_PARAMETERS, offerOf } from '../choosing/offer.ts';
import {
  ARRIVING,
  FIT_PARAMETERS,
  firstOf,
  fitSettings,
  keepPulls,
  keptPulls,
  REVIEWED,
  TAKE_UP,
} from '../choosing/pulls.ts';
import { targetsOf } from '../choosing/targets.ts';
import { termsOf } from '../choosing/terms.ts';
import { weighAll, WORTH_LEVERS, WORTH_PARAMETERS, worthOfMonth } from '../choosing/worth.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { IN_HOUSE_ROOM_PARAMETERS, inHouseRoom, plannedInHouse } from '../council/in-house-room.ts';
import { packageLost } from '../council/package-lost.ts';
import { ACCOUNTS, budgetAccountOf, PURPOSE, settle } from '../ledger.ts';
import { NO_BUDGET_PARAMETERS, shareWithoutBudget } from '../budgeting/no-budget.ts';
import { clientOf, noteTransfer } from '../placing/staff-follow.ts';
import { contractPrices, PRICE_PARAMETERS } from '../paying/price-paid.ts';
import { freeBlock, releaseOutsideBlock } from '../placing/rebook.ts';
import { takerThere, TAKER_THERE_PARAMETERS } from '../placing/taker-there.ts';
import { defineStep } from '../step.ts';
import type { AnyMonth } from '../step.ts';
import {
  bandOf,
  COUNCIL_MANAGED,
  councilBuysCare,
  DECIDES_ON_ARRIVAL,
  DIRECT_PAYMENT,
  FRAMEWORK,
  holdsAccount,
  ISF,
  MIXED,
  NO_BARRIER,
  NO_BUDGET,
  NO_PROVIDER,
  NO_SUPPLY,
  NOT_REVIEWED,
  OWN_ACCOUNT,
  PREFERS_OTHERWISE,
  SELF_FUNDER,
} from '../vocabulary.ts';

/** Fits of a month start where the last month's ended, so a few rounds are enough. */
const MOST_ROUNDS = 40;
/** Among the few who decide in a month a share need be no nearer than this part of one of them. */
const PART_OF_A_PERSON = 0.02;

/**
 * A nested logit over the arrangements open to, known to and possible for each person. In planned mode the constants are
 * steered so that new decisions follow the plan; in take-up they stay as they were calibrated when the run began. Either
 * way nobody is forced: who cannot hold an arrangement, has not heard of it or finds no supplier stays out of it.
 */
export const chooseDeployment = defineStep({
  name: 'choose-deployment',
  purpose:
    'Let arrivals and reviewed people choose who holds their budget and how their care is bought, steered towards a planned mix or left to themselves.',
  source:
    'Care Act 2014 ss 25-33; S0, S1, S4; McFadden 1978 (nested logit); evidence dp.uptake.annual, dp.return.annual.',
  simplifies: [
    'People choose when they come, when they are reviewed, after they have lost their provider and when they have looked round for another; nobody asks for a choice at other times.',
    'Whether the council arranges care without a personal budget is settled when a person comes; at a review they get a first one only by moving to a direct payment, a fund, a mixed package or a pool.',
    'Whether someone holding a direct payment would employ an assistant is settled for life.',
    'A mixed package is always care bought by the council and community support bought by the person.',
    "Nobody is brought to the council's own service, the preferred list or a service fund before someone there has staff for them and takes them at the price: they stay where they are until they next decide, and newcomers come under the framework, as does whoever is there and has nobody.",
    'People foresee what an arrangement costs at the mean price of the month, not what their own provider will ask.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.locality',
    'people.capacity',
    'people.able',
    'people.carer',
    'people.confidence',
    'people.controlValue',
    'people.wantsAssistant',
    'people.budgeted',
    'people.supportBudgeted',
    'people.doubleHanded',
    'people.sharing',
    'people.takes',
    'people.reviews',
    'people.complexity',
    'people.arranged',
    'people.bidRatio',
    'people.decides',
    'people.avoids',
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.blockShare',
    'providers.coverage',
    'providers.isfCapable',
    'providers.preferred',
    'providers.listed',
    'providers.price',
    'providers.marginalCost',
    'providers.staff',
    'providers.guaranteed',
    'supporters.taxable',
    'supporters.staff',
    'market.peopleRows',
    'market.providerRows',
    'market.supporterRows',
    'market.frameworkRate',
    'market.blockRate',
    'market.agencyRate',
    'market.assistantRate',
    'constants.calibrated',
  ],
  writes: [
    'people.deployment',
    'people.route',
    'people.provider',
    'people.wanted',
    'people.transfersFrom',
    'people.leftRoute',
    'people.account',
    'people.brokered',
    'people.barrier',
    'people.notice',
    'providers.booked',
    'providers.bookedBlock',
    'providers.lostToBudgets',
    'market.reclaimed',
    'market.inHousePlanned',
    'constants.steering',
    'constants.planned',
  ],
  posts: ['reclaimed direct payment'],
  parameters: [
    ...NO_BUDGET_PARAMETERS,
    ...OFFER_PARAMETERS,
    ...WORTH_PARAMETERS,
    ...FIT_PARAMETERS,
    ...PRICE_PARAMETERS,
    ...IN_HOUSE_ROOM_PARAMETERS,
    ...TAKER_THERE_PARAMETERS,
    'choice.steering.pace',
  ],
  levers: [...MIX_LEVERS, ...WORTH_LEVERS, 'fee.needs-related', 'choice.mode'],
  equations: chooseDeploymentEquations,
  apply(state, month) {
    const { people, providers, market, constants, ledger } = state;
    const { parameters, luck, levers } = month;
    const { present, group, deployment, route, decides, barrier } = people;
    const rows = market.peopleRows[0];
    const withoutBudget = shareWithoutBudget(parameters);
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const prices = contractPrices(rates, levers, parameters);
    providers.lostToBudgets.fill(0, 0, market.providerRows[0]);
    const offer = offerOf(state, month);
    const settings = fitSettings(parameters, MOST_ROUNDS, PART_OF_A_PERSON);
    const steers = levers['choice.mode'] !== TAKE_UP;

    noteChangesOfPlan();
    const { standing, deciding } = whoDecides(people, rows);
    const most = Math.max(...deciding.flat().map((members) => members.length));
    const { deciders, asked } = decisionRoom(most);
    const worth = worthOfMonth(people, offer, termsOf(state, month), month, asked);
    const pace = parameters['choice.steering.pace'];
    const canBeTakenIn = inHouseRoom(state, parameters);
    const takers = takerThere(state, prices, parameters);
    market.inHousePlanned[0] = steers ? plannedInHouse(state, offer.planned) : 0;
    for (const groupIndex of CLIENT_GROUPS.keys()) {
      const targets = targetsOf(
        offer.planned[groupIndex],
        offer.runDown[groupIndex],
        standing[groupIndex],
        pace,
      );
      const { arriving, reviewed, leaving, gap } = targets;
      const [come, seen] = [deciding[groupIndex][ARRIVING], deciding[groupIndex][REVIEWED]];
      decide(groupIndex, ARRIVING, come, { wanted: arriving, instead: offer.planned[groupIndex] }, gap);
      decide(groupIndex, REVIEWED, seen, { wanted: reviewed, instead: leaving }, gap);
    }

    function decide(
      groupIndex: number,
      kind: number,
      members: readonly number[],
      wanted: Wanted,
      gap: Float64Array,
    ): void {
      if (members.length === 0) return;
      weighAll(worth, members, groupIndex, kind === REVIEWED, deciders.weights);
      seat(deciders, members.length);
      const pulls = keptPulls(steers ? constants.steering : constants.calibrated, groupIndex, kind);
      if (steers) {
        fitPulls(deciders, wanted, pulls, settings);
        keepPulls(constants.steering, groupIndex, kind, pulls);
      } else {
        reckonChances(deciders, pulls, settings.dissimilarity);
      }
      drawAll(people.identity, members, deciders, pulls, month);
      const shortest = mostShort(gap);
      for (let n = 0; n < members.length; n++) {
        const person = members[n];
        const before = kind === REVIEWED ? cellOf(people, person) : -1;
        const wished = deciders.to[n];
        const to = whereTo(person, wished, before);
        const unforced = gap[to] > 0 ? NO_BARRIER : barrierNow(n, person, shortest);
        barrier[person] = to === wished ? unforced : NO_SUPPLY;
        if (before === to) stay(n, person, to);
        else enter(n, person, to);
      }
    }

    /** Whoever is turned away stays where they are, unless they have nobody there and nobody there would take them now. */
    function whereTo(person: number, wished: number, before: number): number {
      if (isOpenTo(person, wished, before)) return wished;
      const mayStay = before >= 0 && before !== wished && isOpenTo(person, before, before);
      return mayStay ? before : CELL_FRAMEWORK;
    }

    /** Whoever has someone where they are stays; for the council's own service its staff is found before they come, and they wait for no other. */
    function isOpenTo(person: number, cell: number, before: number): boolean {
      if (cell === CELL_IN_HOUSE) return before === cell || canBeTakenIn(person);
      if (before === cell && people.provider[person] !== NO_PROVIDER) return true;
      return takers.inArrangement(cell, person);
    }

    function barrierNow(n: number, person: number, shortest: number): number {
      if (shortest < 0) return NO_BARRIER;
      const helped = asked.weighing.helped[n] === 1;
      const between = barrierTo(shortest, people, person, helped, worth.barriers);
      return between === NO_BARRIER ? PREFERS_OTHERWISE : between;
    }

    /** When a plan moves on, those who decide nothing this month are behind it until they are next reviewed. */
    function noteChangesOfPlan(): void {
      const moved = offer.planned.map((mix, groupIndex) => {
        const first = firstOf(groupIndex, ARRIVING);
        const differs = mix.some((share, cell) => constants.planned[first + cell] !== share);
        constants.planned.set(mix, first);
        return differs;
      });
      if (!moved.includes(true)) return;
      for (let person = 0; person < rows; person++) {
        if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
        if (moved[group[person]]) barrier[person] = NOT_REVIEWED;
      }
    }

    /** Someone who keeps a direct payment may still spend it otherwise or have its account run by someone else. */
    function stay(n: number, person: number, cell: number): void {
      if (cell !== CELL_DIRECT_PAYMENT && cell !== CELL_MIXED) return;
      people.account[person] = accountIn(n, cell);
      if (cell === CELL_MIXED) return;
      const by = routeKeeping(n, person);
      people.brokered[person] = brokerFor(n, person, by);
      if (by === route[person]) return;
      releaseOutsideBlock(people, providers.booked, person);
      route[person] = by;
    }

    /** Whoever has a provider leaves them for a price the council has agreed only where someone takes them at it. */
    function routeKeeping(n: number, person: number): number {
      const by = asked.spending.route[n];
      if (by === route[person] || people.provider[person] === NO_PROVIDER) return by;
      return takers.forPayment(by, person) ? by : route[person];
    }

    function enter(n: number, person: number, cell: number): void {
      const hadAccount = holdsAccount(deployment[person]);
      const to = deploymentIn(cell, person);
      noteLoss(person, to);
      const wasWithCouncil = councilBuysCare(deployment[person]) && route[person] === FRAMEWORK;
      const client = clientOf(people, person, levers['brokerage.terms']);
      const left = route[person];
      const by = cell === CELL_DIRECT_PAYMENT ? asked.spending.route[n] : ROUTE_OF_CELL[cell];
      const brokered = cell === CELL_DIRECT_PAYMENT ? brokerFor(n, person, by) : 0;
      people.account[person] = accountIn(n, cell);
      // Their provider stays where the council goes on buying under its framework.
      const leaves = !(wasWithCouncil && councilBuysCare(to) && by === FRAMEWORK);
      if (leaves) freeBlock(people, providers.bookedBlock, person);
      deployment[person] = to;
      route[person] = by;
      people.brokered[person] = brokered;
      if (leaves) {
        noteTransfer(people, person, client, clientOf(people, person, levers['brokerage.terms']));
        people.leftRoute[person] = left;
        releaseOutsideBlock(people, providers.booked, person);
      }
      if (hadAccount && !holdsAccount(to)) closeAccount(person);
    }

    /** Who runs the account of a direct payment, for all of a budget or a part of it. */
    function accountIn(n: number, cell: number): number {
      if (cell === CELL_DIRECT_PAYMENT) return asked.spending.account[n];
      return cell === CELL_MIXED ? asked.mixed.account[n] : OWN_ACCOUNT;
    }

    /** Who has a broker when they decide; what one has arranged goes on without. */
    function brokerFor(n: number, person: number, by: number): number {
      if (by !== FRAMEWORK) return 0;
      return asked.weighing.brokered[n] === 1 ? 1 : people.brokered[person];
    }

    function deploymentIn(cell: number, person: number): number {
      switch (cell) {
        case CELL_ISF:
          return ISF;
        case CELL_DIRECT_PAYMENT:
          return DIRECT_PAYMENT;
        case CELL_MIXED:
          return MIXED;
        case CELL_POOLED:
          return people.able[person] === 1 ? DIRECT_PAYMENT : COUNCIL_MANAGED;
        default:
          return managed(person);
      }
    }

    /** Whoever becomes the client elsewhere is lost to the provider the council bought from. */
    function noteLoss(person: number, to: number): void {
      const lost = packageLost(prices, people, providers, person, to);
      if (lost > 0) providers.lostToBudgets[people.provider[person]] += lost;
    }

    /** Some whose care the council arranges are given no budget when they come; who has had one keeps one. */
    function managed(person: number): number {
      if (decides[person] !== DECIDES_ON_ARRIVAL) {
        return deployment[person] === NO_BUDGET ? NO_BUDGET : COUNCIL_MANAGED;
      }
      const without = withoutBudget[bandOf(group[person])];
      const u = uniform(luck, STREAMS['personal-budget'], people.identity[person], 0);
      return u < without ? NO_BUDGET : COUNCIL_MANAGED;
    }

    /** What is left of a direct payment or a service fund goes back to the council when the person gives it up. */
    function closeAccount(person: number): void {
      const account = budgetAccountOf(ledger, person);
      market.reclaimed[0] += ledger.balance[account];
      settle(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council);
    }
  },
});

/** Draws what each decider decides for. */
function drawAll(
  identity: ReadonlyColumn,
  rows: readonly number[],
  deciders: Deciders,
  pulls: Float64Array,
  { luck, index }: Pick<AnyMonth, 'luck' | 'index'>,
): void {
  const chance = new Float64Array(CELL_COUNT);
  for (let n = 0; n < rows.length; n++) {
    chancesOf(deciders, n, pulls, chance);
    deciders.to[n] = drawn(chance, uniform(luck, STREAMS.deployment, identity[rows[n]], index));
  }
}

/** The arrangement the plan is most short of; -1 where it is short of nothing. */
function mostShort(gap: Float64Array): number {
  let shortest = -1;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    if (gap[cell] > 0 && (shortest < 0 || gap[cell] > gap[shortest])) shortest = cell;
  }
  return shortest;
}
