/** What of their plan a council client takes up, given what it would cost them. */
import { assessedContribution } from '../../charging/assessment.ts';
import { chargeResponseRules } from '../../model/charging/charge-response.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Scene, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { percent } from '../words.ts';

/** Of a plan just made; said for the first time when they do not take up all of it. */
export function tellTakenUp({ state, month }: Scene, is: PersonRow): Told {
  const rules = chargeResponseRules(month, state.market.incomeIndex[0]);
  const income = roundHalfUp(is.income * rules.incomeIndex);
  const most = assessedContribution(rules.charging[is.meansClass], income, is.capital);
  const contribution = Math.min(most, is.final);
  const spare = income - rules.protectedIncome[is.meansClass];
  const pressure = spare <= contribution ? 1 : contribution / spare;
  const refusal = contribution === 0 ? 0 : rules.refusal * pressure;
  const draw = uniform(month.luck, STREAMS['charge-response'], is.identity, is.reviews);
  return {
    kind: 'care taken up',
    sentence: sentenceOf(),
    numbers: {
      contribution: { value: contribution, unit: 'pence a week' },
      spare: { value: Math.max(0, spare), unit: 'pence a week' },
      chanceOfRefusal: { value: refusal, unit: 'share' },
      draw: { value: draw, unit: 'share' },
      takes: { value: is.takes, unit: 'share' },
    },
    status: is.takes === 1 ? 'none' : String(is.takes),
  };

  function sentenceOf(): string {
    const charge = `a charge of ${writtenInPounds(contribution)} a week would take ${percent(pressure)} of what they have to spend`;
    if (is.takes === 0) {
      return `Refuses the care and support planned: ${charge}, which gave a chance of ${percent(refusal)} that they would, and the draw was ${percent(draw)}.`;
    }
    return is.takes < 1
      ? `Takes up ${percent(is.takes)} of what is planned, because they would pay the whole cost of ${writtenInPounds(contribution)} a week themselves.`
      : 'Takes up all that is planned.';
  }
}
