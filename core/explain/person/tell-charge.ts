/** The means-tested contribution, line by line, or the fee of someone who pays in full and has the council arrange their care. */
import { assessedContribution, tariffIncome } from '../../charging/assessment.ts';
import { chargingRulesByClass } from '../../model/charging/charging-rules.ts';
import { MEANS_CLASSES } from '../../model/charging/means-class.ts';
import { DIRECT_PAYMENT, ISF, MIXED, SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { weeklyToMonthly } from '../../time/weeks.ts';
import type { Explainer, Quantity, Scene, Told } from './event.ts';
import { moneyOfMonth } from './money-of-month.ts';
import type { PersonRow } from './person-row.ts';
import { percent } from '../words.ts';

export const tellCharge: Explainer = (scene) => (is) => [
  is.deployment === SELF_FUNDER ? arrangementFee(is) : contribution(scene, is),
];

function arrangementFee({ arrangementFee: fee }: PersonRow): Told {
  return {
    kind: 'fee',
    sentence:
      fee === 0
        ? 'Pays the council no fee.'
        : `Pays the council ${writtenInPounds(fee)} for arranging their care.`,
    numbers: { arrangementFee: { value: fee, unit: 'pence' } },
    status: fee === 0 ? 'none' : `arranging ${fee}`,
  };
}

function contribution(scene: Scene, is: PersonRow): Told {
  const lines = chargeLines(scene, is);
  const fullCost = lines.weekly === Infinity;
  const numbers: Record<string, Quantity> = {
    income: { value: lines.income, unit: 'pence a week' },
    tariffIncome: { value: lines.tariff, unit: 'pence a week' },
    protectedIncome: { value: lines.protectedIncome, unit: 'pence a week' },
    disabilityExpenditure: { value: lines.allowance, unit: 'pence a week' },
    percentTaken: { value: lines.taken, unit: 'share' },
    cost: { value: lines.cost, unit: 'pence' },
    contribution: { value: is.contribution, unit: 'pence' },
  };
  if (!fullCost) {
    numbers['assessedWeekly'] = { value: lines.weekly, unit: 'pence a week' };
    numbers['assessedMonthly'] = { value: lines.monthly, unit: 'pence' };
  }
  const limit = is.contribution < lines.monthly ? `: ${lines.limit}` : '';
  return {
    kind: 'contribution worked out',
    sentence: `Contribution: ${sumWords(lines, is)}. They contribute ${writtenInPounds(is.contribution)}${limit}.`,
    numbers,
    status: `${lines.weekly} ${limit === '' ? 'as assessed' : lines.limitKind}`,
  };
}

type ChargeLines = ReturnType<typeof chargeLines>;

function sumWords(lines: ChargeLines, is: PersonRow): string {
  if (lines.weekly === Infinity) {
    return `savings of ${writtenInPounds(is.capital)} are above the upper limit of ${writtenInPounds(lines.capitalUpper)}, so only the cost of care limits the charge`;
  }
  const available = `income ${writtenInPounds(lines.income)} a week + tariff income ${writtenInPounds(lines.tariff)} on savings of ${writtenInPounds(is.capital)} - protected income ${writtenInPounds(lines.protectedIncome)} (${MEANS_CLASSES[is.meansClass].name}) - disability-related expenditure ${writtenInPounds(lines.allowance)}`;
  const taken = lines.taken === 1 ? '' : `, of which the council takes ${percent(lines.taken)}`;
  return `${available}${taken} = ${writtenInPounds(lines.weekly)} a week${held(lines)}, ${writtenInPounds(lines.monthly)} a month`;
}

function held({ isBelow, isWaived, isMost }: ChargeLines): string {
  if (isBelow) return ', as nobody is charged less than nothing';
  if (isWaived) return ', as so small a charge is waived';
  return isMost ? ', the most this council charges' : '';
}

function chargeLines({ state, month }: Scene, is: PersonRow) {
  const rules = chargingRulesByClass(month.parameters, month.levers)[is.meansClass];
  const income = roundHalfUp(is.income * state.market.incomeIndex[0]);
  const weekly = assessedContribution(rules, income, is.capital);
  const tariff = tariffIncome(rules, is.capital);
  const left = income + tariff - rules.protectedIncome - rules.disabilityExpenditure;
  const { careCost, supportCost, vat, otherFunds, otherFundsCharged } = moneyOfMonth(is);
  const cost = careCost + supportCost + vat - otherFunds + otherFundsCharged;
  const bearers = otherFundsCharged > 0 ? 'the council and the funds it may charge for' : 'the council';
  const paid = paidBeforeCharge(is);
  return {
    income,
    tariff,
    protectedIncome: rules.protectedIncome,
    allowance: rules.disabilityExpenditure,
    taken: rules.percentTaken / 100,
    capitalUpper: rules.capitalUpper,
    weekly,
    isBelow: left <= 0,
    isWaived: left > 0 && weekly === 0,
    isMost: weekly === rules.maximum,
    monthly: weekly === Infinity ? Infinity : weeklyToMonthly(weekly),
    cost,
    limitKind: paid < cost ? 'budget' : 'cost',
    limit:
      paid < cost
        ? `no more than the council pays before the charge, ${writtenInPounds(paid)}`
        : `no more than the month's care and support cost ${bearers}, ${writtenInPounds(cost)}`,
  };
}

/** Gross, what the council pays towards a budget it does not spend itself. */
function paidBeforeCharge({ deployment, budget, bought }: PersonRow): number {
  if (deployment === DIRECT_PAYMENT || deployment === ISF) return budget;
  return deployment === MIXED ? bought + budget : Infinity;
}
