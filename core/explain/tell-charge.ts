/** The means-tested contribution, line by line. */
import { assessedContribution, tariffIncome } from '../charging/assessment.ts';
import { chargingRulesByClass } from '../model/charging-rules.ts';
import { MEANS_CLASSES } from '../model/means-class.ts';
import { DIRECT_PAYMENT, SELF_FUNDER } from '../model/vocabulary.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { weeklyToMonthly } from '../time/weeks.ts';
import type { Explainer, Quantity, Scene } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { writtenInPounds } from '../money/decimal.ts';

export const tellCharge: Explainer = (scene) => (is) => {
  if (is.deployment === SELF_FUNDER) return [];
  const lines = chargeLines(scene, is);
  const fullCost = lines.weekly === Infinity;
  const sum = fullCost
    ? `savings of ${writtenInPounds(is.capital)} are above the upper limit of ${writtenInPounds(lines.capitalUpper)}, so only the cost of care limits the charge`
    : `income ${writtenInPounds(lines.income)} a week + tariff income ${writtenInPounds(lines.tariff)} on savings of ${writtenInPounds(is.capital)} - protected income ${writtenInPounds(lines.protectedIncome)} (${MEANS_CLASSES[is.meansClass].name}) - disability-related expenditure ${writtenInPounds(lines.allowance)} = ${writtenInPounds(lines.weekly)} a week${lines.isBelow ? ', as nobody is charged less than nothing' : ''}, ${writtenInPounds(lines.monthly)} a month`;
  const result = `They contribute ${writtenInPounds(is.contribution)}${lines.limit === null ? '' : `: ${lines.limit}`}.`;
  const numbers: Record<string, Quantity> = {
    income: { value: lines.income, unit: 'pence a week' },
    tariffIncome: { value: lines.tariff, unit: 'pence a week' },
    protectedIncome: { value: lines.protectedIncome, unit: 'pence a week' },
    disabilityExpenditure: { value: lines.allowance, unit: 'pence a week' },
    cost: { value: lines.cost, unit: 'pence' },
    contribution: { value: is.contribution, unit: 'pence' },
  };
  if (!fullCost) {
    numbers['assessedWeekly'] = { value: lines.weekly, unit: 'pence a week' };
    numbers['assessedMonthly'] = { value: lines.monthly, unit: 'pence' };
  }
  return [
    {
      kind: 'contribution worked out',
      sentence: `Contribution: ${sum}. ${result}`,
      numbers,
      status: `${lines.weekly} ${lines.limit === null ? 'as assessed' : lines.limitKind}`,
    },
  ];
};

function chargeLines({ state, month }: Scene, is: PersonRow) {
  const rules = chargingRulesByClass(month.parameters, month.levers)[is.meansClass];
  const income = roundHalfUp(is.income * state.market.incomeIndex[0]);
  const weekly = assessedContribution(rules, income, is.capital);
  const tariff = tariffIncome(rules, is.capital);
  const monthly = weekly === Infinity ? Infinity : weeklyToMonthly(weekly);
  const cost = is.bought + is.supportBought - is.supportVatRecovered;
  const isPaid = is.deployment === DIRECT_PAYMENT && is.budget < Math.min(monthly, cost);
  const limitKind = isPaid ? 'budget' : 'cost';
  const ceiling = isPaid
    ? `no more than the gross direct payment of ${writtenInPounds(is.budget)}`
    : `no more than the month's care and support cost, ${writtenInPounds(cost)}`;
  return {
    income,
    tariff,
    protectedIncome: rules.protectedIncome,
    allowance: rules.disabilityExpenditure,
    capitalUpper: rules.capitalUpper,
    weekly,
    isBelow: income + tariff < rules.protectedIncome + rules.disabilityExpenditure,
    monthly,
    cost,
    limitKind,
    limit: is.contribution < monthly ? ceiling : null,
  };
}
