import { PENCE_PER_POUND } from '../../money/pence.ts';
import { gumbel, STREAMS, uniform } from '../../random/stream.ts';
import { staffTimeBudgeted } from '../staff-time.ts';
import { defineStep } from '../step.ts';
import { BLOCK, FRAMEWORK, NO_PROVIDER, OPEN_MARKET } from '../vocabulary.ts';

/**
 * People without a provider look for one. Under block the council fills the hours it has guaranteed; under the framework the
 * best-ranked provider with staff to spare takes the package and the next only when it cannot; people who buy for themselves
 * choose the one they like best among the few they know. Who knows whom and who likes whom is the same in every option.
 */
export const placePeople = defineStep({
  name: 'place-people',
  purpose: 'Find a provider for everyone who needs one and has none.',
  source: 'S0 comments 3-4 (ranked call-off); S1 (block); logit choice.',
  simplifies: [
    "The framework has one call-off rule, ranked by quality; mini-tender, rotation, zone lead and the person's own choice are not represented.",
    'No provider refuses a person, a rate or a place, and nobody changes provider while theirs stands.',
    'People come to know the same number of providers everywhere, by chance; distance, flexibility and reputation do not enter their choice.',
    'A provider gives or refuses the whole package; hours are never split.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.route',
    'people.doubleHanded',
    'people.budgeted',
    'providers.identity',
    'providers.open',
    'providers.coverage',
    'providers.quality',
    'providers.listed',
    'providers.renown',
    'providers.blockShare',
    'providers.guaranteed',
    'providers.price',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.provider',
    'people.displaced',
    'people.wanted',
    'providers.booked',
    'providers.bookedBlock',
    'providers.staff',
    'market.staffReleased',
    'market.listStale',
    'listing.provider',
    'listing.ring',
    'localities.listed',
  ],
  posts: [],
  parameters: ['choice.known', 'choice.logit.price', 'choice.logit.quality'],
  levers: [],
  apply({ people, providers, market, listing, localities, extent }, { luck, parameters }) {
    const { present, route, provider, budgeted, locality, identity } = people;
    const { booked, bookedBlock, guaranteed, staff, price, quality } = providers;
    const perPenny = parameters['choice.logit.price'] / PENCE_PER_POUND;
    const perStep = parameters['choice.logit.quality'];
    if (market.listStale[0] === 1) drawUpList();

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || provider[person] !== NO_PROVIDER || budgeted[person] === 0) continue;
      const how = route[person];
      if (how === BLOCK) take(person, blockHolder(person));
      else if (how === FRAMEWORK)
        take(
          person,
          firstListed(person, (row) => providers.listed[row] === 1),
        );
      else if (how === OPEN_MARKET) take(person, favourite(person));
    }

    function take(person: number, found: number): void {
      if (found === NO_PROVIDER) return;
      const minutes = staffTimeBudgeted(people, person);
      provider[person] = found;
      booked[found] += minutes;
      people.wanted[person] = minutes;
      if (route[person] === BLOCK) bookedBlock[found] += minutes;
      if (staff[found] < booked[found]) followClient(found, booked[found] - staff[found]);
      people.displaced[person] = 0;
    }

    /** Staff of a closed provider go where its clients go. */
    function followClient(row: number, minutes: number): void {
      staff[row] += minutes;
      market.staffReleased[0] -= minutes;
    }

    /** Staff to spare for a person, with those who would follow someone whose provider has closed. */
    function hasStaff(row: number, person: number): boolean {
      const following = people.displaced[person] === 1 ? market.staffReleased[0] : 0;
      const kept = route[person] === BLOCK ? 0 : unfilled(row);
      return staff[row] - booked[row] - kept + following >= staffTimeBudgeted(people, person);
    }

    /** Guaranteed time nobody draws on yet: its staff are kept for people in block. */
    function unfilled(row: number): number {
      return Math.max(0, guaranteed[row] - bookedBlock[row]);
    }

    /** The council fills the hours it has guaranteed before it buys any beyond them. */
    function blockHolder(person: number): number {
      const within = firstListed(
        person,
        (row) => holdsBlock(row) && unfilled(row) >= staffTimeBudgeted(people, person),
      );
      return within === NO_PROVIDER ? firstListed(person, holdsBlock) : within;
    }

    function holdsBlock(row: number): boolean {
      return providers.blockShare[row] > 0;
    }

    /** The best-ranked provider of the locality that may be called on and has the staff. */
    function firstListed(person: number, mayBeCalled: (row: number) => boolean): number {
      const first = locality[person] * extent.providers;
      const last = first + localities.listed[locality[person]];
      for (let place = first; place < last; place++) {
        const row = listing.provider[place];
        if (mayBeCalled(row) && hasStaff(row, person)) return row;
      }
      return NO_PROVIDER;
    }

    /**
     * The one they like best among the few they come to know. People and providers have places on a ring; a person asks
     * on from their own place until enough providers have answered that they have the staff. When a provider closes or
     * opens, only those who asked just there know others than before.
     */
    function favourite(person: number): number {
      const serving = localities.listed[locality[person]];
      const first = locality[person] * extent.providers;
      const start = firstBeyond(
        first,
        serving,
        uniform(luck, STREAMS['provider-known'], identity[person], 0),
      );
      let best = NO_PROVIDER;
      let highest = -Infinity;
      let known = 0;
      for (let asked = 0; asked < serving && known < parameters['choice.known']; asked++) {
        const row = listing.ring[first + ((start + asked) % serving)];
        if (!hasStaff(row, person)) continue;
        known++;
        const taste = gumbel(luck, STREAMS['provider-taste'], identity[person], providers.identity[row]);
        const utility = perPenny * price[row] + perStep * quality[row] + taste;
        if (utility > highest) {
          highest = utility;
          best = row;
        }
      }
      return best;
    }

    /** The position in a locality's ring of the first provider beyond a place on it, found by halving. */
    function firstBeyond(first: number, serving: number, place: number): number {
      let low = 0;
      let high = serving;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (providers.renown[listing.ring[first + middle]] < place) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /** Open providers of each locality: by quality and then by age, the framework's ranking, and round the ring. */
    function drawUpList(): void {
      market.listStale[0] = 0;
      const ranked = Array.from({ length: market.providerRows[0] }, (_, row) => row)
        .filter((row) => providers.open[row] === 1)
        .sort((a, b) => quality[b] - quality[a] || providers.identity[a] - providers.identity[b]);
      for (let place = 0; place < extent.localities; place++) {
        const serving = ranked.filter((row) => (providers.coverage[row] & (1 << place)) !== 0);
        const first = place * extent.providers;
        listing.provider.set(serving, first);
        listing.ring.set(
          serving.toSorted((a, b) => providers.renown[a] - providers.renown[b]),
          first,
        );
        localities.listed[place] = serving.length;
      }
    }
  },
});
