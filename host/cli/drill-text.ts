import type { DrillFigure, DrillSummary, Range } from '../../core/explain/drill/drill-summary.ts';
import { hours, wholePounds } from './provider-words.ts';
import { count } from '../../core/figures/count.ts';
import { table } from './table.ts';
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
  const always = new Set(['displaced', 'never', 'council', 'failed', 'lost.displaced', 'lost.all']);
  const shown = figures.filter(
    ({ id, range }) => always.has(id) || (range !== null && (range.lowest !== 0 || range.highest !== 0)),
  );
  return [
    wrapped(
      `Provider ${provider} closes by order at the end of ${month}: ${place}, future ${future}, ${count(months, 'month')} from ${start}, seed ${seed}, under ${option}.`,
    ),
    wrapped(
      `Every replicate is run with the closure and without it, with the same people and the same luck; ${count(drilled, 'replicate')} counted.${missed}`,
    ),
    table(
      [
        { head: 'What follows' },
        { head: 'Mean', align: 'right' },
        { head: 'Lowest', align: 'right' },
        { head: 'Highest', align: 'right' },
        { head: 'In' },
      ],
      shown.map((figure) => [figure.label, ...cells(figure), unitOf(figure)]),
    ),
    wrapped(
      `Who takes them, people on average: ${listed(takers.map(({ identity, people }) => `provider ${identity} ${people.toFixed(1)}`))}.`,
    ),
    wrapped(
      `Others that end only because of it: ${listed(failed.map(inReplicates))}. Others that end only without it: ${listed(spared.map(inReplicates))}.`,
    ),
  ].join('\n\n');

  function inReplicates({ identity, replicates: among }: DrillSummary['failed'][number]): string {
    return `provider ${identity} in ${among} of ${drilled}`;
  }
}

function cells({ unit, range }: DrillFigure): readonly string[] {
  if (range === null) return ['not so many', '', ''];
  const show = (part: keyof Range): string => shownAs(unit, range[part], part === 'mean');
  return [show('mean'), show('lowest'), show('highest')];
}

function shownAs(unit: DrillFigure['unit'], value: number, isMean: boolean): string {
  switch (unit) {
    case 'pence':
      return wholePounds(value);
    case 'minutes':
    case 'minutes a week':
      return hours(value);
    case 'people':
    case 'providers':
    case 'months':
      return isMean ? value.toFixed(1) : String(value);
  }
}

function unitOf({ unit }: DrillFigure): string {
  switch (unit) {
    case 'pence':
      return 'over the months';
    case 'minutes':
      return 'hours over the months';
    case 'minutes a week':
      return 'hours a week';
    case 'people':
    case 'providers':
      return unit;
    case 'months':
      return 'months after';
  }
}

function listed(words: readonly string[]): string {
  if (words.length === 0) return 'none';
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : '';
  return `${words.slice(0, NAMED).join(', ')}${more}`;
}
