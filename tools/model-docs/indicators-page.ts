/** What a run reports: every indicator with its meaning, its formula and the steps behind what it reads. */
import { INDICATOR_FORMULAS } from '../../core/model/indicators/formulas.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../core/model/indicators.ts';
import { inUnit } from '../../core/figures/in-unit.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import { codes, fenced, page } from './markdown.ts';

const ADDED_UP = {
  sum: 'months are added up',
  last: 'the last month stands for a year or a horizon',
  mean: 'months are averaged',
  ratio: 'worked out from what the months add up to',
} as const;

export function indicatorsPage(): string {
  return page('What a run reports', '`core/model/indicators`', [
    'Every month these figures are read off the market at its end. A change between two options is their difference, replicate by replicate.',
    ...Object.entries(INDICATORS).map(([id, indicator]) => indicatorText(id as IndicatorId, indicator)),
  ]);
}

function indicatorText(id: IndicatorId, { label, meaning, unit, aggregation }: Indicator): string {
  const { formula, reads, code, tests } = INDICATOR_FORMULAS[id];
  const writers = PIPELINE.filter(({ writes }) => writes.some((column) => reads.includes(column)));
  return [
    `## ${id}`,
    `**${label}**, ${inUnit(unit)}; ${ADDED_UP[aggregation]}. ${meaning}`,
    fenced(formula),
    [
      `- Steps that write what it reads: ${codes(writers.map(({ name }) => name))}`,
      `- Code: \`${code}\``,
      `- Tests: ${codes(tests)}`,
    ].join('\n'),
  ].join('\n\n');
}
