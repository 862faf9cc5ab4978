import type { FigureIndices, SobolAnswer } from '../../../../core/study/sobol.ts';
import type { Index } from '../../../../core/study/sobol/indices.ts';
import { ROWS } from '../../../../core/study/sobol/order.ts';
import { count } from '../../../format/month.ts';
import { tellMorris } from './influence.ts';
import { MOST_DRAWN } from './telling.ts';
import type { Names, Part, Telling } from './telling.ts';
import { changeWords, levelWords, measureName, percent, refusalWords, sizeWords, unitOf } from './words.ts';
import { saysSomething } from '../../../format/amount.ts';

/** From here on intervals hold as often as they promise. */
const ROWS_FOR_INTERVALS = 64;

/** How much of the variance of which figures each assumption makes; after it the screening, where there was one. */
export function tellSobol(answer: SobolAnswer, names: Names): Telling {
  const { figures, parameters, rows, screening, refused, option, against, future } = answer;
  const [first] = figures;
  const screened = screening === null ? null : tellMorris(screening, names);
  const found = screening === null ? '' : ', the strongest of the screening';
  return {
    headline: first === undefined ? nothingSentence(answer) : headlineOf(first, names),
    sentences: [
      `“${names.option(option)}” less “${names.option(against)}” in “${names.future(future)}”: ${count(parameters.length, 'assumption')}${found}, ${count(rows, 'row')}, each a run of its own. All other assumptions stand as they are.`,
      ...refusalWords(refused.blocks, 'row', refused.reasons),
      ...(screened === null ? [] : [`Screening: ${screened.headline}`]),
    ],
    parts: [...figures.map((figure) => partOf(figure, names)), ...(screened?.parts ?? [])],
    notes: [
      'Alone: the part of the variance over the ranges that would go, in the mean, if the assumption were known. In all: the part that would stay if all the others were known; what is above “alone” it does together with others. Both are of the variance that assumptions make with luck held.',
      'Intervals are from drawing the rows again from themselves; an index just below nothing is nothing. Unsure: an interval wider than its index, so that its size is not known; more rows narrow it.',
      ...(rows > 0 && rows < ROWS_FOR_INTERVALS
        ? [`From fewer than ${ROWS_FOR_INTERVALS} rows, as here, intervals come out too narrow.`]
        : []),
      ...(screened?.notes ?? []),
    ],
  };
}

function headlineOf({ measure, indices }: FigureIndices, names: Names): string {
  const [first] = indices;
  if (first === undefined) return `${measureName(measure)}: the assumptions did not move it.`;
  const unsure = first.total.isUnsure ? ', which is unsure' : '';
  return `${measureName(measure)}: “${names.parameter(first.parameter)}” makes most of the variance, ${part(first.total.value)} of it in all (${intervalWords(first.total)})${unsure}.`;
}

function nothingSentence({ parameters, screening }: SobolAnswer): string {
  if (parameters.length > 0)
    return `Fewer than ${ROWS.min} rows have been made so far: nothing can be said yet.`;
  return screening === null || screening.figures.length > 0
    ? 'No assumption moved any difference asked about, so that there is no variance to share out.'
    : 'The screening has nothing to say yet, so that no assumptions are chosen.';
}

function partOf({ measure, side, variance, indices }: FigureIndices, names: Names): Part {
  const unit = unitOf(measure);
  const { mean, ofParameters, partOfLuck } = variance;
  const said = side === 'difference' ? changeWords(mean, unit) : levelWords(mean, unit);
  const sideWords = side === 'difference' ? 'the difference' : 'the level under the option';
  const unsure = indices.flatMap(({ first, total }) => [first, total]).filter(({ isUnsure }) => isUnsure);
  return {
    id: `sobol-${measure}-${side}`,
    title: `${measureName(measure)}, ${sideWords}`,
    unit: 'share of the variance',
    meaning: `${said} in the mean; the assumptions move it by a standard deviation of ${sizeWords(Math.sqrt(ofParameters), unit)}, and luck alone makes ${percent(partOfLuck)} of the variance between runs.`,
    summary:
      unsure.length === 0
        ? `Parts of the variance made by ${count(indices.length, 'assumption')}, alone and in all.`
        : `Parts of the variance made by ${count(indices.length, 'assumption')}, alone and in all. ${unsure.length} of ${2 * indices.length} are smaller than their interval is wide.`,
    picture:
      indices.length === 0
        ? null
        : {
            kind: 'intervals',
            reference: 0,
            rows: indices.slice(0, MOST_DRAWN).map(({ parameter, first, total }) => ({
              id: parameter,
              label: `${names.parameter(parameter)}: alone ${part(first.value)}, in all ${part(total.value)}`,
              points: [
                { role: 'beside-1', name: 'Alone', mean: first.value, ...first.interval },
                { role: 'decision', name: 'In all', mean: total.value, ...total.interval },
              ],
            })),
          },
    format: part,
    table: {
      head: ['Assumption', 'Alone', 'Its 95% interval', 'In all', '95% interval', 'Unsure'],
      rows: indices.map(({ parameter, first, total }) => [
        names.parameter(parameter),
        part(first.value),
        intervalWords(first),
        part(total.value),
        intervalWords(total),
        unsureWords(first, total),
      ]),
      exact: {
        head: ['parameter', 'first', 'first low', 'first high', 'total', 'total low', 'total high'],
        rows: indices.map(({ parameter, first, total }) => [
          parameter,
          first.value,
          first.interval.low,
          first.interval.high,
          total.value,
          total.interval.low,
          total.interval.high,
        ]),
      },
    },
  };
}

function unsureWords(first: Index, total: Index): string {
  if (first.isUnsure && total.isUnsure) return 'both';
  if (first.isUnsure) return 'alone';
  return total.isUnsure ? 'in all' : '';
}

function intervalWords({ interval }: Index): string {
  return `${part(interval.low)} to ${part(interval.high)}`;
}

/** A part of the whole as a percentage, without a negative nothing. */
function part(value: number): string {
  const said = `${(value * 100).toFixed(0)}%`.replace('-', '−');
  return saysSomething(said) ? said : '0%';
}
