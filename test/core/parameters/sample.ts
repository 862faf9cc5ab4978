import type { DatedValue, Parameter, ParameterRegister } from '../../../core/parameters/parameter.ts';
import { buildRegister } from '../../../core/parameters/register.ts';

/** A dated value with nothing to remark on but its date and figure. */
export function dated(from: string, value: number, rest: Partial<DatedValue> = {}): DatedValue {
  return {
    from,
    value,
    low: value,
    high: value,
    source: 'A source',
    grade: 'A',
    verification: 'seen',
    ...rest,
  };
}

export function parameter(id: string, rest: Partial<Parameter> = {}): Parameter {
  return {
    id,
    label: id,
    about: 'A figure.',
    unit: 'fraction',
    kind: 'behaviour',
    values: [dated('2026-04-01', 1)],
    ...rest,
  };
}

export function registerOf(...parameters: readonly Parameter[]): ParameterRegister {
  return buildRegister([{ fileName: 'sample.json', parameters }]);
}

/** A wage floor that grows with earnings, as the shipped register has it. */
export const WAGE_FLOOR = parameter('wage.nlw', {
  unit: 'pounds per hour',
  kind: 'world',
  uprating: 'economy.wage-growth',
  values: [dated('2025-04-01', 12.21), dated('2026-04-01', 12.71)],
});

export const WAGE_GROWTH = parameter('economy.wage-growth', {
  unit: 'per year',
  kind: 'world',
  values: [dated('2020-04-01', 0.04)],
});
