/** A back-test in words: what it is held against, how it scores, and where it misses. */
import { MEASURES } from '../../core/backtest/measure.ts';
import type { Forecast, Forecasts } from '../../core/backtest/observation.ts';
import { sideOf, worstOf } from '../../core/backtest/score.ts';
import type { Score } from '../../core/backtest/score.ts';
import { formatAmount } from '../../core/figures/amount.ts';
import { fineChange, fineSize } from '../../core/figures/fine.ts';
import { count } from '../../core/figures/count.ts';
import type { Scored } from './run-backtest.ts';
import { asTyped } from './as-typed.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

/** More rows than this are left to the JSON. */
const MOST_ROWS = 12;
const MARKS = { seen: '', derived: 'd', memory: 'm' } as const;
const MARKS_EXPLAINED =
  'm: written down from memory; d: derived from published figures; -: shown, not scored.';

/** @param isWhole with every figure, and what the back-test does not show. */
export function backtestText({ backtest, series, scores, carried }: Scored, isWhole: boolean): string {
  const { id, name, question, data, given, breaks, doesNotShow } = backtest;
  const short = [
    `${name} (${id})`,
    wrapped(question),
    listed(
      'Data',
      data.map((one) => `${one.name}: ${one.source}.`),
    ),
    scoresTable(series, scores),
    ...givenInPart(series),
    listed('Where it misses', misses(series, scores)),
  ];
  if (!isWhole) return short.join('\n\n');
  const assumed =
    carried.length === 0
      ? []
      : [
          `${count(carried.length, 'parameter')} without a value at the start were carried back as assumptions; --json lists them.`,
        ];
  return [
    ...short,
    ...series.map(forecastsTable),
    listed('Given to the model, and not scored', [...given, ...assumed]),
    listed('Breaks', breaks),
    listed('What it does not show', doesNotShow),
    ...measured(backtest.setting),
  ].join('\n\n');
}

function scoresTable(series: readonly Forecasts[], scores: readonly Score[]): string {
  const isBounded = scores.some(({ within }) => within !== null);
  const rows = scores.map(
    ({ series: id, basis, points, model, naive, rootMeanSquare, skill, verdict, within }) => {
      const { label, unit, givenInPart: given } = series.find((one) => one.id === id)!;
      return [
        label,
        basis,
        String(points),
        fineSize(model, unit),
        fineSize(rootMeanSquare, unit),
        fineSize(naive, unit),
        skillText(skill),
        ...(isBounded ? [within === null ? '-' : `${within} of ${points}`] : []),
        given === undefined ? verdict : `${verdict} *`,
      ];
    },
  );
  return figureTable(
    [
      { head: 'Series', narrowest: 17 },
      { head: 'Basis', narrowest: 12 },
      right('Figures'),
      right('Model error'),
      right('(root of squares)'),
      right('Naive error'),
      right('Skill'),
      ...(isBounded ? [{ head: 'Within tolerance' }] : []),
      { head: 'Verdict', narrowest: 10 },
    ],
    rows,
  );
}

/** Nought has no sign, however near to it the skill lies on either side. */
export function skillText(skill: number | null): string {
  return skill === null ? 'n/a' : skill.toFixed(2).replace(/^-(0\.00)$/, '$1');
}

/** A good score proves little where the figures follow from what the model was told. */
function givenInPart(series: readonly Forecasts[]): readonly string[] {
  const lines = series.flatMap(({ label, givenInPart: given }) =>
    given === undefined ? [] : [`${label}: ${given}`],
  );
  return lines.length === 0 ? [] : [listed('* Given in part', lines)];
}

function misses(series: readonly Forecasts[], scores: readonly Score[]): readonly string[] {
  return scores.flatMap(({ series: id, basis, verdict, points }) => {
    const each = series.find((one) => one.id === id)!;
    const worst = worstOf(each, basis);
    if (worst === undefined) return [];
    const { unit, label } = each;
    const side = sideOf(each, basis);
    const everywhere = points > 1 && side !== 'both sides' ? `; it lies ${side} in every figure` : '';
    const off = `${formatAmount(worst.model, unit)} against ${formatAmount(worst.observed, unit)} published (${fineChange(worst.model - worst.observed, unit)})`;
    return [`${label}, ${basis}: ${verdict}. Furthest off ${inWhen(worst)}: ${asTyped(off)}${everywhere}.`];
  });
}

function inWhen({ when }: Forecast): string {
  return `(${when})`;
}

function forecastsTable({ label, unit, naive, forecasts }: Forecasts): string {
  const title = wrapped(`${label}. Naive: ${naive}.`);
  if (forecasts.length > MOST_ROWS) return `${title}\n${forecasts.length} figures; --json lists each.`;
  const rows = forecasts.map((one) => [
    one.when,
    one.basis,
    formatAmount(one.observed, unit),
    [MARKS[one.mark], one.scored ? '' : '-'].filter((mark) => mark !== '').join(' '),
    formatAmount(one.model, unit),
    one.lowest === one.highest
      ? ''
      : `${formatAmount(one.lowest, unit)} to ${formatAmount(one.highest, unit)}`,
    formatAmount(one.naive, unit),
  ]);
  const heads = [
    { head: 'When' },
    { head: 'Basis', narrowest: 14 },
    right('Published'),
    { head: '' },
    right('Model'),
    right('Replicates'),
    right('Naive'),
  ];
  const isMarked = forecasts.some(({ mark, scored }) => MARKS[mark] !== '' || !scored);
  return [title, figureTable(heads, rows), ...(isMarked ? [MARKS_EXPLAINED] : [])].join('\n');
}

function measured(setting: Scored['backtest']['setting']): readonly string[] {
  if (setting.kind !== 'run') return [];
  const lines = setting.series.map(({ label, measure }) => `${label}: ${MEASURES[measure].meaning}`);
  return [listed('How the model’s figures are worked out', lines)];
}

function listed(head: string, lines: readonly string[]): string {
  return [`${head}:`, ...lines.map((line) => wrapped(line, '  ', '    '))].join('\n');
}

function right(head: string) {
  return { head, align: 'right' as const };
}
