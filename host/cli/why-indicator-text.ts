import type { ColumnExplained } from '../../core/explain/indicator/column.ts';
import type { ColumnTold } from '../../core/explain/indicator/column-told.ts';
import type { EquationExplained } from '../../core/explain/indicator/equation.ts';
import type { IndicatorExplained } from '../../core/explain/indicator/indicator.ts';
import { inUnit } from '../../core/figures/in-unit.ts';
import { chainText, equationNamedText, section } from './why-indicator-chain.ts';
import { wrapped } from './wrap.ts';

const ADDED_UP: Readonly<Record<IndicatorExplained['aggregation'], string>> = {
  sum: 'months are added up',
  last: 'the last month stands for a year or a horizon',
  mean: 'months are averaged',
  ratio: 'worked out from what the months add up to',
};

/** An indicator from its own formula back to the figures it stands on. */
export function indicatorText(told: IndicatorExplained, future: string): string {
  const { id, label, meaning, unit, aggregation, formula, code, tests, reads } = told;
  return [
    `${wrapped(`${id}: ${label}, ${inUnit(unit)}; ${ADDED_UP[aggregation]}.`)}\n${wrapped(meaning)}`,
    section('How it is read off the month', [
      ...formula.map((line) => wrapped(line, '    ', '      ')),
      wrapped(`Code: ${code}`, '  '),
      wrapped(`Tests: ${tests.join(', ')}`, '  ', '    '),
    ]),
    section('Columns it reads', reads.map(columnLine)),
    ...chainText(told, told.month, future),
  ].join('\n\n');
}

/** A column: what fills it and who goes by it. */
export function columnText(told: ColumnExplained, future: string): string {
  const { atTheStart, readers } = told;
  return [
    columnLine(told).trimStart(),
    section('Filled once, before the first month', atTheStart.map(equationNamedText)),
    ...chainText(told, told.month, future),
    section('Read by', [
      ...readers.steps.map((step) => `  ${step}, a step`),
      ...readers.indicators.map((id) => `  ${id}, an indicator`),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** An equation, what it names and what names it. */
export function equationExplainedText(told: EquationExplained, future: string): string {
  return [...chainText(told, told.month, future), section('Named by', told.namedBy.map(equationNamedText))]
    .filter((part) => part !== '')
    .join('\n\n');
}

function columnLine({ column, unit, kind, meaning, writers }: ColumnTold): string {
  const by = writers.length === 0 ? 'Set at the start' : `Written by ${writers.join(', ')}`;
  return wrapped(`${column} (${unit}, ${kind}): ${meaning} ${by}.`, '  ', '      ');
}
