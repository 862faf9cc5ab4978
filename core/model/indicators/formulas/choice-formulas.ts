import type { ColumnPath } from '../../tables.ts';
import type { CHOICE_INDICATORS } from '../choice-indicators.ts';
import { recordedIn } from './indicator-formula.ts';
import type { IndicatorFormula } from './indicator-formula.ts';

const reading = recordedIn('record-choice', ['recording/record-choice']);

/** The mean of a column over those the council supports. */
function meanOf(what: string, column: ColumnPath): IndicatorFormula {
  return reading(
    ['people.present', 'people.deployment', column],
    `mean of ${what} over everyone with people.present = 1 and people.deployment not 2 (self-funder); 0 where there is nobody`,
  );
}

export const CHOICE_FORMULAS: Readonly<Record<keyof typeof CHOICE_INDICATORS, IndicatorFormula>> = {
  'choice.labelled': meanOf('people.labelled', 'people.labelled'),
  'choice.genuine': meanOf('people.genuine', 'people.genuine'),
  'choice.alternatives': meanOf('people.alternatives', 'people.alternatives'),
  'choice.support.unmet': meanOf('1 - people.supported', 'people.supported'),
  'choice.control': meanOf('people.control', 'people.control'),
  'choice.placed': reading(['market.placed'], 'market.placed'),
  'choice.first-preference': reading(
    ['market.firstPreferences', 'market.placed'],
    'market.firstPreferences / market.placed; where nobody is placed, what it was the month before, and 0 before the first',
  ),
  'choice.changes.chosen': reading(['market.changesChosen'], 'market.changesChosen'),
  'choice.changes.forced': reading(['market.changesForced'], 'market.changesForced'),
  'choice.wait': reading(
    ['market.waitedMonths', 'market.placed'],
    'market.waitedMonths / market.placed; where nobody is placed, what it was the month before, and 0 before the first',
  ),
};
