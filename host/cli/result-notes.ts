import { count } from '../../core/figures/count.ts';
import { capital } from '../../core/scenario/first-letter.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';

const SHORT_HASH = 12;

/** What a reader must know beside the figures: how they were made, how far to trust them, where to look next. */
export function resultNotes(
  result: SimulationResult,
  parameters: readonly Parameter[],
  resultId: string | null,
): string {
  const { engineVersion, inputsHash, place } = result;
  const kept = resultId === null ? 'not saved' : `saved as result ${resultId}`;
  return [
    wrapped(luckNote(result)),
    ...quantileNotes(result).map((note) => wrapped(note)),
    balanceNote(result),
    ...evidenceNotes(parameters, place),
    `Engine ${engineVersion}, inputs ${inputsHash.slice(0, SHORT_HASH)}, seed ${result.seed}; ${kept}.`,
    nextNote(resultId),
  ].join('\n');
}

/** How many parameters are assumed, and whether the place is. */
export function evidenceNotes(
  parameters: readonly Parameter[],
  place: Pick<SimulationResult['place'], 'name' | 'invented'>,
): readonly string[] {
  const assumed = parameters.filter(({ values }) => values.at(-1)?.grade === 'D').length;
  return [
    `Evidence: ${assumed} of ${parameters.length} parameters are assumptions (grade D); see them with ${PROGRAM} parameters.`,
    ...(place.invented
      ? [`Invented place: ${place.name} is for learning; its figures describe nowhere.`]
      : []),
  ];
}

function luckNote({ differences, replicates }: SimulationResult): string {
  const paired = differences.length > 0;
  const sides = paired ? 'Both sides have the same people and the same luck; ' : '';
  const luck =
    replicates === 1
      ? 'this is one replicate, which shows no spread, so nothing says how far luck could move it.'
      : `the 95% interval is where the mean over ever more ${paired ? 'paired replicates' : 'replicates'} would lie, as ${count(replicates, 'replicate')} tell it; single runs lie further apart.`;
  const sentence = `${sides}${luck}`;
  return capital(sentence);
}

/** Nothing where every figure is exact. */
function quantileNotes({ quantileError, replicates }: SimulationResult): readonly string[] {
  if (quantileError === null) return [];
  return [
    `${count(replicates, 'replicate')} are more than are kept whole: the ends of nine runs in ten may be out by up to ${(quantileError * 100).toFixed(2)}% of the whole range of a figure over the runs. Means and their intervals are exact.`,
  ];
}

function balanceNote({ balance }: SimulationResult): string {
  return `Master check: money, hours and people balanced in every month of every replicate (${count(balance.months, 'month')}, up to ${count(balance.accounts, 'account')}).`;
}

function nextNote(resultId: string | null): string {
  const again = resultId === null ? '' : ` ${PROGRAM} results show ${resultId} shows this again;`;
  return `Next:${again} --json FILE writes every month; ${PROGRAM} serve opens the charts.`;
}
