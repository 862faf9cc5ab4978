import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../core/run/result.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import { certainty } from './certainty.ts';
import { change, changeRange, figure, range, spread } from './figures.ts';
import { leaningNotes, markOf, sideOf } from './leaning-notes.ts';
import type { Leanings } from './leaning-notes.ts';
import { runsTable } from './runs-text.ts';
import { measureName } from '../../core/study/words.ts';
import { SHOWN } from './shown-indicators.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';

const LABELS: Column = { head: '', narrowest: 18 };
/** For what one replicate cannot say. */
const NO_SPREAD = 'n/a';

/** The headlines of a result: each difference beside its two sides, or one option by itself; marked where they lean on assumptions. */
export function headlineTables(result: SimulationResult, leanings: Leanings): string {
  const isCompared = result.differences.length > 0;
  const tables = isCompared
    ? result.differences.flatMap((_, i) => [differenceTable(result, i, leanings), runsTable(result, i)])
    : [levelsTable(result, leanings)];
  const sides = new Set(result.options.map(({ id }) => sideOf(id, leanings)));
  const notes = leaningNotes(leanings, SHOWN, [...sides, ...(isCompared ? ['difference' as const] : [])]);
  return [...tables, notes].filter((part) => part !== '').join('\n\n');
}

function differenceTable(
  { scenarios, differences, options, replicates }: SimulationResult,
  which: number,
  leanings: Leanings,
): string {
  const difference = differences[which];
  const base = byIndicator(scenarios[0]?.headlines);
  const other = byIndicator(scenarios[which + 1]?.headlines);
  const paired = byIndicator(difference?.headlines);
  const rows = SHOWN.flatMap((id) => {
    const [left, right, between] = [base.get(id), other.get(id), paired.get(id)];
    if (left === undefined || right === undefined || between === undefined) return [];
    const { unit } = INDICATORS[id];
    const interval = meanInterval(between, replicates);
    const marked = (text: string, option: string | undefined): string =>
      `${text}${markOf(leanings, id, option === undefined ? 'difference' : sideOf(option, leanings)) || ' '}`;
    return [
      [
        measureName(id),
        marked(figure(unit, left.mean), options[0]?.id ?? ''),
        marked(figure(unit, right.mean), options[which + 1]?.id ?? ''),
        marked(change(unit, between.mean), undefined),
        interval === null ? NO_SPREAD : changeRange(unit, interval.low, interval.high),
        interval === null ? NO_SPREAD : spread(unit, between.standardError),
        certainty(between, replicates),
      ],
    ];
  });
  const heads = [
    headOf(options[0]?.name, 'Compared with'),
    headOf(options[which + 1]?.name, 'Option'),
    'Difference',
    '95% interval',
    'Std error',
  ];
  return table(
    [LABELS, ...heads.map((head) => ({ head, align: 'right' as const })), { head: 'How sure' }],
    rows,
  );
}

function levelsTable({ scenarios, options, replicates }: SimulationResult, leanings: Leanings): string {
  const rows = scenarios.flatMap(({ headlines }, i) => {
    const known = byIndicator(headlines);
    return SHOWN.flatMap((id) => {
      const headline = known.get(id);
      if (headline === undefined) return [];
      const { unit } = INDICATORS[id];
      const { mean, p5, p95, standardError } = headline;
      const interval = meanInterval(headline, replicates);
      const option = options.length > 1 ? `${short(options[i]?.name)}: ` : '';
      const mark = markOf(leanings, id, sideOf(options[i]?.id ?? '', leanings)) || ' ';
      const luck =
        interval === null
          ? [NO_SPREAD, NO_SPREAD, NO_SPREAD]
          : [range(unit, interval.low, interval.high), spread(unit, standardError), range(unit, p5, p95)];
      return [[option + measureName(id), figure(unit, mean) + mark, ...luck]];
    });
  });
  const heads = ['Mean', '95% interval', 'Std error', 'Nine runs in ten'].map((head) => ({
    head,
    align: 'right' as const,
  }));
  return table([LABELS, ...heads], rows);
}

const LONGEST_HEAD = 18;

/** A name over a column where it fits; the sentence above names the options in full. */
function headOf(name = '', otherwise: string): string {
  return name.length <= LONGEST_HEAD ? name : otherwise;
}

/** A name cut to fit before a label. */
function short(name = ''): string {
  return name.length <= LONGEST_HEAD ? name : `${name.slice(0, LONGEST_HEAD - 3).trimEnd()}...`;
}

function byIndicator(headlines: readonly Headline[] = []): ReadonlyMap<IndicatorId, Headline> {
  return new Map(headlines.map((headline) => [headline.indicator, headline]));
}
