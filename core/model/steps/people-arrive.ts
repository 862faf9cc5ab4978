import { STREAMS, uniform } from '../../random/stream.ts';
import { admit, NEWCOMER_LEVERS, NEWCOMER_PARAMETERS, newcomerRules, NEWCOMER_WRITES } from '../newcomer.ts';
import { OutOfRows } from '../out-of-rows.ts';
import { selfFundersExpected } from '../self-funders.ts';
import { defineStep } from '../step.ts';
import {
  BAND_18_TO_64,
  BAND_65_PLUS,
  COUNCIL_MANAGED,
  FRAMEWORK,
  OPEN_MARKET,
  SELF_FUNDER,
} from '../vocabulary.ts';

/** The draw of the arrival stream that decides who pays for their own care. */
const FUNDING_DRAW = 0;

/** How many arrive is known beforehand; who they are is drawn under the next identities, the same in every option. */
export const peopleArrive = defineStep({
  name: 'people-arrive',
  purpose: 'Admit the people who need care at home for the first time.',
  source: 'Evidence demog.*; arrivals replace departures and follow the growth of the age band.',
  simplifies: [
    "Self-funders are all 65 and over and never run down their savings into the council's care.",
    'Arrivals replace expected departures; hospital discharge and waiting for assessment are not represented.',
    'Needs, means, capacity and help at home are drawn independently within a client group.',
  ],
  reads: ['market.frameworkRate', 'market.incomeIndex', 'vacancies.row'],
  writes: [
    ...NEWCOMER_WRITES,
    'people.deployment',
    'people.route',
    'people.decides',
    'market.peopleRows',
    'market.peopleFree',
    'market.nextPerson',
    'market.arrived',
  ],
  posts: [],
  parameters: [...NEWCOMER_PARAMETERS],
  levers: [...NEWCOMER_LEVERS],
  apply({ people, market, vacancies, extent }, month) {
    const { arrivals, place, luck } = month;
    // Self-funders are taken to be 65 and over, so their part of that age band's arrivals is larger than of the whole.
    const selfFunders = selfFundersExpected(place);
    const selfFunding65plus = selfFunders === 0 ? 0 : selfFunders / (selfFunders + place.clients65plus);

    const rules = newcomerRules(month, {
      frameworkRate: market.frameworkRate[0],
      incomeIndex: market.incomeIndex[0],
    });

    market.arrived[0] = 0;
    for (const band of [BAND_18_TO_64, BAND_65_PLUS] as const) {
      for (let count = 0; count < arrivals[band]; count++) {
        const identity = market.nextPerson[0]++;
        const selfFunder =
          band === BAND_65_PLUS && uniform(luck, STREAMS.arrival, identity, FUNDING_DRAW) < selfFunding65plus;
        const row = claimRow();
        admit(people, row, { identity, band, selfFunder, arriving: true, luck }, rules);
        people.deployment[row] = selfFunder ? SELF_FUNDER : COUNCIL_MANAGED;
        people.route[row] = selfFunder ? OPEN_MARKET : FRAMEWORK;
        people.decides[row] = selfFunder ? 0 : 1;
        market.arrived[0]++;
      }
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
