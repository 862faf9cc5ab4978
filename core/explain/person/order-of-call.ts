/** The order in which providers come into question for a person, by the rule that holds for them: the first that can takes them. */
import { bidOf, scoreOf } from '../../model/placing/bid.ts';
import { lots } from '../../model/placing/lot.ts';
import { poolProviders } from '../../model/placing/pool-providers.ts';
import { zoneLeads } from '../../model/placing/zone-leads.ts';
import type { State } from '../../model/state.ts';
import { BLOCK, councilBuysCare, FRAMEWORK, IN_HOUSE, NO_PROVIDER, POOLED } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import type { LivedMonth } from './lived-month.ts';
import { LEVERS } from '../../scenario/lever.ts';
import { knownProviders } from './known-providers.ts';
import { providersInReach } from './providers-in-reach.ts';
import type { InReach } from './providers-in-reach.ts';
import { many, worthWords } from '../words.ts';

/** A provider and what the rule looks at in it; empty where that is its place alone. */
export type Asked = InReach & { readonly note: string };

export type OrderOfCall = {
  /** What the rule is. */
  readonly rule: string;
  /** Whether the person chooses, so that nobody is asked before the one they like best. */
  readonly isTheirs: boolean;
  readonly asked: readonly Asked[];
};

type Rule = Extract<(typeof LEVERS)['framework.call-off'], object>['choices'][number]['id'];

/** The market must be as the person found it. */
export function orderOfCall(market: State, month: LivedMonth, person: number): OrderOfCall {
  const { people, providers } = market;
  const { parameters, levers } = month;
  const reach = providersInReach(market, month, person);
  const route = people.route[person];
  const plain = reach.map((each): Asked => ({ ...each, note: '' }));

  if (route === BLOCK)
    return {
      rule: 'called off by rank to fill the hours of the block',
      isTheirs: false,
      asked: guaranteedFirst(),
    };
  if (route === IN_HOUSE) return { rule: 'as the council arranges', isTheirs: false, asked: plain };
  if (route === POOLED) return forPool();
  const isCalledOff =
    route === FRAMEWORK && (councilBuysCare(people.deployment[person]) || people.arranged[person] === 1);
  return isCalledOff ? byRule() : theirs('chosen by them');

  function byRule(): OrderOfCall {
    const id: Rule = LEVERS['framework.call-off'].choices[levers['framework.call-off']].id;
    switch (id) {
      case 'ranked':
        return { rule: 'called off by rank', isTheirs: false, asked: withinLotsFirst(plain) };
      case 'mini-tender':
        return { rule: 'called off by mini-tender', isTheirs: false, asked: withinLotsFirst(bestBidFirst()) };
      case 'rotation':
        return { rule: 'called off in turn', isTheirs: false, asked: withinLotsFirst(nextInTurnFirst()) };
      case 'zone-lead':
        return {
          rule: 'called off from the lead of the locality and then by rank',
          isTheirs: false,
          asked: withinLotsFirst(leadFirst()),
        };
      case 'persons-choice':
        return theirs('chosen by them from the framework');
    }
  }

  /** Whoever has its lot of the framework's hours is asked when nobody else can. */
  function withinLotsFirst(order: readonly Asked[]): readonly Asked[] {
    const hasItsLot = lots(providers, market.market.providerRows[0], parameters);
    const noted = order.map((each) => ({
      ...each,
      note:
        hasItsLot[each.row] === 0
          ? each.note
          : [each.note, 'has its part of the framework’s hours'].filter((text) => text !== '').join('; '),
    }));
    return noted.toSorted((a, b) => hasItsLot[a.row] - hasItsLot[b.row]);
  }

  function guaranteedFirst(): readonly Asked[] {
    const noted = plain.map((each) => ({
      ...each,
      note: each.withinGuarantee ? 'has guaranteed hours to fill' : 'has no guaranteed hours left for them',
    }));
    return noted.toSorted((a, b) => Number(b.withinGuarantee) - Number(a.withinGuarantee));
  }

  function bestBidFirst(): readonly Asked[] {
    return plain
      .map((each) => {
        const price = bidOf(each.costs, each.price, parameters);
        const score = scoreOf(price, each.price, each.rating, parameters);
        const note = `bids ${writtenInPounds(price)} an hour, score ${score.toFixed(3)}`;
        return { ...each, price, score, note };
      })
      .sort((a, b) => b.score - a.score);
  }

  function nextInTurnFirst(): readonly Asked[] {
    return plain
      .map((each) => {
        const calls = providers.calls[each.row];
        return { ...each, calls, note: `has taken ${many(calls, 'package')} in turn` };
      })
      .sort((a, b) => a.calls - b.calls || a.identity - b.identity);
  }

  function leadFirst(): readonly Asked[] {
    const lead = zoneLeads(market)[people.locality[person]];
    return plain
      .map((each) => ({ ...each, note: each.row === lead ? 'leads the locality' : '' }))
      .toSorted((a, b) => Number(b.row === lead) - Number(a.row === lead));
  }

  function forPool(): OrderOfCall {
    const main = poolProviders(market).mainIn(people.locality[person]);
    if (main === NO_PROVIDER) return theirs('chosen by them, as the pool has no provider yet');
    const noted = ownChoice().map((each) =>
      each.row === main ? { ...each, note: 'most of the pool have it' } : each,
    );
    const asked = noted.toSorted((a, b) => Number(b.row === main) - Number(a.row === main));
    return { rule: 'with the pool', isTheirs: false, asked };
  }

  function theirs(rule: string): OrderOfCall {
    return { rule, isTheirs: true, asked: ownChoice() };
  }

  /** Those they come to know, the best liked first, and then the others. */
  function ownChoice(): readonly Asked[] {
    const able = reach.filter(({ canTake }) => canTake);
    const known = knownProviders(market, month, person, able, people.asks[person]);
    const rows = new Set(known.map(({ row }) => row));
    return [
      ...known.map((each) => ({ ...each, note: `they know it, worth ${worthWords(each.utility)} to them` })),
      ...plain
        .filter(({ row }) => !rows.has(row))
        .map((each) => ({ ...each, note: each.canTake ? 'they did not come across it' : '' })),
    ];
  }
}
