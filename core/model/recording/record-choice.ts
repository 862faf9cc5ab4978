/** What council-supported people have been told, what choice they really had, and how people came to their provider. */
import type { IndicatorId } from '../indicators.ts';
import type { State } from '../state.ts';
import { share } from './share.ts';
import { monthTotal } from './tally.ts';
import type { Tally } from './tally.ts';

type ChoiceIndicator = Extract<IndicatorId, `choice.${string}`>;

/**
 * The indicators of choice. Those about council-supported people are zero where there are none; those about people placed
 * in the month are what `before` says they were in the month before where nobody was placed.
 */
export function recordChoice(
  { market }: State,
  tally: Tally,
  before: (id: ChoiceIndicator) => number,
): { readonly [I in ChoiceIndicator]: number } {
  const clients = monthTotal(tally, 'clientMonths');
  const placed = market.placed[0];
  return {
    'choice.labelled': share(monthTotal(tally, 'labelled'), clients),
    'choice.genuine': share(monthTotal(tally, 'genuine'), clients),
    'choice.alternatives': share(monthTotal(tally, 'alternatives'), clients),
    'choice.support.unmet': share(monthTotal(tally, 'unsupported'), clients),
    'choice.control': share(monthTotal(tally, 'control'), clients),
    'choice.placed': placed,
    'choice.first-preference':
      placed > 0 ? market.firstPreferences[0] / placed : before('choice.first-preference'),
    'choice.changes.chosen': market.changesChosen[0],
    'choice.changes.forced': market.changesForced[0],
    'choice.wait': placed > 0 ? market.waitedMonths[0] / placed : before('choice.wait'),
  };
}
