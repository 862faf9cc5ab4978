import { assess } from '../../../core/charging/assess.ts';
import type { Assessment } from '../../../core/charging/assess.ts';
import { capAtCost, take } from '../../../core/charging/charge.ts';
import type { Split } from '../../../core/charging/charge.ts';
import { CARE_ACT_POLICY } from '../../../core/charging/policy.ts';
import type { ChargingPolicy, PercentTaken } from '../../../core/charging/policy.ts';
import type { AssessedPerson } from '../../../core/charging/person.ts';
import { statutoryRates } from '../../../core/charging/statutory.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';
import { financialYearIn } from '../year.ts';
import { capitalRule } from './capital-rule.ts';
import { costOfCare } from './cost-of-care.ts';
import type { PeriodCost } from './cost-of-care.ts';
import { personOf } from './assessed-person.ts';

const WHOLE_PERCENT = 100;
const PROTECTED = ['mig', 'livingAllowance', 'minimumIncomeGuarantee', 'protectedIncome'] as const;

/** A financial assessment, at home or in a care home. */
export function solveAssessment(task: CaseToSolve): Answer {
  const { inputs, row, register } = task;
  const setting = row['setting'] === 'careHome' || inputs.has('pea') ? 'care-home' : 'home';
  const year = financialYearIn(inputs.text('financialYear') ?? row['financialYear']);
  const policy: ChargingPolicy = {
    ...CARE_ACT_POLICY,
    ...localRules(inputs, setting),
    tariff: capitalRule(task),
    protectedIncome: protectedRule(inputs, setting),
  };
  const cost = costOfCare(inputs);
  const person = personOf(inputs, setting, policy.protectedIncome.kind);
  // A cost over four weeks is held against four weeks' charges below; a weekly one is the assessment's own affair.
  const weekly = cost === null || cost.weeks > 1 ? null : cost.amount;
  const assessed = assess({ ...person, costOfCare: weekly }, policy, {
    year: year ?? 0,
    amount: (element) => {
      if (year === undefined) throw inputs.refuse('financialYear', `a year, for ${element}`, 'none');
      return statutoryRates(register, year).amount(element);
    },
  });
  return answerOf(assessed, cost);
}

function protectedRule(
  inputs: Fields,
  setting: AssessedPerson['setting'],
): ChargingPolicy['protectedIncome'] {
  const given = setting === 'care-home' ? (['pea', 'personalExpensesAllowance'] as const) : PROTECTED;
  if (inputs.has(...given)) {
    const amount = inputs.lines(...given).reduce((sum, line) => sum + line.amount, 0);
    return { kind: 'given', amount };
  }
  if (setting === 'home' && inputs.has('otherAllowances')) {
    inputs.assume(
      'No minimum income guarantee is given; otherAllowances is taken as all that the person keeps.',
    );
    return { kind: 'given', amount: 0 };
  }
  const what = setting === 'home' ? 'minimum income guarantee' : 'personal expenses allowance';
  inputs.assume(`No ${what} is given; the statutory one of the year is used.`);
  return {
    kind: 'guarantee',
    addAmount: inputs.moneyOr(0, 'migUpliftAmount', 'localAddition'),
    addPercent: inputs.numberOr(0, 'migUpliftPercent').toNumber(),
  };
}

function localRules(inputs: Fields, setting: AssessedPerson['setting']): Partial<ChargingPolicy> {
  const minimum = inputs.has('minimumCharge') ? inputs.money('minimumCharge') : null;
  const isLeast = inputs.text('minimumChargeMeaning') === 'least-charge';
  const standard = inputs.has('standardDre') ? inputs.money('standardDre') : null;
  return {
    percentTaken: percentTaken(inputs, setting),
    minimumCharge:
      minimum === null ? null : { amount: minimum, meaning: isLeast ? 'least-charge' : 'nothing-below' },
    maximumWeeklyCharge: inputs.has('maximumWeeklyCharge', 'maximumCharge')
      ? inputs.money('maximumWeeklyCharge', 'maximumCharge')
      : null,
    ...(standard === null
      ? {}
      : { disabilityExpenditure: { kind: 'standard', amount: standard, orMore: true } }),
  };
}

/** The share a council takes: one percentage, or bands such as [{"upTo": 20, "percent": 30}, ...]. */
export function percentTaken(inputs: Fields, setting: AssessedPerson['setting'] = 'home'): PercentTaken {
  const bands = inputs.has('percentBands', 'bands') ? inputs.rows('percentBands', 'bands') : [];
  if (bands.length > 0) {
    return {
      kind: 'bands',
      bands: bands.map((band) => ({
        upTo: band.has('upTo') ? band.money('upTo') : null,
        percent: band.number('percent').toNumber(),
      })),
    };
  }
  if (!inputs.has('percentTaken') && setting === 'home') {
    inputs.assume('No percentage is given; all of the disposable income is taken.');
  }
  const percent = inputs.numberOr(WHOLE_PERCENT, 'percentTaken');
  if (percent.greaterThan(WHOLE_PERCENT)) {
    throw inputs.refuse('percentTaken', 'a percentage from 0 to 100', percent.toString());
  }
  return { kind: 'flat', percent: percent.toNumber() };
}

/** Over several weeks, pooled: all their charges against all their cost. */
function answerOf(assessed: Assessment, cost: PeriodCost | null): Answer {
  const { assessedContribution, paysFullCost } = assessed;
  const over = cost === null || cost.weeks === 1 ? assessed : pooled(assessed, cost);
  return {
    tariffIncome: paysFullCost ? null : inPounds(assessed.tariffIncome),
    totalIncome: inPounds(assessed.totalIncome),
    totalDisregards: inPounds(assessed.totalDisregards),
    countedIncome: inPounds(assessed.countedIncome),
    totalAllowances: inPounds(assessed.totalAllowances),
    disposable: inPounds(assessed.disposable),
    assessedContribution: inPounds(assessedContribution),
    clientPays: inPounds(over.clientPays),
    councilPays: inPounds(over.councilPays),
    ...(cost === null ? {} : { costOfCare: inPounds(cost.amount) }),
    paysFullCost,
  };
}

function pooled({ assessedContribution }: Assessment, { amount, weeks }: PeriodCost): Split {
  // With no contribution but the cost, the cost is what the person pays.
  return assessedContribution === null
    ? { clientPays: amount, councilPays: 0 }
    : capAtCost(assessedContribution * weeks, amount);
}

/** Disposable income from income and a list of deductions, and the share of it that is charged. */
export function solvePercentTaken({ inputs }: CaseToSolve): Answer {
  const disposable = inputs.has('disposable', 'disposableIncome')
    ? inputs.money('disposable', 'disposableIncome')
    : Math.max(
        0,
        inputs.money('income', 'totalIncome') -
          inputs.lines('deductions', 'allowances').reduce((sum, { amount }) => sum + amount, 0),
      );
  const charge = take(disposable, percentTaken(inputs));
  return {
    disposable: inPounds(disposable),
    assessedContribution: inPounds(charge),
    charge: inPounds(charge),
  };
}
