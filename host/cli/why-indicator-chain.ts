import type { Chain, EquationNamed, EquationTold, StepTold } from '../../core/explain/indicator/chain.ts';
import type { LeverTold, ParameterTold, PlaceFigureTold } from '../../core/explain/indicator/inputs.ts';
import { wrapped } from './wrap.ts';

/** Steps, equations, figures, and where to go on; a part with nothing in it is left out. */
export function chainText(chain: Chain, month: string, future: string): readonly string[] {
  const { steps, equations, parameters, levers, placeFigures, further } = chain;
  return [
    section('Steps, in the order of the month', steps.map(stepText)),
    section('Equations', equations.map(equationText)),
    section(`Parameters in force in ${month}, future ${future}`, parameters.map(parameterText)),
    section('Levers, which the council decides', levers.map(leverText)),
    section('Figures of the place', placeFigures.map(placeFigureText)),
    section('Further back: equations they name', further.equations.map(equationNamedText)),
    section(
      'Further back: columns they read',
      further.columns.map(({ column, writers }) =>
        wrapped(
          writers.length === 0 ? `${column}, set at the start` : `${column}, from ${writers.join(', ')}`,
          '  ',
          '      ',
        ),
      ),
    ),
    further.equations.length + further.columns.length === 0
      ? ''
      : 'Go on with care-market why EQUATION or why COLUMN.',
  ].filter((part) => part !== '');
}

export function section(head: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : [head, ...entries].join('\n');
}

export function equationNamedText({ id, step, gives }: EquationNamed): string {
  return wrapped(`${id} (${step ?? 'at the start'}): ${gives}`, '  ', '      ');
}

function stepText({ name, position, purpose, source, simplifies }: StepTold): string {
  return [
    wrapped(`${position}. ${name}: ${purpose}`, '  ', '      '),
    wrapped(`Source: ${source}`, '      ', '        '),
    ...simplifies.map((sentence) =>
      wrapped(`Leaves out or makes plainer: ${sentence}`, '      ', '        '),
    ),
  ].join('\n');
}

function equationText({ id, step, gives, fills, formula, where, source, code, tests }: EquationTold): string {
  return [
    wrapped(`${id} (${step ?? 'at the start'}): ${gives}`, '  ', '      '),
    ...formula.map((line) => wrapped(line, '        ', '          ')),
    ...where.map(({ symbol, meaning }) => wrapped(`${symbol}: ${meaning}`, '      with ', '           ')),
    ...(fills.length === 0 ? [] : [wrapped(`Fills: ${fills.join(', ')}`, '      ', '        ')]),
    ...(source === '' ? [] : [wrapped(`Source: ${source}`, '      ', '        ')]),
    wrapped(`Code: ${code}. Tests: ${tests.join(', ')}`, '      ', '        '),
  ].join('\n');
}

function parameterText(told: ParameterTold): string {
  const { id, label, unit, from, low, high, grade, verification, source, note, usedBy } = told;
  const range = low === high ? 'no range' : `range ${low} to ${high}`;
  return [
    wrapped(`${id}: ${label}: ${told.value} ${unit}`, '  ', '      '),
    wrapped(`${origin(told)} from ${from}; ${range}; grade ${grade}, ${verification}.`, '      ', '        '),
    wrapped(`Source: ${source}`, '      ', '        '),
    ...(note === '' ? [] : [wrapped(`Note: ${note}`, '      ', '        ')]),
    wrapped(`In: ${usedBy.join(', ')}`, '      ', '        '),
  ].join('\n');
}

function origin({ by, written, uprating }: ParameterTold): string {
  switch (by) {
    case 'as written':
      return 'As written';
    case 'uprating':
      return `Raised each April by ${uprating}, after ${written}`;
    case 'the future':
      return `Changed by the future, instead of ${written}`;
  }
}

function leverText({ id, label, help, usedBy }: LeverTold): string {
  return wrapped(`${id}: ${label}. ${help} In: ${usedBy.join(', ')}`, '  ', '      ');
}

function placeFigureText({ id, label, unit, usedBy }: PlaceFigureTold): string {
  return wrapped(`place.${id}: ${label}, in ${unit}. In: ${usedBy.join(', ')}`, '  ', '      ');
}
