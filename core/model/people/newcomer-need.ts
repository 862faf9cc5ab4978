/** What a new person needs: two lines of hours, and what makes their visits harder or dearer to give. */
import { roundHalfUp } from '../../money/rounding.ts';
import { logNormalFrom } from '../../random/distributions.ts';
import { STREAMS } from '../../random/stream.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { keptWith } from '../kept-with.ts';
import { idsByBand, valuesByBand } from './by-band.ts';
import { idsByGroup, valuesByGroup } from './by-group.ts';
import { departuresByBand } from './departures.ts';
import { drawAbout, fractionAround } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import type { Tables } from '../tables.ts';
import { UNPAID_CARER_PARAMETERS, unpaidCarers } from './unpaid-carers.ts';
import { BAND_18_TO_64, bandOf } from '../vocabulary.ts';

export const NEED_PARAMETERS = [
  'package.hours.median',
  'package.hours.sigma',
  ...idsByGroup('need.care.share'),
  ...idsByGroup('need.care.relative'),
  ...idsByGroup('need.support.share'),
  ...idsByGroup('need.support.median'),
  'need.support.sigma',
  ...idsByGroup('need.double'),
  'need.unsocial.mean',
  'need.unsocial.sd',
  ...idsByGroup('need.complexity.mean'),
  'need.complexity.sd',
  'need.taper.share',
  'need.taper.months',
  ...idsByBand('need.drift'),
  'carer.stops.need',
  ...UNPAID_CARER_PARAMETERS,
] as const;

type Parameters = { readonly [P in (typeof NEED_PARAMETERS)[number]]: number };

/** The parameters of need as `giveNeed` takes them; lists are indexed by client group. */
export type NeedRules = ReturnType<typeof needRules>;

/** The rules of need in force in a month. */
export const needRules = keptWith((parameters: Parameters) => ({
  careShare: valuesByGroup(parameters, 'need.care.share'),
  careMedian: valuesByGroup(parameters, 'need.care.relative').map(
    (relative) => relative * parameters['package.hours.median'],
  ),
  careSigma: parameters['package.hours.sigma'],
  supportShare: valuesByGroup(parameters, 'need.support.share'),
  supportMedian: valuesByGroup(parameters, 'need.support.median'),
  supportSigma: parameters['need.support.sigma'],
  double: valuesByGroup(parameters, 'need.double'),
  unsocialMean: parameters['need.unsocial.mean'],
  unsocialSd: parameters['need.unsocial.sd'],
  complexityMean: valuesByGroup(parameters, 'need.complexity.mean'),
  complexitySd: parameters['need.complexity.sd'],
  taperShare: parameters['need.taper.share'],
  taperMonths: parameters['need.taper.months'],
  arrivalFactor: arrivalFactors(parameters),
}));

/**
 * How an arrival's need compares with that of everyone drawing on care, by client group. Need grows while people stay,
 * with age and when an unpaid carer stops, so they start with less: with growth g and departures h a year, a factor of
 * 1 - g / h keeps the mean of all level.
 */
function arrivalFactors(parameters: Parameters): readonly number[] {
  const departures = departuresByBand(parameters);
  const stops = valuesByBand(parameters, 'carer.stops');
  const drift = valuesByBand(parameters, 'need.drift');
  return unpaidCarers(parameters).there.map((carers, group) => {
    const band = bandOf(group);
    const growth = drift[band] + stops[band] * carers * parameters['carer.stops.need'];
    return departures[band] === 0 ? 1 : Math.max(0, 1 - growth / departures[band]);
  });
}

type NeedColumns = Pick<
  Tables['people'],
  'group' | 'need' | 'supportNeed' | 'doubleHanded' | 'unsocial' | 'complexity' | 'taper'
>;

/** Which draw of the stream of needs decides what; 0 is the client group. */
const DRAW = {
  hours: 1,
  care: 2,
  support: 3,
  supportHours: 4,
  double: 5,
  unsocial: 6,
  complexity: 7,
  taper: 8,
};

/** Writes what a person of a known client group needs. Everyone has at least one of the two lines. */
export function giveNeed(people: NeedColumns, newcomer: Newcomer, rules: NeedRules): void {
  const { row, arriving } = newcomer;
  const group = people.group[row];
  const band = bandOf(group);
  const factor = arriving ? rules.arrivalFactor[group] : 1;
  const hasCare = drawAbout(newcomer, STREAMS['person-need'], DRAW.care) < rules.careShare[group];
  const hasSupport =
    !hasCare || drawAbout(newcomer, STREAMS['person-need'], DRAW.support) < rules.supportShare[group];
  people.need[row] = 0;
  if (hasCare) {
    const u = drawAbout(newcomer, STREAMS['person-need'], DRAW.hours);
    people.need[row] = wholeMinutes(logNormalFrom(u, rules.careMedian[group], rules.careSigma) * factor);
  }
  people.supportNeed[row] = 0;
  if (hasSupport) {
    const u = drawAbout(newcomer, STREAMS['person-need'], DRAW.supportHours);
    const hours = logNormalFrom(u, rules.supportMedian[group], rules.supportSigma);
    people.supportNeed[row] = wholeMinutes(hours * factor);
  }
  people.doubleHanded[row] =
    hasCare && drawAbout(newcomer, STREAMS['person-need'], DRAW.double) < rules.double[group] ? 1 : 0;
  people.unsocial[row] = fractionAround(
    rules.unsocialMean,
    rules.unsocialSd,
    drawAbout(newcomer, STREAMS['person-need'], DRAW.unsocial),
  );
  people.complexity[row] = fractionAround(
    rules.complexityMean[group],
    rules.complexitySd,
    drawAbout(newcomer, STREAMS['person-need'], DRAW.complexity),
  );
  const tapers =
    arriving &&
    band === BAND_18_TO_64 &&
    drawAbout(newcomer, STREAMS['person-need'], DRAW.taper) < rules.taperShare;
  people.taper[row] = tapers ? rules.taperMonths : 0;
}

function wholeMinutes(hours: number): number {
  return Math.max(1, roundHalfUp(hours * MINUTES_PER_HOUR));
}
