/** How a budget came about: assessed need, the formula's indicative amount, what support planning made of it, and other public money. */
import { streamLabels } from '../../model/budgeting/named-streams.ts';
import { allocationError, allocationRules } from '../../model/budgeting/resource-allocation.ts';
import { NO_PROVIDER, SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import type { Explainer, Scene, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { tellProviderLeft } from './tell-provider-left.ts';
import { tellTakenUp } from './tell-taken-up.ts';
import { more, percent, time } from '../words.ts';

/** A review sets the budget anew, and makes a client of whoever has come to need the council. */
export const tellReview: Explainer = (scene, was) => {
  const refuses = tellProviderLeft(scene, was, 'having given up care');
  const unlisted = tellProviderLeft(scene, was, 'because it is not on the framework the council buys under');
  return (is) => {
    const becomes = was.deployment === SELF_FUNDER;
    if (is.deployment === SELF_FUNDER || (!becomes && is.reviews === was.reviews)) return [];
    const before = becomes
      ? `Assessed for ${lines(is.assessed, is.supportAssessed)}.`
      : `Reviewed: assessed for ${lines(is.assessed, is.supportAssessed)} (before: ${lines(was.assessed, was.supportAssessed)}).`;
    return [
      ...(becomes ? [becameClient(scene, is)] : []),
      ...tellBudget(scene, is, before),
      ...(is.provider === NO_PROVIDER && is.takes === 0 ? refuses(is) : unlisted(is)),
    ];
  };
};

function becameClient({ month }: Scene, { capital }: PersonRow): Told {
  const limit = month.parameters['charging.capital.upper'];
  return {
    kind: 'became a client',
    sentence: `Becomes the council’s client: their savings of ${writtenInPounds(capital)} are no longer above the upper limit of ${writtenInPounds(limit)}.`,
    numbers: {
      savings: { value: capital, unit: 'pence' },
      upperLimit: { value: limit, unit: 'pence' },
    },
  };
}

/** The budget of a council client who has just arrived or been reviewed, and what they take up of it. */
export function tellBudget(scene: Scene, is: PersonRow, before: string): readonly Told[] {
  const { month, state } = scene;
  const rules = allocationRules(month, state.market.pointValue[0]);
  const error = allocationError(rules, month.luck, is.identity, is.reviews);
  const pointValue = state.market.pointValue[0];
  const generosity = month.levers['budget.generosity'] * pointValue;
  const bias = rules.meanFactor[is.group] / generosity;
  const { planning } = rules;
  return [
    {
      kind: 'budget set',
      sentence:
        `${before} Indicative budget ${writtenInPounds(is.indicative)} a week at ${writtenInPounds(state.market.frameworkRate[0])} an hour of care: ` +
        `the formula gives ${percent(generosity)} of the cost of a point${fromPot()}, ${more(bias)} for the client group and ${more(error)} by what its boxes miss of this person. ` +
        `Support planning moves it ${percent(planning)} of the way to the cost of the assessed need: final budget ${writtenInPounds(is.final)} a week, for ${lines(is.budgeted, is.supportBudgeted)}.${otherFunds(is)}`,
      numbers: {
        assessed: { value: is.assessed, unit: 'minutes a week' },
        supportAssessed: { value: is.supportAssessed, unit: 'minutes a week' },
        pointValue: { value: pointValue, unit: 'share' },
        generosity: { value: generosity, unit: 'share' },
        bias: { value: bias, unit: 'share' },
        error: { value: error, unit: 'share' },
        planning: { value: planning, unit: 'share' },
        frameworkRate: { value: state.market.frameworkRate[0], unit: 'pence an hour' },
        indicative: { value: is.indicative, unit: 'pence a week' },
        final: { value: is.final, unit: 'pence a week' },
        budgeted: { value: is.budgeted, unit: 'minutes a week' },
        supportBudgeted: { value: is.supportBudgeted, unit: 'minutes a week' },
        otherFunds: { value: is.otherStream, unit: 'pence a week' },
        otherFundsCharged: { value: is.otherCharged, unit: 'pence a week' },
      },
    },
    tellTakenUp(scene, is),
  ];

  function fromPot(): string {
    return pointValue === 1
      ? ''
      : ` (a fixed pot of ${writtenInPounds(state.market.pot[0])} a week is worth ${percent(pointValue)} of what all points cost)`;
  }
}

function otherFunds({ otherStream, otherCharged, streamsHeld }: PersonRow): string {
  if (otherStream === 0) return '';
  const charged =
    otherCharged === 0 ? 'free of charge' : `with ${writtenInPounds(otherCharged)} of it charged for`;
  return ` Other public funds (${streamLabels(streamsHeld).join(', ')}) bring ${writtenInPounds(otherStream)} a week into one budget with it, for community support and ${charged}.`;
}

function lines(care: number, support: number): string {
  if (support === 0) return `${time(care)} of personal care a week`;
  if (care === 0) return `${time(support)} of community support a week`;
  return `${time(care)} of personal care and ${time(support)} of community support a week`;
}
