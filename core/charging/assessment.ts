/**
 * The means test for care at home as the simulated market runs it for every person in every month: the one
 * line of the full assessment (`assess.ts`) that is left when nothing is known of a person but income and savings.
 * By the week and in whole pence.
 *
 * Source: Care Act 2014 sections 14 and 17; Care and Support (Charging and Assessment of Resources) Regulations 2014.
 */
import { notBelowZero } from '../numeric/foreseeable.ts';
import { percentOf } from './percent.ts';
import { tariffIncomeOn } from './tariff-income.ts';

/** The rules in force; money in pence. */
export type ChargingRules = {
  /** Below it savings are ignored. */
  readonly capitalLower: number;
  /** Above it the person pays the full cost. */
  readonly capitalUpper: number;
  /** Savings between the limits that count as £1 a week of income, or part of that. */
  readonly tariffStep: number;
  /** Income that must be left to the person: minimum income guarantee with premiums, and any local addition. */
  readonly protectedIncome: number;
  /** Disability-related expenditure allowed for on top. */
  readonly disabilityExpenditure: number;
  /** Share of the income above what is protected that is taken, such as 90; at most two decimals count. */
  readonly percentTaken: number;
  /** Charges below this a week are waived. */
  readonly minimum: number;
  /** The most charged in a week to anyone whose savings are within the upper limit. */
  readonly maximum: number;
};

/**
 * Tariff income a week: £1 for each step of capital, or part of one, above the lower limit.
 *
 * @returns whole pence a week; 0 at or below the lower limit.
 */
export function tariffIncome(rules: ChargingRules, capital: number): number {
  const { capitalLower, tariffStep } = rules;
  return tariffIncomeOn(capital, { lowerLimit: capitalLower, step: tariffStep, rounding: 'up' });
}

/** Income a week above what is left to the person, tariff income counted; below nothing where their income is too small. */
export function incomeAbove(rules: ChargingRules, income: number, capital: number): number {
  return income + tariffIncome(rules, capital) - (rules.protectedIncome + rules.disabilityExpenditure);
}

/** What the council takes a week of the income above what is left to the person: its share, held at its maximum and waived below its minimum. */
export function chargeOn(rules: ChargingRules, above: number): number {
  const charge = Math.min(percentOf(notBelowZero(above), rules.percentTaken), rules.maximum);
  return charge < rules.minimum ? 0 : charge;
}

/**
 * The most a person can be asked to pay a week.
 *
 * @returns whole pence a week; Infinity above the upper capital limit, where only the cost of care limits the charge.
 */
export function assessedContribution(rules: ChargingRules, income: number, capital: number): number {
  if (capital > rules.capitalUpper) return Infinity;
  return chargeOn(rules, incomeAbove(rules, income, capital));
}
