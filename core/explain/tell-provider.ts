/** Who could have given the care, who does and by which rule, or why nobody. */
import { acquaintance } from '../model/placing/acquaintance.ts';
import { planTakenUp, staffTimeBudgeted } from '../model/staff-time.ts';
import { placePeople } from '../model/steps/place-people.ts';
import { ISF, NO_PROVIDER, PERSONAL_ASSISTANT } from '../model/vocabulary.ts';
import { writtenInPounds } from '../money/decimal.ts';
import { NOTHING } from './event.ts';
import type { Alternative, Explainer, Told } from './event.ts';
import { orderOfCall } from './order-of-call.ts';
import type { Asked } from './order-of-call.ts';
import type { PersonRow } from './person-row.ts';
import { providerName } from './provider-name.ts';
import { marketAtTurn, TO_BE_PLACED } from './turn.ts';
import { capital, many, time } from './words.ts';

/** How many passed over are named in a sentence; all are among the alternatives. */
const MOST_NAMED = 5;

export const tellProvider: Explainer = ({ state, month, row }, was) => {
  const looking =
    was.provider === NO_PROVIDER && was.route !== PERSONAL_ASSISTANT && planTakenUp(state.people, row) > 0;
  if (!looking) return NOTHING;
  const market = marketAtTurn(state, placePeople, month, row, TO_BE_PLACED);
  const { rule, isTheirs, asked } = orderOfCall(market, month, row);
  const able = asked.filter(({ canTake }) => canTake);
  const minutes = staffTimeBudgeted(market.people, row);
  const { favourite } = acquaintance(market, month);
  const likedBest = favourite(row, market.providers.open, () => true, was.asks);
  const alternatives = asked.map(alternative);
  const sizes: Told['numbers'] = {
    staffTime: { value: minutes, unit: 'minutes a week' },
    mayBeAsked: { value: asked.length, unit: 'count' },
    canTake: { value: able.length, unit: 'count' },
  };

  return (is) => [is.provider === NO_PROVIDER ? waiting(is) : found(is)];

  function found(is: PersonRow): Told {
    const place = asked.findIndex((each) => each.row === is.provider);
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

  function waiting(is: PersonRow): Told {
    const most = Math.max(0, ...asked.map(({ spare }) => spare));
    const needs = `${time(minutes)} of staff time a week`;
    const why =
      asked.length === 0
        ? `no provider in locality ${is.locality + 1} may be asked`
        : `of the ${many(asked.length, 'provider')} that may be asked in locality ${is.locality + 1} none could take them for ${needs}; the most to spare was ${time(most)}${asked.some(({ avoided }) => avoided) ? ', and one they have left by choice' : ''}`;
    return {
      kind: 'waiting for a provider',
      sentence: `${was.displaced === 1 ? 'Still without a provider since theirs closed' : 'Waits for a provider'}, ${ordinalMonth(is.waiting)}: ${why}.`,
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

  function alternative(each: Asked): Alternative {
    const terms = `${time(Math.max(0, each.spare))} a week to spare, ${writtenInPounds(each.price)} an hour, quality ${each.quality.toFixed(1)} of 3`;
    const why = [terms, each.note, each.canTake ? '' : whyNot(each)].filter((part) => part !== '');
    return { what: nameOf(each), possible: each.canTake, why: why.join('; ') };
  }
};

function whyNot({ avoided, spare }: Asked): string {
  return avoided ? 'they left it by choice' : `staff for only ${time(Math.max(0, spare))}`;
}

function ordinalMonth(months: number): string {
  return months <= 1 ? 'for the first month' : `now for ${months} months`;
}
