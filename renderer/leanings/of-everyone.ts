import type { IndicatorId } from '../../core/model/indicators.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import type { LeaningRun } from '../api/types.ts';
import { leaningOf, sideOf } from '../format/leaning.ts';
import type { Stake } from '../telling/fortunes.ts';
import { leansOn, MARK_NOTE } from './use-marks.ts';
import type { Marks } from './use-marks.ts';

/**
 * The indicator that tells of everyone together what a measure tells of each kind of people. Assumptions are moved one by one
 * with the indicators watched, not the kinds: where everyone’s figure leans on one, that of a part of them does so too.
 */
const OF_EVERYONE: Readonly<Record<MeasureId, IndicatorId | null>> = {
  'person-months': null,
  'supported-months': 'people.supported',
  'hours.needed': 'care.hours.needed',
  'hours.delivered': 'care.hours.delivered',
  'need.met': 'care.need.met',
  payments: 'people.payments',
  contribution: 'people.contributions',
  vat: 'people.vat',
  fees: 'people.fees',
  budget: null,
  labelled: 'choice.labelled',
  genuine: 'choice.genuine',
  alternatives: 'choice.alternatives',
  control: 'choice.control',
  waiting: 'choice.wait',
  'changes.chosen': 'choice.changes.chosen',
  'changes.forced': 'choice.changes.forced',
  'runs.needing': null,
  'runs.supported': null,
};

/** What the same person pays and gets, as a measure. */
export const STAKE_MEASURES = { payments: 'payments', care: 'need.met' } as const satisfies Record<
  Stake,
  MeasureId
>;

export const TRIED_FOR_EVERYONE = 'That was tried for everyone together.';
export const MEASURE_MARK_NOTE = `${MARK_NOTE} ${TRIED_FOR_EVERYONE}`;

/** Which figures of a measure lean on assumptions, for a file. */
export function measureLeansOn(measure: MeasureId, marks: Marks): string {
  const indicator = OF_EVERYONE[measure];
  return indicator === null ? '' : leansOn(indicator, marks);
}

/** What is to be said of a measure of some kind of people, under an option or, where none is named, of the difference. */
export function measureLeaning(run: LeaningRun | null, measure: MeasureId, option: string | null) {
  const indicator = OF_EVERYONE[measure];
  return indicator === null
    ? null
    : leaningOf(run, indicator, option === null ? 'difference' : sideOf(run, option));
}
