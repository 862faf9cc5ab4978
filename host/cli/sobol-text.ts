import type { FigureIndices, SobolAnswer } from '../../core/study/sobol.ts';
import type { Index } from '../../core/study/sobol/indices.ts';
import { ROWS } from '../../core/study/sobol/order.ts';
import { spread } from './figures.ts';
import { figureHead, moreWords, pairWords, refusalWords, ROWS_SHOWN, unitOf } from './influence-words.ts';
import type { OptionNames } from './study-names.ts';
import { morrisText } from './morris-text.ts';
import { many } from './result-notes.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { wrapped } from './wrap.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Parameter' },
  { head: 'First', align: 'right' },
  { head: '95% interval', align: 'right', narrowest: 8 },
  { head: 'Total', align: 'right' },
  { head: '95% interval', align: 'right', narrowest: 8 },
  { head: '', narrowest: 6 },
];

const HOW_TO_READ =
  'First: the part of the variance over the ranges that would go, in the mean, if the parameter were known. Total: the part that would stay if all the others were known, so that total above first is what it does together with others. Both are of the variance that parameters make with luck held, each row in a run of its own. Intervals are from drawing the rows again from themselves; an index just below nothing is nothing. Unsure: an interval wider than its index, so that its size is not known; more rows narrow it.';

/** From here on intervals held the known indices of Ishigami's function as often as they promise; of 8 to 32 rows, in 80 to 90 of 100. */
const ROWS_FOR_INTERVALS = 64;

/** How much of the variance of which figures each parameter makes, the largest total first; before it the screening, where there was one. */
export function sobolText(answer: SobolAnswer, names: OptionNames, rows: number = ROWS_SHOWN): string {
  const { refused, figures, screening } = answer;
  const refusal = refusalWords(refused, { one: 'row', more: 'rows' });
  return [
    ...(screening === null ? [] : [morrisText(screening, names, rows)]),
    wrapped(askedSentence(answer, names)),
    ...(refusal === '' ? [] : [wrapped(refusal)]),
    ...(figures.length === 0 ? [wrapped(nothingSentence(answer))] : []),
    ...figures.map((figure) => indicesText(figure, names.option(answer.option), rows)),
    ...(figures.length === 0 ? [] : [wrapped(`${HOW_TO_READ}${fewRowsWords(answer.rows)}`)]),
  ].join('\n\n');
}

function fewRowsWords(rows: number): string {
  return rows < ROWS_FOR_INTERVALS
    ? ` From fewer than ${ROWS_FOR_INTERVALS} rows, as here, intervals come out too narrow.`
    : '';
}

function askedSentence(answer: SobolAnswer, names: OptionNames): string {
  const { parameters, rows, screening } = answer;
  const found = screening === null ? '' : ', the strongest of the screening';
  return `Sobol indices of ${pairWords(answer, names)}: ${many(parameters.length, 'parameter')}${found}, ${many(rows, 'row')}, each a run of its own. All other parameters stand as the register has them.`;
}

function nothingSentence({ parameters, screening }: SobolAnswer): string {
  if (parameters.length > 0)
    return `Fewer than ${ROWS.min} rows could be run to their end: nothing can be said.`;
  return screening === null || screening.figures.length > 0
    ? 'No parameter moved any difference asked about, so that there is no variance to share out.'
    : 'The screening has nothing to say yet, so that no parameters are chosen.';
}

function indicesText(figure: FigureIndices, option: string, rows: number): string {
  const { variance, indices } = figure;
  const { mean, ofParameters, partOfLuck } = variance;
  const head = figureHead(figure, mean, option);
  if (indices.length === 0) return wrapped(`${head}. The parameters did not move it.`);
  const deviation = spread(unitOf(figure), Math.sqrt(ofParameters));
  const luck = `luck alone makes ${percent(partOfLuck)} of the variance between runs`;
  const cells = indices
    .slice(0, rows)
    .map(({ parameter, first, total }) => [
      parameter,
      part(first.value),
      intervalWords(first),
      part(total.value),
      intervalWords(total),
      unsureWords(first, total),
    ]);
  return [
    wrapped(`${head}; the parameters move it by a standard deviation of ${deviation}, and ${luck}.`),
    table(COLUMNS, cells),
    ...moreWords(indices.length - cells.length),
    ...warning(indices.flatMap(({ first, total }) => [first, total])),
  ].join('\n');
}

function warning(all: readonly Index[]): readonly string[] {
  const unsure = all.filter(({ isUnsure }) => isUnsure).length;
  if (unsure === 0) return [];
  return [wrapped(`Warning: ${unsure} of ${all.length} indices are smaller than their interval is wide.`)];
}

function unsureWords(first: Index, total: Index): string {
  if (first.isUnsure && total.isUnsure) return 'both unsure';
  if (first.isUnsure) return 'first unsure';
  return total.isUnsure ? 'total unsure' : '';
}

function intervalWords({ interval }: Index): string {
  return `${part(interval.low)} to ${part(interval.high)}`;
}

/** To two places, what is far too large to be a part to none; without a negative nothing. */
function part(value: number): string {
  const said = value.toFixed(Math.abs(value) < 10 ? 2 : 0);
  return /[1-9]/.test(said) ? said : '0.00';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
