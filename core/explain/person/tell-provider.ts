/** Who could have given the care, who does and by which rule, or why nobody. */
import { capital } from '../../scenario/first-letter.ts';
import { acquaintance } from '../../model/placing/acquaintance.ts';
import { willingness } from '../../model/placing/willingness.ts';
import { turnToOtherTerms } from '../../model/placing/other-terms.ts';
import { goesOnWith } from '../../model/placing/goes-on-with.ts';
import type { State } from '../../model/state.ts';
import { planTakenUp, staffTimeBudgeted } from '../../model/delivering/staff-time.ts';
import { placePeople } from '../../model/steps/place-people.ts';
import {
  BLOCK,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
} from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { NOTHING } from './event.ts';
import type { Alternative, Explainer, Scene, Told } from './event.ts';
import { orderOfCall } from './order-of-call.ts';
import type { Asked } from './order-of-call.ts';
import type { PersonRow } from './person-row.ts';
import { providerName } from '../provider/provider-name.ts';
import { marketAtTurn, NO_PROVIDER_SOUGHT } from './turn.ts';
import { many, time } from '../words.ts';

const WHERE_TO_BUY: Readonly<Record<number, string>> = {
  [BLOCK]: 'within its block',
  [FRAMEWORK]: 'under its framework',
  [IN_HOUSE]: 'from its own service',
  [POOLED]: 'for a pool',
  [PREFERRED_LIST]: 'from its preferred list',
};

/** How many passed over are named in a sentence; all are among the alternatives. */
const MOST_NAMED = 5;

export const tellProvider: Explainer = ({ state, month, row }, was) => {
  const looking =
    was.provider === NO_PROVIDER && was.route !== PERSONAL_ASSISTANT && planTakenUp(state.people, row) > 0;
  if (!looking) return NOTHING;
  const market = marketAtTurn(state, placePeople, month, row, NO_PROVIDER_SOUGHT);
  return (is) => {
    const found = { state: market, month, row };
    const from = goesOnWith(market, row);
    // Only whoever is back on the terms they left goes on: whom their own provider takes on the new ones is on those.
    if (from !== NO_PROVIDER && is.provider === from && is.route !== was.route)
      return [tellGoingOn(found, was)];
    if (is.route === was.route) return [tellSearch(found, was, is)];
    market.people.route[row] = is.route;
    const told = tellSearch(found, was, is);
    return [{ ...told, sentence: `${turnedFrom(was)} ${told.sentence}` }];
  };
};

/** Nobody takes them where the council was to buy for them, so they stay where they were. */
function tellGoingOn({ state: market, month, row }: Scene, was: PersonRow): Told {
  const { asked } = orderOfCall(market, month, row);
  const minutes = staffTimeBudgeted(market.people, row);
  const whom =
    asked.length === 0
      ? 'Nobody there may be asked'
      : `Of ${many(asked.length, 'provider')} that may be asked there none could take them`;
  const kept = providerName(market, goesOnWith(market, row));
  return {
    kind: 'provider kept',
    sentence: `The council was to buy their care ${WHERE_TO_BUY[was.route]} instead. ${whom}, so they stay with ${kept} on the terms they had; ${time(minutes)} of its staff time a week had been kept for them.`,
    numbers: {
      staffTime: { value: minutes, unit: 'minutes a week' },
      mayBeAsked: { value: asked.length, unit: 'count' },
    },
    alternatives: asked.map(alternativeOf(market)),
  };
}

/** Whom nobody takes at a price the council has agreed looks on other terms in the same month. */
function turnedFrom({ route }: PersonRow): string {
  if (route === BLOCK) return 'No holder of the block could take them, so other terms are turned to.';
  if (route === POOLED) return 'Nobody could take them for the pool, so other terms are turned to.';
  const whose = route === PREFERRED_LIST ? 'No preferred provider' : 'Nobody on the framework';
  const where = route === PREFERRED_LIST ? 'the price of the list' : 'its price';
  return `${whose} could take them at ${where}, so other terms are turned to.`;
}

