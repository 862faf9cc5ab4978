import { CELL_FRAMEWORK, CELL_IN_HOUSE, CELLS } from '../../../core/scenario/arrangement.ts';
import {
  DECIDES_AGAIN,
  DECIDES_ON_ARRIVAL,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUPPLY,
  NOT_REVIEWED,
  PREFERS_OTHERWISE,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { arrangementOf } from '../choosing/arrangement.ts';
import { chooserOf } from '../choosing/chooser.ts';
import type { Chooser } from '../choosing/chooser.ts';
import { enterArrangement, keepArrangement } from '../choosing/entry.ts';
import { chancesOf, drawnFrom, firstRowOf, fitPulls, pullsKept } from '../choosing/nested-logit.ts';
import { barrierTo, offerOfMonth } from '../choosing/offer.ts';
import type { Offer } from '../choosing/offer.ts';
import { targetsFor } from '../choosing/targets.ts';
import type { Targets } from '../choosing/targets.ts';
import { weightsOf } from '../choosing/worth.ts';
import { plannedInHouse, serviceOfMonth } from '../council/in-house-room.ts';
import type { Service } from '../council/in-house-room.ts';
import type { Kind } from '../choosing/worth.ts';
import { takersOfMonth } from '../placing/taker-there.ts';
import type { TakersThere } from '../placing/taker-there.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, most, ZERO } from '../number.ts';
import { GROUPS, NO_SHARE } from '../choosing/mix.ts';
import type { ByCell } from '../choosing/mix.ts';

const MOST_ROUNDS = 40;
const LEAST_TOLERANCE = dec('0.001');
const TOLERANCE_OF_ONE_PERSON = dec('0.02');

/** Let arrivals and reviewed people choose who holds their budget and how their care is bought. */
export function chooseDeployment(market: Market, month: Month): void {
  for (const provider of market.providers) provider.lostToBudgets = ZERO;
  const offer = offerOfMonth(market, month);
  const peopleOf = GROUPS.map((group) => councilPeople(market, group));
  for (const group of GROUPS) changePlan(market, group, peopleOf[group]!, offer.planned[group]!);
  market.market.inHousePlanned = plannedInHouse(month, offer, peopleOf);
  const service = serviceOfMonth(market, month);
  const takers = takersOfMonth(market, month);
  const targetsOf = GROUPS.map((group) => targetsFor(month, group, peopleOf[group]!, offer.planned[group]!));
  for (const group of GROUPS) {
    for (const kind of [0, 1] as const) {
      const decides = kind === 0 ? DECIDES_ON_ARRIVAL : DECIDES_AGAIN;
      const deciding = peopleOf[group]!.filter((person) => person.decides === decides);
      if (deciding.length > 0)
        decide(market, month, offer, {
          service,
          takers,
          group,
          kind,
          deciding,
          planned: offer.planned[group]!,
          ...targetsOf[group]!,
        });
    }
  }
}

/** People of a client group whom the council supports. */
export function councilPeople({ people }: Market, group: number): readonly Person[] {
  return people.filter(
    (person) => person.present === 1 && person.group === group && person.deployment !== SELF_FUNDER,
  );
}

/** Equation change-of-plan. What was planned before may have come from elsewhere with sixteen digits. */
function changePlan({ constants }: Market, group: number, people: readonly Person[], planned: ByCell): void {
  const rows = planned.map((_, cell) => constants[firstRowOf(group, 0) + cell]!);
  const isMoved = planned.some((share, cell) => share.minus(rows[cell]!.planned).abs().gt(NO_SHARE));
  for (const [cell, row] of rows.entries()) row.planned = planned[cell]!;
  if (isMoved) for (const person of people) person.barrier = NOT_REVIEWED;
}

type Decision = Targets & {
  readonly service: Service;
  readonly takers: TakersThere;
  readonly group: number;
  readonly kind: Kind;
  readonly planned: ByCell;
  readonly deciding: readonly Person[];
};

/** All of a client group who decide in one way: first how each weighs, then what each comes to. */
function decide(market: Market, month: Month, offer: Offer, decision: Decision): void {
  const { kind, deciding, gap, mostShort } = decision;
  const choosers = deciding.map((person) => chooserOf(market, month, person));
  const weights = choosers.map((chooser) => weightsOf(month, offer, chooser, kind));
  const pulls = pullsFor(market, month, decision, weights);
  for (const [n, chooser] of choosers.entries()) {
    const { person } = chooser;
    const u = month.luck.uniform('deployment', person.identity.toNumber(), month.index);
    const wished = drawnFrom(chancesOf(month, weights[n]!, pulls), u);
    const before = kind === 1 ? arrangementOf(person) : undefined;
    const isTurnedAway = !isOpenTo(decision, person, wished, before);
    const to = isTurnedAway ? insteadOf(decision, person, wished, before) : wished;
    const isShort = gap[to]!.gt(0) || mostShort === undefined;
    person.barrier = isShort ? NO_BARRIER : reasonAgainst(month, offer, chooser, mostShort);
    if (isTurnedAway) person.barrier = NO_SUPPLY;
    if (to === before) keepArrangement(market, month, offer, chooser, decision.takers);
    else enterArrangement(market, month, offer, chooser, to);
  }
}

/** Equation arrangement-chosen: where someone turned away comes to. */
function insteadOf(decision: Decision, person: Person, wished: number, before: number | undefined): number {
  if (before === undefined || before === wished) return CELL_FRAMEWORK;
  return isOpenTo(decision, person, before, before) ? before : CELL_FRAMEWORK;
}

/** Equation arrangement-chosen: who is not turned away. */
function isOpenTo(
  { service, takers }: Decision,
  person: Person,
  wished: number,
  before: number | undefined,
): boolean {
  if (wished === CELL_IN_HOUSE) return before === wished || service.takes(person);
  const isServedThere = before === wished && person.provider !== NO_PROVIDER;
  return isServedThere || takers.take(wished, person);
}

/** Equation arrangement-chosen: why someone did not come to the arrangement the plan is most short of. */
function reasonAgainst(month: Month, offer: Offer, chooser: Chooser, mostShort: number): number {
  const barrier = barrierTo(offer, month, chooser, mostShort);
  return barrier === NO_BARRIER ? PREFERS_OTHERWISE : barrier;
}

/** Equation steering-of-pulls. */
function pullsFor(market: Market, month: Month, decision: Decision, people: readonly ByCell[]): ByCell {
  const { group, kind, arriving, again, leaving, planned } = decision;
  if (month.choice('choice.mode') === 'take-up') return pullsKept(market, 'calibrated', group, kind);
  const pulls = fitPulls(month, {
    people,
    wanted: kind === 0 ? arriving : again,
    instead: kind === 0 ? planned : leaving,
    from: pullsKept(market, 'steering', group, kind),
    tolerance: most(LEAST_TOLERANCE, TOLERANCE_OF_ONE_PERSON.div(people.length)),
    mostRounds: MOST_ROUNDS,
  });
  for (const cell of CELLS.keys()) market.constants[firstRowOf(group, kind) + cell]!.steering = pulls[cell]!;
  return pulls;
}
