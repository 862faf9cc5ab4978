import { STREAMS, uniform } from '../../random/stream.ts';
import { peopleArriveEquations } from '../equations/people-arrive.ts';
import { meanPrice } from '../paying/mean-price.ts';
import {
  admit,
  NEWCOMER_LEVERS,
  NEWCOMER_PARAMETERS,
  newcomerRules,
  NEWCOMER_WRITES,
} from '../people/newcomer.ts';
import type { Newcomer } from '../people/newcomer-draw.ts';
import { OutOfRows } from '../rows/out-of-rows.ts';
import { shareHeld, shareNeeded } from '../people/self-funding-share.ts';
import { defineStep } from '../step.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from '../vocabulary.ts';

/** The draw of the arrival stream that decides who pays for their own care. */
const FUNDING_DRAW = 0;

/** How many arrive is known beforehand; who they are is drawn under the next identities, the same in every option. */
export const peopleArrive = defineStep({
  name: 'people-arrive',
  purpose: 'Admit the people who need care at home for the first time.',
  source: 'Evidence demog.*; arrivals replace departures and follow the growth of the age band.',
  simplifies: [
    'Self-funders are all 65 and over; which share of arrivals they are is found while the market settles and stays as it is, whatever becomes of savings and limits.',
    'Arrivals replace expected departures; hospital discharge and waiting for assessment are not represented.',
    'Needs, means, capacity and help at home are drawn independently within a client group.',
    'A self-funder settles on arrival whether to buy alone or on the council’s terms, by the mean price of open providers, and does not think again.',
  ],
  reads: [
    'providers.open',
    'providers.inHouse',
    'providers.staff',
    'providers.price',
    'market.providerRows',
    'market.frameworkRate',
    'market.incomeIndex',
    'market.pointValue',
    'vacancies.row',
  ],
  writes: [
    ...NEWCOMER_WRITES,
    'market.peopleRows',
    'market.peopleFree',
    'market.nextPerson',
    'market.selfFundingShare',
    'market.arrived',
    'market.reviewed',
  ],
  posts: [],
  parameters: [...NEWCOMER_PARAMETERS],
  levers: [...NEWCOMER_LEVERS],
  equations: peopleArriveEquations,
  apply({ people, providers, market, vacancies, extent }, month) {
    const { arrivals, place, luck, reported } = month;
    const rules = newcomerRules(month, {
      frameworkRate: market.frameworkRate[0],
      individualPrice: meanPrice(providers, market.providerRows[0], place.individualPrice),
      incomeIndex: market.incomeIndex[0],
      pointValue: market.pointValue[0],
    });
    const selfFundingShare = steeredShare();

    const newcomers: Newcomer[] = [];
    for (const band of [BAND_18_TO_64, BAND_65_PLUS] as const) {
      for (let count = 0; count < arrivals[band]; count++) {
        const identity = market.nextPerson[0]++;
        const selfFunder =
          band === BAND_65_PLUS && uniform(luck, STREAMS.arrival, identity, FUNDING_DRAW) < selfFundingShare;
        newcomers.push({ row: claimRow(), identity, band, selfFunder, arriving: true, luck });
        // Who comes to the council has been assessed; this month's reviews have been counted.
        if (!selfFunder) market.reviewed[0]++;
      }
    }
    admit(people, newcomers, rules);
    market.arrived[0] = newcomers.length;

    /** While the market settles, what this month needs; from the first reported month, what the last year needed on average. */
    function steeredShare(): number {
      const arriving = arrivals[BAND_65_PLUS];
      if (reported >= 0 || arriving === 0) return market.selfFundingShare[0];
      const needed = shareNeeded(people, market.peopleRows[0], arriving, place);
      market.selfFundingShare[0] = shareHeld(market.selfFundingShare[0], needed, reported);
      return needed;
    }

    /** The row freed last, or a fresh one: the choice does not depend on how many rows there are. */
    function claimRow(): number {
      if (market.peopleFree[0] > 0) return vacancies.row[--market.peopleFree[0]];
      if (market.peopleRows[0] === extent.people)
        throw new OutOfRows(`All ${extent.people} rows for people are taken.`);
      return market.peopleRows[0]++;
    }
  },
});
