/** How a person who pays for all of their care begins to buy it: alone, through the council, or on its framework's terms. */
import { STREAMS } from '../../random/stream.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { drawAbout } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';
import { DECIDES_NOTHING, FRAMEWORK, OPEN_MARKET, SELF_FUNDER } from '../vocabulary.ts';

export const OWN_CARE_PARAMETERS = ['charging.share.full'] as const;
export const OWN_CARE_LEVERS = ['framework.open-to'] as const;

type Month = Pick<
  MonthOf<(typeof OWN_CARE_PARAMETERS)[number], (typeof OWN_CARE_LEVERS)[number]>,
  'parameters' | 'levers'
>;

/** The rules in force in a month. */
export type OwnCareRules = ReturnType<typeof ownCareRules>;

const OPEN_TO_EVERYONE = choice('framework.open-to', 'everyone');

/** @param prices of an hour in pence; the individual one is what someone buying alone can expect to pay. */
export function ownCareRules(
  { parameters, levers }: Month,
  prices: { readonly frameworkRate: number; readonly individualPrice: number },
) {
  const isOpen = levers['framework.open-to'] === OPEN_TO_EVERYONE;
  return {
    arranged: parameters['charging.share.full'],
    frameworkPays: isOpen && prices.frameworkRate < prices.individualPrice,
  };
}

/** The draw of the stream of means that decides who asks the council to arrange their care. */
const ARRANGED_DRAW = 7;

/** Writes how a new self-funder buys. They have no budget and nothing to decide with the council. */
export function buyOwnCare(
  people: Pick<Tables['people'], 'deployment' | 'route' | 'arranged' | 'decides'>,
  newcomer: Newcomer,
  { arranged, frameworkPays }: OwnCareRules,
): void {
  const { row } = newcomer;
  people.deployment[row] = SELF_FUNDER;
  people.arranged[row] = drawAbout(newcomer, STREAMS['person-means'], ARRANGED_DRAW) < arranged ? 1 : 0;
  people.route[row] = people.arranged[row] === 1 || frameworkPays ? FRAMEWORK : OPEN_MARKET;
  people.decides[row] = DECIDES_NOTHING;
}
