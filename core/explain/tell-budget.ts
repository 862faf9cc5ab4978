/** How a budget came about: assessed need, the formula's indicative amount, and what support planning made of it. */
import { allocationError, allocationRules } from '../model/resource-allocation.ts';
import { SELF_FUNDER } from '../model/vocabulary.ts';
import type { Explainer, Scene, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { more, percent, time } from './words.ts';
import { writtenInPounds } from '../money/decimal.ts';

/** A review sets the budget anew. */
export const tellReview: Explainer = (scene, was) => (is) => {
  if (is.reviews === was.reviews || is.deployment === SELF_FUNDER) return [];
  const before = `Reviewed: assessed for ${lines(is.assessed, is.supportAssessed)} (before: ${lines(was.assessed, was.supportAssessed)}).`;
  return [tellBudget(scene, is, before)];
};

/** The budget of a council client who has just arrived or been reviewed. */
export function tellBudget({ month, state }: Scene, is: PersonRow, before: string): Told {
  const rules = allocationRules(month);
  const error = allocationError(rules, month.luck, is.identity, is.reviews);
  const generosity = month.levers['budget.generosity'];
  const bias = rules.meanFactor[is.group] / generosity;
  const { planning } = rules;
  return {
    kind: 'budget set',
    sentence:
      `${before} Indicative budget ${writtenInPounds(is.indicative)} a week at ${writtenInPounds(state.market.frameworkRate[0])} an hour of care: ` +
      `the formula gives ${percent(generosity)} of the cost of a point, ${more(bias)} for the client group and ${more(error)} by what its boxes miss of this person. ` +
      `Support planning moves it ${percent(planning)} of the way to the cost of the assessed need: final budget ${writtenInPounds(is.final)} a week, for ${lines(is.budgeted, is.supportBudgeted)}.`,
    numbers: {
      assessed: { value: is.assessed, unit: 'minutes a week' },
      supportAssessed: { value: is.supportAssessed, unit: 'minutes a week' },
      generosity: { value: generosity, unit: 'share' },
      bias: { value: bias, unit: 'share' },
      error: { value: error, unit: 'share' },
      planning: { value: planning, unit: 'share' },
      frameworkRate: { value: state.market.frameworkRate[0], unit: 'pence an hour' },
      indicative: { value: is.indicative, unit: 'pence a week' },
      final: { value: is.final, unit: 'pence a week' },
      budgeted: { value: is.budgeted, unit: 'minutes a week' },
      supportBudgeted: { value: is.supportBudgeted, unit: 'minutes a week' },
    },
  };
}

function lines(care: number, support: number): string {
  if (support === 0) return `${time(care)} of personal care a week`;
  if (care === 0) return `${time(support)} of community support a week`;
  return `${time(care)} of personal care and ${time(support)} of community support a week`;
}
