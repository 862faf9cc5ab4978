/** How much of the variance of a figure each assumption makes, in sentences. */
import { saysSomething } from '../../figures/amount.ts';
import { count } from '../../figures/count.ts';
import { leftOutSentences, meanOfFigure, pairWords } from '../influence/sentences.ts';
import { toldMorris } from '../morris/sentences.ts';
import type { FigureIndices, SobolAnswer } from '../sobol.ts';
import type { Names, Told } from '../told.ts';
import { measureName, percent, sizeWords, unitOf } from '../words.ts';
import type { Index } from './indices.ts';
import { ROWS } from './order.ts';

/** From here on intervals held the known indices of Ishigami’s function as often as they promise; of 8 to 32 rows, in 80 to 90 of 100. */
const ROWS_FOR_INTERVALS = 64;

/** The largest part, what was asked, and what the screening found where there was one. */
export function toldSobol(answer: SobolAnswer, names: Names): Told {
  const { figures, parameters, rows, screening, refused } = answer;
  const [first] = figures;
  const screened = screening === null ? null : toldMorris(screening, names);
  const found = screening === null ? '' : ', the strongest of the screening';
  return {
    headline: first === undefined ? nothingSentence(answer) : headlineOf(first, names),
    sentences: [
      `${pairWords(answer, names)}: ${count(parameters.length, 'assumption')}${found}, ${count(rows, 'row')}, each a run of its own. All other assumptions stand as they are.`,
      ...leftOutSentences(refused, 'row'),
      ...(screened === null ? [] : [`Screening: ${screened.headline}`, ...screened.sentences]),
    ],
    notes: [...(first === undefined ? [] : [...NOTES, ...fewRowsNote(rows)]), ...(screened?.notes ?? [])],
  };
}

/** What a figure came to, what its variance is made of, and how many of its indices are unsure. */
export function indicesWords(figure: FigureIndices): { readonly meaning: string; readonly summary: string } {
  const { variance, indices, measure } = figure;
  const { mean, ofParameters, partOfLuck } = variance;
  const unsure = indices.flatMap(({ first, total }) => [first, total]).filter(({ isUnsure }) => isUnsure);
  const parts = `Parts of the variance made by ${count(indices.length, 'assumption')}, alone and in all.`;
  return {
    meaning: `${meanOfFigure(figure, mean)} in the mean; the assumptions move it by a standard deviation of ${sizeWords(Math.sqrt(ofParameters), unitOf(measure))}, and luck alone makes ${percent(partOfLuck)} of the variance between runs.`,
    summary:
      indices.length === 0
        ? 'The assumptions did not move it.'
        : unsure.length === 0
          ? parts
          : `${parts} Of these ${2 * indices.length}, ${unsure.length} ${unsure.length === 1 ? 'is' : 'are'} smaller than the interval is wide.`,
  };
}

/** A part of the whole in per cent, without a negative nothing. */
export function partWords(value: number): string {
  const said = `${(value * 100).toFixed(0)}%`.replace('-', '−');
  return saysSomething(said) ? said : '0%';
}

export function intervalOfPart({ interval }: Index): string {
  return `${partWords(interval.low)} to ${partWords(interval.high)}`;
}

/** Which of the two has an interval wider than itself. */
export function unsureWords(first: Index, total: Index): string {
  if (first.isUnsure && total.isUnsure) return 'both';
  if (first.isUnsure) return 'alone';
  return total.isUnsure ? 'in all' : '';
}

function headlineOf({ measure, indices }: FigureIndices, names: Names): string {
  const [first] = indices;
  if (first === undefined) return `${measureName(measure)}: the assumptions did not move it.`;
  const unsure = first.total.isUnsure ? ', which is unsure' : '';
  return `${measureName(measure)}: “${names.parameter(first.parameter)}” makes the largest part of the variance, ${partWords(first.total.value)} of it in all (${intervalOfPart(first.total)})${unsure}.`;
}

function nothingSentence({ parameters, screening }: SobolAnswer): string {
  if (parameters.length > 0)
    return `Fewer than ${ROWS.min} rows have been made to their end: nothing can be said yet.`;
  return screening === null || screening.figures.length > 0
    ? 'No assumption moved any difference asked about, so that there is no variance to share out.'
    : 'The screening has nothing to say yet, so that no assumptions are chosen.';
}

const NOTES = [
  'Alone: the part of the variance over the ranges that would go, in the mean, if the assumption were known. In all: the part that would stay if all the others were known; what is above “alone” it does together with others. Both are of the variance that assumptions make with luck held.',
  'Intervals are of 95%, from drawing the rows again from themselves; an index just below nothing is nothing. Unsure: an interval wider than its index, so that its size is not known; more rows narrow it.',
];

function fewRowsNote(rows: number): readonly string[] {
  return rows < ROWS_FOR_INTERVALS
    ? [`From fewer than ${ROWS_FOR_INTERVALS} rows, as here, intervals come out too narrow.`]
    : [];
}
