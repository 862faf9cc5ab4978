/** Looking round for another provider, giving notice, and leaving when it has run out. */
import { acquaintance } from '../model/placing/acquaintance.ts';
import { changeProvider, FIRST_DRAWS, mayChange } from '../model/steps/change-provider.ts';
import { councilBuysCare, NO_PROVIDER } from '../model/vocabulary.ts';
import { STREAMS, uniform } from '../random/stream.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import type { Explainer, Told } from './event.ts';
import { knownProviders } from './known-providers.ts';
import { providerName } from './provider-name.ts';
import { providersInReach } from './providers-in-reach.ts';
import { tellProviderLeft } from './tell-provider-left.ts';
import { marketAtTurn, TO_BE_LOOKED_AT } from './turn.ts';
import { many, worthWords } from './words.ts';

export const tellChange: Explainer = (scene, was) => {
  const { state, month, row } = scene;
  const looking = looks();
  const shortest = month.levers['contract.minimum'];
  const bound = month.index - was.since < shortest;
  const search = looking && !bound ? searched() : null;
  const byChoice = tellProviderLeft(scene, was, 'by choice, now that notice has run out');
  const givesUp = tellProviderLeft(scene, was, 'having given up care');

  return (is) => {
    const told: Told[] = [];
    if (looking && bound) {
      told.push({
        kind: 'looked round',
        sentence: `Would look round for another provider, but the shortest contract of ${many(shortest, 'month')} still holds.`,
        numbers: { shortestContract: { value: shortest, unit: 'count' } },
      });
    }
    if (search !== null) told.push(search(is.asks !== was.asks, is.notice));
    const chose = is.changesChosen !== was.changesChosen;
    return [...told, ...(chose ? byChoice(is) : givesUp(is))];
  };

  /** Whether this is a month in which they would look for another. */
  function looks(): boolean {
    if (was.provider === NO_PROVIDER || !mayChange(was.route) || was.notice > 0) return false;
    const rate = councilBuysCare(was.deployment) ? 'changing.managed' : 'changing.individual';
    const draw = uniform(month.luck, STREAMS.dissatisfaction, was.identity, month.index);
    return draw < month.parameters[rate] / MONTHS_PER_YEAR;
  }

  /** Whom they come to know as they look, and how those compare with whom they have. */
  function searched(): (found: boolean, notice: number) => Told {
    const market = marketAtTurn(state, changeProvider, month, row, TO_BE_LOOKED_AT);
    const others = providersInReach(market, month, row).filter(
      (each) => each.canTake && each.row !== was.provider,
    );
    const known = knownProviders(market, month, row, others, month.index + FIRST_DRAWS);
    const own = acquaintance(market, month).utility(row, was.provider);
    const cost = month.parameters['choice.switch.cost'];
    const best = known[0];
    const theirs = providerName(market, was.provider);
    return (found, notice) => ({
      kind: found ? 'notice given' : 'looked round',
      sentence:
        best === undefined
          ? `Looks round for another provider than ${theirs}; none has the staff for them.`
          : `Looks round and comes to know ${known.map((each) => providerName(market, each.row)).join(', ')}: they like ${providerName(market, best.row)} best, worth ${worthWords(best.utility)} to them against ${worthWords(own)} for ${theirs}. ${found ? `That is more than the ${worthWords(cost)} a change costs them, so they give ${notice === 0 ? 'no' : many(notice, 'month')} ${notice === 0 ? 'notice' : 'of notice'}.` : `A change costs them ${worthWords(cost)}, so they stay.`}`,
      numbers: {
        known: { value: known.length, unit: 'count' },
        own: { value: own, unit: 'utility' },
        best: { value: best?.utility ?? 0, unit: 'utility' },
        changeCosts: { value: cost, unit: 'utility' },
        notice: { value: notice, unit: 'count' },
      },
      alternatives: known.map((each) => ({
        what: providerName(market, each.row),
        possible: each.utility > own + cost,
        why: `worth ${worthWords(each.utility)} to them`,
      })),
    });
  }
};
