import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../core/run/result.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import { levelsApart } from '../../core/figures/apart.ts';
import { differenceTexts, levelTexts } from '../../core/figures/over-runs.ts';
import { rangeHead } from '../../core/figures/range-words.ts';
import { certaintyOf, isNil } from '../../core/statistics/certainty.ts';
import { figureTable } from './figure-table.ts';
import { leaningNotes, markOf, sideOf } from './leaning-notes.ts';
import type { Leanings } from './leaning-notes.ts';
import { runsTable } from './runs-text.ts';
import { measureName } from '../../core/study/words.ts';
import { SHOWN } from './shown-indicators.ts';
import type { Column } from './table.ts';

const LABELS: Column = { head: '', narrowest: 18 };
/** For what one replicate cannot say. */
const NO_SPREAD = 'n/a';

const NOTHING = { mean: 0, standardError: 0 };

/** The headlines of a result: each difference beside its two sides, or one option by itself; marked where they lean on assumptions. */
export function headlineTables(result: SimulationResult, leanings: Leanings): string {
  const isCompared = result.differences.length > 0;
  const tables = isCompared
    ? result.differences.flatMap((_, i) => [differenceTable(result, i, leanings), runsTable(result, i)])
    : [levelsTable(result, leanings)];
  const sides = new Set(result.options.map(({ id }) => sideOf(id, leanings)));
  const isMoved = (id: IndicatorId): boolean =>
    result.differences.some(({ headlines }) => !isNil(byIndicator(headlines).get(id) ?? NOTHING));
  const notes = leaningNotes(leanings, SHOWN, (id) => [
    ...sides,
    ...(isMoved(id) ? ['difference' as const] : []),
  ]);
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
    const { mean, spread } = differenceTexts(between, meanInterval(between, replicates), unit);
    const level = levelsApart(left.mean, right.mean, unit);
    const marked = (text: string, option: string | undefined): string =>
      `${text}${markOf(leanings, id, sideOf(option ?? '', leanings)) || ' '}`;
    // What is nothing in every run is no figure that an assumption could move.
    const moved = isNil(between) ? '' : markOf(leanings, id, 'difference');
    return [
      [
        measureName(id),
        marked(level(left.mean), options[0]?.id),
        marked(level(right.mean), options[which + 1]?.id),
        `${mean}${moved || ' '}`,
        spread?.interval ?? NO_SPREAD,
        spread?.standardError ?? NO_SPREAD,
        certaintyOf(between, replicates),
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
  return figureTable(
    [
      LABELS,
      ...heads.map((head) => ({ head, align: 'right' as const })),
      { head: 'How sure', narrowest: 13 },
    ],
    rows,
  );
}

function levelsTable({ scenarios, options, replicates }: SimulationResult, leanings: Leanings): string {
  const rows = scenarios.flatMap(({ headlines }, i) => {
    const known = byIndicator(headlines);
    return SHOWN.flatMap((id) => {
      const headline = known.get(id);
      if (headline === undefined) return [];
      const { mean, spread } = levelTexts(headline, meanInterval(headline, replicates), INDICATORS[id].unit);
      const option = options.length > 1 ? `${short(options[i]?.name)}: ` : '';
      const mark = markOf(leanings, id, sideOf(options[i]?.id ?? '', leanings)) || ' ';
      const luck =
        spread === null
          ? [NO_SPREAD, NO_SPREAD, NO_SPREAD]
          : [spread.interval, spread.standardError, spread.nine];
      return [[option + measureName(id), mean + mark, ...luck]];
    });
  });
  const heads = ['Mean', '95% interval', 'Std error', rangeHead(replicates)].map((head) => ({
    head,
    align: 'right' as const,
  }));
  return figureTable([LABELS, ...heads], rows);
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
