import { INDICATORS } from '../../core/model/indicators.ts';
import type { Aggregation, IndicatorId } from '../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../core/run/result.ts';
import { certainty } from './certainty.ts';
import { change, figure, spread } from './figures.ts';
import { leaningNotes, markOf, sideOf } from './leaning-notes.ts';
import type { Leanings } from './leaning-notes.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';

/** The indicators a terminal shows; the JSON has them all. */
const SHOWN: readonly IndicatorId[] = [
  'council.spend.gross',
  'council.spend.net',
  'council.block.unused',
  'people.payments',
  'people.supported',
  'mix.block',
  'mix.direct-payment',
  'mix.isf',
  'mix.any-direct-payment',
  'mix.gap',
  'choice.labelled',
  'choice.genuine',
  'choice.control',
  'care.need.met',
  'care.waiting',
  'care.refused',
  'providers.standing',
  'providers.closed.insolvent',
  'providers.closed.voluntary',
  'providers.closed.other',
  'providers.merged',
  'providers.handed-back',
  'providers.people-lost',
  'providers.entered',
  'providers.margin',
  'providers.price.individual',
  'providers.vacancy',
  'providers.hours-at-risk',
];

/** How the months became one figure; what is added up needs no saying. */
const HOW: Readonly<Record<Aggregation, string>> = { sum: '', last: ', at end', mean: ', mean' };

const LABELS: Column = { head: '', narrowest: 28 };

/** The headlines of a result: each difference beside its two sides, or one option by itself; marked where they lean on assumptions. */
export function headlineTables(result: SimulationResult, leanings: Leanings): string {
  const isCompared = result.differences.length > 0;
  const tables = isCompared
    ? result.differences.map((_, i) => differenceTable(result, i, leanings))
    : [levelsTable(result, leanings)];
  const sides = new Set(result.options.map(({ id }) => sideOf(id, leanings)));
  const notes = leaningNotes(leanings, SHOWN, [...sides, ...(isCompared ? ['difference' as const] : [])]);
  return [...tables, notes].join('\n\n');
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
    const marked = (text: string, option: string | undefined): string =>
      `${text}${markOf(leanings, id, option === undefined ? 'difference' : sideOf(option, leanings)) || ' '}`;
    return [
      [
        labelOf(id),
        marked(figure(unit, left.mean), options[0]?.id ?? ''),
        marked(figure(unit, right.mean), options[which + 1]?.id ?? ''),
        marked(change(unit, between.mean), undefined),
        `${change(unit, between.p5)} to ${change(unit, between.p95)}`,
        spread(unit, between.standardError),
        certainty(between, replicates),
      ],
    ];
  });
  const heads = [
    headOf(options[0]?.name, 'Compared with'),
    headOf(options[which + 1]?.name, 'Option'),
    'Difference',
    '90 % interval',
    'Std error',
  ];
  return table(
    [LABELS, ...heads.map((head) => ({ head, align: 'right' as const })), { head: 'How sure' }],
    rows,
  );
}

function levelsTable({ scenarios, options }: SimulationResult, leanings: Leanings): string {
  const rows = scenarios.flatMap(({ headlines }, i) => {
    const known = byIndicator(headlines);
    return SHOWN.flatMap((id) => {
      const headline = known.get(id);
      if (headline === undefined) return [];
      const { unit } = INDICATORS[id];
      const { mean, p5, p95, standardError } = headline;
      const interval = `${figure(unit, p5)} to ${figure(unit, p95)}`;
      const option = options.length > 1 ? `${short(options[i]?.name)}: ` : '';
      const mark = markOf(leanings, id, sideOf(options[i]?.id ?? '', leanings)) || ' ';
      return [[option + labelOf(id), figure(unit, mean) + mark, interval, spread(unit, standardError)]];
    });
  });
  const heads = ['Mean', '90 % interval', 'Std error'].map((head) => ({ head, align: 'right' as const }));
  return table([LABELS, ...heads], rows);
}

function labelOf(id: IndicatorId): string {
  const { label, aggregation } = INDICATORS[id];
  return label + HOW[aggregation];
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
