import type { UncertaintyAnswer } from '../../core/study/uncertainty.ts';
import type { UncertainFigure } from '../../core/study/uncertainty/answer.ts';
import { csvTable, estimateCells } from './csv-table.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';
import { ruleWords } from './rule-flag.ts';

const COLUMNS = [
  'option',
  'against',
  'id',
  'unit',
  'kind',
  'future',
  'rules',
  'cases',
  'lowest',
  'p5',
  'median',
  'p95',
  'highest',
  'same_sign',
  'luck_taken_out',
  'beyond_luck',
  'estimate',
  'standard_error',
  'low',
  'high',
  'runs',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string | number | undefined };

/** A row for the central difference, one for each kind of uncertainty, and one for each named future and rule. */
export function uncertaintyCsv({ option, against, future, figures }: UncertaintyAnswer): string {
  return csvTable(
    COLUMNS,
    figures.flatMap((figure) =>
      rowsOf(figure, future).map((row) => ({
        option,
        against,
        id: figure.measure,
        unit: measureWords(figure.measure)?.unit,
        ...row,
      })),
    ),
  );
}

function rowsOf({ central, kinds }: UncertainFigure, future: string): readonly Row[] {
  return [
    { kind: 'central', future, ...estimateCells(central) },
    ...kinds.flatMap(({ named, sameSign, luckTakenOut, ...spread }): Row[] => [
      { ...spread, same_sign: sameSign ?? undefined, luck_taken_out: luckTakenOut ?? undefined },
      ...named.map(({ future: of, structure, difference, beyondLuck }) => ({
        kind: `${spread.kind}, case`,
        future: of,
        rules: ruleWords(structure),
        beyond_luck: beyondLuck ? 'yes' : 'no',
        ...estimateCells(difference),
      })),
    ]),
  ];
}
