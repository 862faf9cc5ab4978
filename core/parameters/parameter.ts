/**
 * A parameter is a number the model uses that nobody here decided: a law, a price, a rate, a behaviour.
 * Each value carries its date, source, grade and range, so that a reader can judge every figure built on it.
 */

/** How good the evidence is: A official statistic or law, B published study, C sector estimate, D assumption or judgement. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** Whether the figure itself was seen in its source, worked out from one that was, recalled, or assumed. */
export type Verification = 'seen' | 'derived' | 'memory' | 'assumption';

/**
 * The unit a value is written in. Money is written in pounds and used in whole or fractional pence. A multiplier multiplies the usual; a number without a unit
 * says how strongly one thing answers to another, as an elasticity does.
 */
export const UNITS = [
  'pounds',
  'pounds per hour',
  'pounds per week',
  'pounds per year',
  'pounds per mile',
  'fraction',
  'per year',
  'per month',
  'times a year',
  'hours per week',
  'minutes',
  'miles per hour of care',
  'days',
  'weeks',
  'months',
  'years',
  'people',
  'providers',
  'localities',
  'multiplier',
  'number',
  'rating steps',
  'log units',
  'utility',
  'utility per pound',
] as const;
export type Unit = (typeof UNITS)[number];

/** True when a unit is an amount of money, so that the engine works in pence. */
export function isMoney(unit: Unit): boolean {
  return unit.startsWith('pounds');
}

/** One value of a parameter and the day it takes effect. */
export type DatedValue = {
  /** The first day it is in force, YYYY-MM-DD. */
  readonly from: string;
  readonly value: number;
  /** The plausible range, both ends included; equal to the value where law fixes it. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly grade: Grade;
  readonly verification: Verification;
  readonly note?: string;
};

/** What a parameter stands for: what the law fixes, what happens to us, how people and firms behave, how things are done. */
export type ParameterKind = 'statute' | 'world' | 'behaviour' | 'practice';

/** Whether a future may hold another value: every assumption may be doubted, what the law fixes may not. */
export function isOpenToFutures(kind: ParameterKind): boolean {
  return kind !== 'statute';
}

export type Parameter = {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly unit: Unit;
  readonly kind: ParameterKind;
  /** After the last dated value: grow each April by this parameter (a yearly growth fraction). */
  readonly uprating?: string;
  /** In order of date, never empty. */
  readonly values: readonly DatedValue[];
  /** What the assumption log has on record; nothing where nobody has written it down. */
  readonly log?: AssumptionRecord;
};

/** Who answers for a figure. Each is left out until somebody does; a date is YYYY-MM-DD. */
export type AssumptionRecord = {
  readonly madeOn?: string;
  readonly madeBy?: string;
  readonly signedOffBy?: string;
  readonly signedOffOn?: string;
};

/** All parameters of one set of files, by id. */
export type ParameterRegister = ReadonlyMap<string, Parameter>;
