/** How many people arrive each month: enough to replace those expected to leave and to follow the growth of the age band. */
import { idsByBand } from '../model/people/by-band.ts';
import { DEPARTURE_PARAMETERS } from '../model/people/departures.ts';
import { exp } from '../numeric/exp.ts';
import type { PlaceFieldId } from '../scenario/place.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import { selfFundersAtStart } from '../model/people/self-funders.ts';

export const ARRIVAL_PARAMETERS = [...DEPARTURE_PARAMETERS, ...idsByBand('demog')] as const;

export type Arrivals = {
  /** Whole people in each month of the run, the spin-up included. */
  readonly band18to64: Float64Array;
  readonly band65plus: Float64Array;
  /** The most people expected at any time. */
  readonly mostPeople: number;
};

type Paths = ReadonlyMap<string, Float64Array>;

/** Counts arrivals out month by month. They depend on the place and the future and on no option. */
export function arrivalsByMonth(
  place: Readonly<Record<PlaceFieldId, number>>,
  parameters: Paths,
  spinUp: number,
): Arrivals {
  const path = (id: (typeof ARRIVAL_PARAMETERS)[number]) => parameters.get(id)!;
  const younger = countOut(
    place.clients18to64,
    path('exit.mortality.18to64'),
    path('exit.carehome.18to64'),
    path('demog.18to64'),
    spinUp,
  );
  const older = countOut(
    place.clients65plus + selfFundersAtStart(place),
    path('exit.mortality.65plus'),
    path('exit.carehome.65plus'),
    path('demog.65plus'),
    spinUp,
  );
  return {
    band18to64: younger.arrivals,
    band65plus: older.arrivals,
    mostPeople: younger.most + older.most,
  };
}

/**
 * Arrivals for one band. The band is level through the spin-up and then grows month by month at the yearly rate;
 * fractions of a person are carried to the next month.
 */
function countOut(
  start: number,
  mortality: Float64Array,
  careHome: Float64Array,
  growth: Float64Array,
  spinUp: number,
): { arrivals: Float64Array; most: number } {
  let people = start;
  let most = start;
  let owed = 0;
  const arrivals = mortality.map((deaths, index) => {
    const leaving = people * (1 - exp(-(deaths + careHome[index]) / MONTHS_PER_YEAR));
    const growing = index < spinUp ? 0 : (people * growth[index]) / MONTHS_PER_YEAR;
    people += growing;
    most = Math.max(most, people);
    owed = Math.max(0, owed + leaving + growing);
    const arriving = Math.floor(owed);
    owed -= arriving;
    return arriving;
  });
  return { arrivals, most };
}
