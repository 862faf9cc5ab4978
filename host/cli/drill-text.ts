import type { DrillFigure, DrillSummary } from '../../core/explain/drill/drill-summary.ts';
import {
  DRILL_UNITS,
  drillSentence,
  isSomething,
  peopleName,
  readAs,
} from '../../core/explain/drill/sentences.ts';
import { toDecimals } from '../../core/figures/digits.ts';
import { count } from '../../core/figures/count.ts';
import { asTyped } from './as-typed.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

/** What was drilled. */
export type DrillHead = {
  readonly place: string;
  readonly option: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  readonly provider: number;
  readonly month: string;
};

const NAMED = 10;

/** What follows a closure, with its range over the replicates. */
export function drillText(head: DrillHead, summary: DrillSummary): string {
  const { place, option, future, start, months, seed, provider, month } = head;
  const { replicates, drilled, figures, takers, failed, spared } = summary;
  const missed =
    drilled === replicates
      ? ''
      : ` In ${replicates - drilled} of ${count(replicates, 'replicate')} it did not trade to the end of that month by itself; they are left out.`;
  return [
    wrapped(
      `Provider ${provider} closes by order at the end of ${month}: ${place}, future ${future}, ${count(months, 'month')} from ${start}, seed ${seed}, under ${option}.`,
    ),
    wrapped(asTyped(drillSentence(head, summary))),
    wrapped(
      `Every replicate is run with the closure and without it, with the same people and the same luck; ${count(drilled, 'replicate')} counted.${missed}`,
    ),
    figureTable(
      [
        { head: 'What follows' },
        { head: 'Mean', align: 'right' },
        { head: 'Lowest', align: 'right' },
        { head: 'Highest', align: 'right' },
        { head: 'In' },
      ],
      figures
        .filter(isSomething)
        .map((figure) => [nameOf(figure), ...cells(figure), DRILL_UNITS[figure.unit]]),
    ),
    wrapped(
      `Who takes them, people on average: ${listed(takers.map(({ identity, people }) => `provider ${identity} ${toDecimals(people, 1)}`))}.`,
    ),
    wrapped(
      `Others that end only because of it: ${listed(failed.map(inReplicates))}. Others that end only without it: ${listed(spared.map(inReplicates))}.`,
    ),
  ].join('\n\n');

  function inReplicates({ identity, replicates: among }: DrillSummary['failed'][number]): string {
    return `provider ${identity} in ${among} of ${drilled}`;
  }
}

function nameOf({ label }: DrillFigure): string {
  return label.startsWith(' ') ? `  ${peopleName(label)}` : label;
}

function cells(figure: DrillFigure): readonly string[] {
  const { range } = figure;
  if (range === null) return ['not so many', '', ''];
  return [range.mean, range.lowest, range.highest].map((value) => readAs(figure, value));
}

function listed(words: readonly string[]): string {
  if (words.length === 0) return 'none';
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : '';
  return `${words.slice(0, NAMED).join(', ')}${more}`;
}
