/** Looking round for another provider, giving notice, and leaving when it has run out. */
import { changeProvider, mayChange } from '../../model/steps/change-provider.ts';
import { councilBuysCare, NO_PROVIDER } from '../../model/vocabulary.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import type { Explainer, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { searchFor } from './search.ts';
import type { Search } from './search.ts';
import { tellProviderLeft } from './tell-provider-left.ts';
import { marketAtTurn, NOT_THERE } from './turn.ts';
import { many, worthWords } from '../words.ts';

export const tellChange: Explainer = (scene, was) => {
  const { state, month, row } = scene;
  const looking = looks();
  const shortest = month.levers['contract.minimum'];
  const bound = month.index - was.since < shortest;
  const search =
    looking && !bound
      ? searchFor(marketAtTurn(state, changeProvider, month, row, NOT_THERE), month, row)
      : null;
  const byChoice = tellProviderLeft(scene, was, 'by choice, now that notice has run out');
  const givesUp = tellProviderLeft(scene, was, 'having given up care');

  return (is) => {
    const chose = is.changesChosen !== was.changesChosen;
    return [
      ...(looking && bound ? [stillBound(shortest)] : []),
      ...(search === null ? [] : [tellSearch(search, was, is)]),
      ...(chose ? byChoice(is) : givesUp(is)),
    ];
  };

  /** Whether this is a month in which they would look for another. */
  function looks(): boolean {
    if (was.provider === NO_PROVIDER || !mayChange(was.route) || was.notice > 0) return false;
    const rate = councilBuysCare(was.deployment) ? 'changing.managed' : 'changing.individual';
    const draw = uniform(month.luck, STREAMS.dissatisfaction, was.identity, month.index);
    return draw < month.parameters[rate] / MONTHS_PER_YEAR;
  }
};

function stillBound(shortest: number): Told {
  return {
    kind: 'looked round',
    sentence: `Would look round for another provider, but the shortest contract of ${many(shortest, 'month')} still holds.`,
    numbers: { shortestContract: { value: shortest, unit: 'count' } },
  };
}

function tellSearch(search: Search, was: PersonRow, is: PersonRow): Told {
  const { known, theirs, own, cost } = search;
  const gives = is.asks !== was.asks;
  const rethinks = is.decides === was.decides ? [] : ['They will think of their arrangement too next month.'];
  return {
    kind: gives ? 'notice given' : 'looked round',
    sentence: [compared(search), outcome(), ...rethinks].join(' '),
    numbers: {
      known: { value: known.length, unit: 'count' },
      own: { value: own, unit: 'utility' },
      best: { value: known[0]?.utility ?? 0, unit: 'utility' },
      changeCosts: { value: cost, unit: 'utility' },
      notice: { value: is.notice, unit: 'count' },
    },
    alternatives: known.map(({ name, utility }) => ({
      what: name,
      possible: utility > own + cost,
      why: `worth ${worthWords(utility)} to them`,
    })),
  };

  function outcome(): string {
    if (!gives) return `A change costs them ${worthWords(cost)}, so they stay with ${theirs}.`;
    const notice = is.notice === 0 ? 'leave without notice' : `give ${many(is.notice, 'month')} of notice`;
    return `That is more by over the ${worthWords(cost)} a change costs them, so they ${notice}.`;
  }
}

function compared({ known, theirs, own }: Search): string {
  const [best] = known;
  if (best === undefined) return `Looks round for another provider than ${theirs}; none can take them.`;
  const names = known.map(({ name }) => name).join(', ');
  return `Looks round and comes to know ${names}: they like ${best.name} best, worth ${worthWords(best.utility)} to them against ${worthWords(own)} for ${theirs}.`;
}
