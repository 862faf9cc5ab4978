import { gumbel, STREAMS } from '../../random/stream.ts';
import { defineStep } from '../step.ts';
import { BLOCK, FRAMEWORK, NO_PROVIDER, OPEN_MARKET } from '../vocabulary.ts';

/**
 * People without a provider look for one. Under block the council fills the hours it has guaranteed; under the framework the
 * best-ranked provider with staff to spare takes the package and the next only when it cannot; people who buy for themselves
 * choose the one they like best, with a taste for each provider that is the same in every option.
 */
export const placePeople = defineStep({
  name: 'place-people',
  purpose: 'Find a provider for everyone who needs one and has none.',
  source: 'S0 comments 3-4 (ranked call-off); S1 (block); logit choice.',
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.route',
    'people.assessed',
    'providers.identity',
    'providers.open',
    'providers.coverage',
    'providers.quality',
    'providers.listed',
    'providers.blockShare',
    'providers.staff',
    'providers.price',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.provider',
    'providers.booked',
    'market.listStale',
    'listing.provider',
    'localities.listed',
  ],
  posts: [],
  parameters: ['choice.logit.price', 'choice.logit.quality'],
  levers: [],
  apply({ people, providers, market, listing, localities, extent }, { luck, parameters }) {
    const { present, route, provider, assessed, locality, identity } = people;
    const { booked, staff, price, quality } = providers;
    const perPenny = parameters['choice.logit.price'] / 100;
    const perStep = parameters['choice.logit.quality'];
    if (market.listStale[0] === 1) drawUpList();

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || provider[person] !== NO_PROVIDER) continue;
      const how = route[person];
      if (how === BLOCK) take(person, firstWithStaff(person, providers.blockShare));
      else if (how === FRAMEWORK) take(person, firstWithStaff(person, providers.listed));
      else if (how === OPEN_MARKET) take(person, favourite(person));
    }

    function take(person: number, found: number): void {
      if (found === NO_PROVIDER) return;
      provider[person] = found;
      booked[found] += assessed[person];
    }

    function hasStaff(row: number, minutes: number): boolean {
      return staff[row] - booked[row] >= minutes;
    }

    /** The best-ranked provider of the locality that takes part and has the staff. */
    function firstWithStaff(person: number, takesPart: { readonly [row: number]: number }): number {
      const first = locality[person] * extent.providers;
      const last = first + localities.listed[locality[person]];
      for (let place = first; place < last; place++) {
        const row = listing.provider[place];
        if (takesPart[row] > 0 && hasStaff(row, assessed[person])) return row;
      }
      return NO_PROVIDER;
    }

    /** The provider with the highest utility among those with the staff. */
    function favourite(person: number): number {
      const first = locality[person] * extent.providers;
      const last = first + localities.listed[locality[person]];
      let best = NO_PROVIDER;
      let highest = -Infinity;
      for (let place = first; place < last; place++) {
        const row = listing.provider[place];
        if (!hasStaff(row, assessed[person])) continue;
        const taste = gumbel(luck, STREAMS['provider-taste'], identity[person], providers.identity[row]);
        const utility = perPenny * price[row] + perStep * quality[row] + taste;
        if (utility > highest) {
          highest = utility;
          best = row;
        }
      }
      return best;
    }

    /** Open providers of each locality, by quality and then by age: the framework's ranking. */
    function drawUpList(): void {
      market.listStale[0] = 0;
      const ranked = Array.from({ length: market.providerRows[0] }, (_, row) => row)
        .filter((row) => providers.open[row] === 1)
        .sort((a, b) => quality[b] - quality[a] || providers.identity[a] - providers.identity[b]);
      for (let place = 0; place < extent.localities; place++) {
        const serving = ranked.filter((row) => (providers.coverage[row] & (1 << place)) !== 0);
        listing.provider.set(serving, place * extent.providers);
        localities.listed[place] = serving.length;
      }
    }
  },
});
