/** Reads the month's indicators off the state. Money in pounds, time in hours, shares as fractions. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { INDICATOR_IDS } from '../indicators.ts';
import type { IndicatorId } from '../indicators.ts';
import { MIX_PARAMETERS } from '../choosing/planned-mix.ts';
import { clearCounts, emptyCounts } from './arrangement-counts.ts';
import type { ArrangementCounts } from './arrangement-counts.ts';
import { recordChoice } from './record-choice.ts';
import { recordCouncil } from './record-council.ts';
import { recordMix } from './record-mix.ts';
import { recordPeople } from './record-people.ts';
import type { PeopleOfMonth } from './record-people.ts';
import { recordProviders } from './record-providers.ts';
import { allocateTally, monthTotal, openTally } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Extent, State } from '../state.ts';
import type { AnyMonth, MonthOf } from '../step.ts';

/** What the recording of a month reads beside the state. */
export const RECORDING_PARAMETERS = MIX_PARAMETERS;

/** A month that can be recorded. */
export type RecordedMonth = AnyMonth &
  Pick<MonthOf<(typeof RECORDING_PARAMETERS)[number], never>, 'parameters'>;

/** What is kept from month to month to record with; made once for a state and used for every path run in it. */
export type Recorder = { readonly tally: Tally; readonly counts: ArrangementCounts };

/** A recorder with nothing recorded, for states of this extent. */
export function createRecorder(extent: Extent): Recorder {
  return { tally: allocateTally(extent), counts: emptyCounts() };
}

/** Starts the recording of a path, before its first reported month. */
export function openRecorder({ tally }: Recorder, state: State): void {
  openTally(tally, state);
}

type Recorded = { readonly [I in IndicatorId]: number };

/** Adds a month to the recorder and writes every indicator of it into a series laid out indicator x month. */
export function record(
  state: State,
  month: RecordedMonth,
  { tally, counts }: Recorder,
  series: Float64Array,
  months: number,
): void {
  clearCounts(counts);
  const people = recordPeople(state, tally, counts);
  const before = (id: IndicatorId): number =>
    month.reported === 0 ? 0 : series[INDICATOR_IDS.indexOf(id) * months + month.reported - 1];
  const values: Recorded = {
    ...recordCouncil(state),
    ...peopleAndCare(state, tally, people),
    ...recordMix(state, month, counts),
    ...recordChoice(state, tally, before),
    ...recordProviders(state),
  };
  for (const [position, id] of INDICATOR_IDS.entries()) {
    series[position * months + month.reported] = values[id];
  }
}

function peopleAndCare(
  { market }: State,
  tally: Tally,
  people: PeopleOfMonth,
): Pick<Recorded, Extract<IndicatorId, `people.${string}` | `care.${string}`>> {
  const careNeeded = monthTotal(tally, 'careNeeded');
  const supportNeeded = monthTotal(tally, 'supportNeeded');
  const needed = careNeeded + supportNeeded;
  return {
    'people.payments': monthTotal(tally, 'payments') / PENCE_PER_POUND,
    'people.contributions': monthTotal(tally, 'contribution') / PENCE_PER_POUND,
    'people.vat': monthTotal(tally, 'vat') / PENCE_PER_POUND,
    'people.fees': monthTotal(tally, 'fees') / PENCE_PER_POUND,
    'people.arrears': people.owed / PENCE_PER_POUND,
    'people.supported': monthTotal(tally, 'clientMonths'),
    'people.self-funding': people.selfFunding,
    'people.became-clients': market.becameClients[0],
    'care.hours.needed': careNeeded / MINUTES_PER_HOUR,
    'care.hours.delivered': monthTotal(tally, 'careDelivered') / MINUTES_PER_HOUR,
    'care.support.needed': supportNeeded / MINUTES_PER_HOUR,
    'care.support.delivered': monthTotal(tally, 'supportDelivered') / MINUTES_PER_HOUR,
    'care.need.met': needed === 0 ? 1 : monthTotal(tally, 'met') / needed,
    'care.waiting': monthTotal(tally, 'waiting'),
    'care.covered': people.covered / MINUTES_PER_HOUR,
    'care.refused': people.refused,
  };
}
