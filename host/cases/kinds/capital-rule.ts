import { capitalLimits } from '../../../core/charging/capital-limits.ts';
import { ENGLISH_TARIFF } from '../../../core/charging/policy.ts';
import type { TariffRule } from '../../../core/charging/tariff-income.ts';
import { tariffIncomeOn } from '../../../core/charging/tariff-income.ts';
import { inPounds, wordsOf } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';
import { financialYearIn } from '../year.ts';

/** Housing Benefit's own limits, for examples that borrow its pages. */
const HOUSING_BENEFIT: TariffRule = {
  lowerLimit: 600_000,
  upperLimit: 1_600_000,
  step: 25_000,
  rounding: 'up',
};
const ROUNDINGS: Readonly<Record<string, TariffRule['rounding']>> = {
  up: 'up',
  ceil: 'up',
  down: 'down',
  floor: 'down',
};

/** The capital limits and tariff of a case: as given, or those of its nation and year. */
export function capitalRule({ inputs, row, register }: CaseToSolve): TariffRule {
  const usual = usualRule(inputs, row, register);
  const rule = {
    lowerLimit: inputs.moneyOr(usual.lowerLimit, 'lowerLimit', 'lowerCapitalLimit'),
    upperLimit: inputs.moneyOr(usual.upperLimit, 'upperLimit', 'upperCapitalLimit'),
    step: inputs.moneyOr(usual.step, 'step', 'tariffStep'),
    rounding: roundingOf(inputs),
  };
  if (rule.step === 0) throw inputs.refuse('step', 'an amount above zero', '0');
  if (rule.upperLimit < rule.lowerLimit) {
    const expected = `at least the lower limit of ${inPounds(rule.lowerLimit)}`;
    throw inputs.refuse('upperLimit', expected, String(inPounds(rule.upperLimit)));
  }
  return rule;
}

function usualRule(inputs: Fields, row: CaseToSolve['row'], register: CaseToSolve['register']): TariffRule {
  if (inputs.has('lowerLimit', 'lowerCapitalLimit') && inputs.has('upperLimit', 'upperCapitalLimit')) {
    return ENGLISH_TARIFF;
  }
  if (/housing benefit/i.test(`${wordsOf(row, 'council')} ${wordsOf(row, 'source')}`)) {
    inputs.assume('No limits are given; those of Housing Benefit (6,000 and 16,000) are used.');
    return HOUSING_BENEFIT;
  }
  const nation = inputs.text('nation') ?? (typeof row['nation'] === 'string' ? row['nation'] : 'England');
  const year = financialYearIn(inputs.text('financialYear') ?? row['financialYear']);
  const needed = inputs.moneyOr(0, 'capital') > 0;
  if (nation === 'England' && (year === undefined || !needed)) {
    if (needed) inputs.assume('No limits are given; those of England since April 2010 are used.');
    return ENGLISH_TARIFF;
  }
  if (!needed) return ENGLISH_TARIFF;
  if (year === undefined) throw inputs.refuse('financialYear', `a year, for the limits of ${nation}`, 'none');
  return capitalLimits(register, nation, year);
}

function roundingOf(inputs: Fields): TariffRule['rounding'] {
  const word = inputs.text('rounding') ?? 'up';
  const rounding = new Map(Object.entries(ROUNDINGS)).get(word.toLowerCase());
  if (rounding === undefined) throw inputs.refuse('rounding', '"up" or "down"', `"${word}"`);
  return rounding;
}

/** The tariff income of some savings; none above the upper limit, where the person pays in full. */
export function solveTariffIncome(task: CaseToSolve): Answer {
  const rule = capitalRule(task);
  const capital = task.inputs.money('capital');
  const paysFullCost = capital > rule.upperLimit;
  return {
    tariffIncome: paysFullCost ? null : inPounds(tariffIncomeOn(capital, rule)),
    paysFullCost,
    fullCost: paysFullCost,
  };
}