function tellSearch({ state: market, month, row }: Scene, was: PersonRow, is: PersonRow): Told {
  const { rule, isTheirs, asked } = orderOfCall(market, month, row);
  const able = asked.filter(({ canTake }) => canTake);
  const minutes = staffTimeBudgeted(market.people, row);
  const { favourite, rounds } = acquaintance(market, month);
  const likedBest = favourite(row, rounds(() => true)(market.providers.open), was.asks);
  const alternatives = asked.map(alternativeOf(market));
  const sizes: Told['numbers'] = {
    staffTime: { value: minutes, unit: 'minutes a week' },
    mayBeAsked: { value: asked.length, unit: 'count' },
    canTake: { value: able.length, unit: 'count' },
  };

  return is.provider === NO_PROVIDER ? waiting() : found();

  function found(): Told {
    const place = asked.findIndex((each) => each.row === is.provider);
    if (place < 0 || !asked[place].canTake) return foundAbove();
    const chosen = asked[place];
    const parts = [
      `${capital(nameOf(chosen))} takes them on${is.deployment === ISF ? ' and holds their service fund' : ''}, for ${time(minutes)} of staff time a week, ${rule}${chosen.note === '' ? '' : `: ${chosen.note}`}.`,
      ...(isTheirs ? [] : [passedOver(asked.slice(0, place))]),
      `${capital(many(able.length, 'provider'))} of the ${asked.length} that may be asked could have taken them.`,
      preference(is),
      ...(was.waiting === 0 ? [] : [`They have waited ${many(was.waiting, 'month')}.`]),
    ];
    return {
      kind: 'provider found',
      sentence: parts.join(' '),
      numbers: {
        ...sizes,
        place: { value: place + 1, unit: 'count' },
        spare: { value: chosen.spare, unit: 'minutes a week' },
        price: { value: chosen.price, unit: 'pence an hour' },
        monthsWaited: { value: was.waiting, unit: 'count' },
      },
      alternatives,
    };
  }

  /** Nobody took them at the rate, and the council bought outside its framework or above its price. */
  function foundAbove(): Told {
    const rate = willingness(market, month).offered(is.provider, row);
    const price = roundHalfUp(rate * is.bidRatio);
    const taker = providerName(market, is.provider);
    const others = asked.filter((each) => each.row !== is.provider);
    const asks = `it asks ${writtenInPounds(price)} an hour, the least of all who have the staff`;
    return {
      kind: 'provider found',
      sentence: [
        `${capital(taker)} takes them on, for ${time(minutes)} of staff time a week, as nobody the council may call off from does at its rate of ${writtenInPounds(rate)}: ${asks}.`,
        passedOver(others),
        preference(is),
        ...(was.waiting === 0 ? [] : [`They have waited ${many(was.waiting, 'month')}.`]),
      ].join(' '),
      numbers: {
        ...sizes,
        place: { value: others.length + 1, unit: 'count' },
        price: { value: price, unit: 'pence an hour' },
        rate: { value: rate, unit: 'pence an hour' },
        monthsWaited: { value: was.waiting, unit: 'count' },
      },
      alternatives: [...others.map(alternativeOf(market)), { what: taker, possible: true, why: asks }],
    };
  }

  function passedOver(before: readonly Asked[]): string {
    if (before.length === 0) return 'Nobody came before it.';
    const named = before.slice(0, MOST_NAMED).map((each) => `${nameOf(each)} (${whyNot(each)})`);
    const rest = before.length > MOST_NAMED ? ` and ${before.length - MOST_NAMED} more` : '';
    return `${capital(many(before.length, 'provider'))} before it could not: ${named.join(', ')}${rest}.`;
  }

  function preference({ firstPreference }: PersonRow): string {
    if (firstPreference === 1) return 'It is the one they like best of those they would come to know.';
    if (likedBest === NO_PROVIDER) return 'There is no other they could have known.';
    return `They would rather have had ${providerName(market, likedBest)}.`;
  }

  /** The council looked under its framework in the same month, or they on the open market, in vain; both go on asking where they were to buy. */
  function elsewhere(): string {
    if (!turnToOtherTerms(market.people, row, month.levers['brokerage.terms'])) return '';
    const where = market.people.route[row] === FRAMEWORK ? 'Under the framework' : 'On the open market';
    const there = orderOfCall(market, month, row).asked.length;
    return there === 0
      ? ` ${where} nobody may be asked either.`
      : ` ${where} none of ${many(there, 'provider')} could take them either.`;
  }

  function waiting(): Told {
    const most = Math.max(0, ...asked.map(({ spare }) => spare));
    const needs = `${time(minutes)} of staff time a week`;
    const refusing = asked.filter(({ hasStaff, willing }) => hasStaff && !willing).length;
    const besides = [
      ...(refusing === 0 ? [] : [`, ${many(refusing, 'provider')} with the staff refused the price`]),
      ...(asked.some(({ avoided }) => avoided) ? [', and one they have left by choice'] : []),
    ].join('');
    const none =
      asked.length === 0
        ? `no provider in locality ${is.locality + 1} may be asked`
        : `of the ${many(asked.length, 'provider')} that may be asked in locality ${is.locality + 1} none could take them for ${needs}; the most to spare was ${time(most)}${besides}`;
    const why = able.length > 0 ? 'nobody can begin before the month is out' : none;
    return {
      kind: 'waiting for a provider',
      sentence: `${was.displaced === 1 ? 'Still without a provider since they lost theirs' : 'Waits for a provider'}, ${ordinalMonth(is.waiting)}: ${why}.${able.length > 0 ? '' : elsewhere()}${is.deployment === ISF ? ' How their budget is held is decided anew next month.' : ''}`,
      numbers: {
        ...sizes,
        mostSpare: { value: most, unit: 'minutes a week' },
        monthsWaited: { value: is.waiting, unit: 'count' },
      },
      alternatives,
    };
  }

  function nameOf({ row: provider }: Asked): string {
    return providerName(market, provider);
  }
}

function alternativeOf(market: State): (each: Asked) => Alternative {
  return (each) => {
    const terms = `${time(Math.max(0, each.spare))} a week to spare, ${writtenInPounds(each.price)} an hour, rated ${each.rating.toFixed(1)} of 3`;
    const why = [terms, each.note, each.canTake ? '' : whyNot(each)].filter((part) => part !== '');
    return { what: providerName(market, each.row), possible: each.canTake, why: why.join('; ') };
  };
}

function whyNot({ avoided, hasStaff, spare, price, costs }: Asked): string {
  if (avoided) return 'they left it by choice';
  if (!hasStaff) return `staff for only ${time(Math.max(0, spare))}`;
  return `refuses ${writtenInPounds(price)} an hour, which costs it ${writtenInPounds(roundHalfUp(costs))}`;
}

function ordinalMonth(months: number): string {
  return months <= 1 ? 'for the first month' : `now for ${months} months`;
}
