import { roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { DAYS_PER_MONTH } from '../../time/days.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { changeProviderEquations } from '../equations/change-provider.ts';
import { acquaintance, ACQUAINTANCE_PARAMETERS, ACQUAINTANCE_SWITCHES } from '../placing/acquaintance.ts';
import { admittedBy } from '../placing/admission.ts';
import { roomAt } from '../placing/room.ts';
import { clientOf, noteTransfer } from '../placing/staff-follow.ts';
import { willingness, WILLINGNESS_LEVERS, WILLINGNESS_PARAMETERS } from '../placing/willingness.ts';
import { releaseOutsideBlock } from '../placing/rebook.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { defineStep } from '../step.ts';
import type { MonthOf } from '../step.ts';
import {
  BLOCK,
  councilBuysCare,
  DEPLOYMENT_NAMES,
  DECIDES_AGAIN,
  IN_HOUSE,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  POOLED,
  SELF_FUNDER,
} from '../vocabulary.ts';

/** Draws of where people ask round that are taken already: the first time for care, and for community support. */
export const FIRST_DRAWS = 2;

/** What a better provider must make up for, in utility: nothing for whoever goes by distance alone. */
export function pullOfPresent({
  parameters,
  structure,
}: Pick<MonthOf<'choice.switch.cost', never, 'choice-rule'>, 'parameters' | 'structure'>): number {
  return structure['choice-rule'] === 'nearest' ? 0 : parameters['choice.switch.cost'];
}

/**
 * Some people look round for another provider; those who find one they like enough better give notice and go when it has
 * run out. Who looks in which month is the same in every option; whether they may, and what they find, is not.
 */
export const changeProvider = defineStep({
  name: 'change-provider',
  purpose: 'Let people who have found a better provider give notice, and go when it has run out.',
  source:
    'S0 comment 1 (individual buyers change more often); S3 q9 (notice and minimum contracts); evidence contract.notice.',
  simplifies: [
    'People look round at one rate for those who buy for themselves and another for those the council buys for, whatever the care they get.',
    'Someone the council buys for asks to leave for a provider they would like better and that would take them, and then goes to whomever the call-off rule finds.',
    'Nobody leaves a provider under block, in-house, pooled or with a personal assistant, and nobody goes back to the provider they left last, even where there is no other, but by a takeover.',
    'A change costs the person nothing, and nobody withdraws a notice.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.complexity',
    'people.arranged',
    'people.knows',
    'people.deployment',
    'people.route',
    'people.brokered',
    'people.doubleHanded',
    'people.sharing',
    'people.budgeted',
    'people.takes',
    'people.since',
    'providers.identity',
    'providers.open',
    'providers.quality',
    'providers.listed',
    'providers.preferred',
    'providers.isfCapable',
    'providers.renown',
    'providers.home',
    'providers.flexibility',
    'providers.guaranteed',
    'providers.staff',
    'providers.bookedBlock',
    'providers.price',
    'providers.marginalCost',
    'listing.ring',
    'localities.listed',
    'market.peopleRows',
    'market.frameworkRate',
    'market.blockRate',
    'market.incomeIndex',
  ],
  writes: [
    'people.provider',
    'people.wanted',
    'people.notice',
    'people.avoids',
    'people.transfersFrom',
    'people.asks',
    'people.changesChosen',
    'people.decides',
    'providers.booked',
    'market.changesChosen',
  ],
  posts: [],
  parameters: [
    ...ACQUAINTANCE_PARAMETERS,
    ...WILLINGNESS_PARAMETERS,
    'choice.switch.cost',
    'changing.individual',
    'changing.managed',
  ],
  levers: [...WILLINGNESS_LEVERS, 'contract.notice', 'contract.minimum', 'brokerage.terms'],
  switches: [...ACQUAINTANCE_SWITCHES],
  equations: changeProviderEquations,
  apply(state, { index, luck, parameters, levers, structure }) {
    const { people, providers, market } = state;
    const { identity, present, deployment, route, provider, notice, since, takes } = people;
    const { rounds, favourite, utility } = acquaintance(state, { luck, parameters, structure });
    const roundOf = rounds(isAnother);
    const { isWilling } = willingness(state, { parameters, levers });
    const chances = chancesToLook(parameters);
    const switchCost = pullOfPresent({ parameters, structure });
    const shortest = levers['contract.minimum'];
    const noticeMonths = roundUp(levers['contract.notice'] / DAYS_PER_MONTH);
    const asks = index + FIRST_DRAWS;

    market.changesChosen[0] = 0;
    for (const person of whoMayGo(people, market.peopleRows[0], { luck, index, chances })) {
      if (present[person] === 0) continue;
      if (provider[person] === NO_PROVIDER || !mayChange(route[person])) {
        notice[person] = 0;
      } else if (notice[person] > 0) {
        notice[person]--;
        if (notice[person] === 0) change(person);
      } else if (
        index - since[person] >= shortest &&
        luckToLook(luck, index, identity[person]) < chances[deployment[person]]
      ) {
        reconsider(person);
      }
      // Whoever gives up care altogether needs no provider any more.
      if (takes[person] === 0 && provider[person] !== NO_PROVIDER) {
        releaseOutsideBlock(people, providers.booked, person);
      }
    }

    /** Who looks round thinks of their arrangement too, next month; the provider they leave when they have found a better. */
    function reconsider(person: number): void {
      if (deployment[person] !== SELF_FUNDER) people.decides[person] = DECIDES_AGAIN;
      if (!findsBetter(person)) return;
      people.asks[person] = asks;
      notice[person] = noticeMonths;
      if (noticeMonths === 0) change(person);
    }

    function findsBetter(person: number): boolean {
      const found = favourite(person, roundOf(admittedBy(route[person], providers)), asks);
      if (found === NO_PROVIDER) return false;
      return utility(person, found) > utility(person, provider[person]) + switchCost;
    }

    function isAnother(row: number, person: number): boolean {
      if (row === provider[person]) return false;
      const hasRoom = roomAt(providers, row, route[person]) >= staffTimeBudgeted(people, person);
      return hasRoom && isWilling(row, person);
    }

    function change(person: number): void {
      people.avoids[person] = providers.identity[provider[person]] + 1;
      const client = clientOf(people, person, levers['brokerage.terms']);
      noteTransfer(people, person, client, client);
      people.changesChosen[person]++;
      market.changesChosen[0]++;
      releaseOutsideBlock(people, providers.booked, person);
    }
  },
});

/** Whether a route leaves a choice of provider. Under block, in-house and in a pool nobody chooses their provider, and an assistant is no provider. */
export function mayChange(route: number): boolean {
  return route !== BLOCK && route !== IN_HOUSE && route !== POOLED && route !== PERSONAL_ASSISTANT;
}

type Looking = Pick<MonthOf<never, never>, 'luck' | 'index'> & {
  /** That someone looks round in a month, by deployment. */
  readonly chances: Float64Array;
};
type Column = 'identity' | 'deployment' | 'notice' | 'takes';
type People = { readonly [C in Column]: ReadonlyColumn };

function chancesToLook(parameters: {
  readonly [P in 'changing.individual' | 'changing.managed']: number;
}): Float64Array {
  const individual = parameters['changing.individual'] / MONTHS_PER_YEAR;
  const managed = parameters['changing.managed'] / MONTHS_PER_YEAR;
  return Float64Array.from(DEPLOYMENT_NAMES.keys(), (held) => (councilBuysCare(held) ? managed : individual));
}

/** Those under notice, those who give up care and those who look round if they may: the month leaves everyone else where they are. */
function whoMayGo(people: People, rows: number, { luck, index, chances }: Looking): readonly number[] {
  const { identity, deployment, notice, takes } = people;
  const found: number[] = [];
  for (let person = 0; person < rows; person++) {
    const looks = luckToLook(luck, index, identity[person]) < chances[deployment[person]];
    if (looks || notice[person] > 0 || takes[person] === 0) found.push(person);
  }
  return found;
}

/** Whoever has no more of it than their chance looks round. */
function luckToLook(luck: Luck, index: number, identity: number): number {
  return uniform(luck, STREAMS.dissatisfaction, identity, index);
}
