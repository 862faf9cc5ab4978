import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { MEASURES_KNOWN, measureWords } from '../../../core/experiment/measure-words.ts';
import { describeMarketMeasure, isGain, isMarketMeasure } from '../../../core/experiment/outcome.ts';
import { categoriesOf } from '../../../core/model/recording/category.ts';
import type { LeverRow } from '../../api/types.ts';
import type { Catalogues } from '../../store/state.ts';
import { headingOf } from '../../format/indicator-heading.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { firstSentence } from '../../ui/picker-entries.ts';
import type { PickerItem } from '../../ui/picker-entries.ts';
import { measureName } from '../../../core/study/words.ts';

/** Areas of a place that a limit may be about; a place that has fewer refuses the rest by name. */
const AREAS = 12;

/** Every figure of the market there is. */
export const MARKET_FIGURES: readonly PickerItem[] = MEASURES_KNOWN.filter(isMarketMeasure).map((id) => ({
  id,
  name: measureName(id),
  note: firstSentence(describeMarketMeasure(id).meaning),
  group: groupOf(id),
}));

/** Every measure a limit may be set on. */
export const MEASURES: readonly PickerItem[] = [
  ...MARKET_FIGURES,
  ...MEASURES_KNOWN.filter((id) => !isMarketMeasure(id)).map((id) => ({
    id,
    name: measureWords(id)?.label ?? id,
    note: isGain(id) ? 'Against what the option is compared with.' : 'Of everyone, or of a kind of people.',
    group: isGain(id) ? 'Who gains and loses' : 'What people get and pay',
  })),
];

/** Kinds of people a measure of people may be about. */
export const KINDS_OF_PEOPLE: readonly PickerItem[] = categoriesOf(AREAS).map(({ id, label, dimension }) => ({
  id: id === 'everyone' ? '' : id,
  name: label,
  note: dimension === 'everyone' ? 'All who are counted.' : `By ${dimension}.`,
}));

/** Levers that are a number: what a value can be searched of. */
function numberLevers(levers: readonly LeverRow[]): readonly PickerItem[] {
  return levers.flatMap(({ id, label, unit, min, max, group }) =>
    unit === 'choice'
      ? []
      : [{ id, name: label, note: `${formatValue(min, unit)} to ${formatValue(max, unit)}`, group }],
  );
}

function documentItems(
  rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
    readonly group?: string | null;
  }[],
): readonly PickerItem[] {
  return rows.map(({ id, name, summary, group }) => ({
    id,
    name,
    note: firstSentence(summary),
    ...(group === null || group === undefined ? {} : { group }),
  }));
}

function groupOf(id: string): string {
  return Object.hasOwn(INDICATORS, id) ? headingOf(id as IndicatorId) : 'Rates';
}

type Choosable = {
  readonly places: readonly PickerItem[];
  readonly options: readonly PickerItem[];
  readonly futures: readonly PickerItem[];
  readonly levers: readonly PickerItem[];
};

const known = new WeakMap<Catalogues, Choosable>();

/** What the host offers, as lists to choose from: the same lists as long as nothing has changed, for they are long. */
export function choosableIn(catalogues: Catalogues): Choosable {
  const before = known.get(catalogues);
  if (before !== undefined) return before;
  const { places, options, futures, levers } = catalogues;
  const choosable = {
    places: places.map(({ id, name, region, invented }) => ({
      id,
      name,
      note: invented ? 'Invented' : region,
    })),
    options: documentItems(options),
    futures: documentItems(futures),
    levers: numberLevers(levers),
  };
  known.set(catalogues, choosable);
  return choosable;
}

const ITSELF: PickerItem = { id: '', name: 'The option as it stands', note: 'Without the lever moved.' };
const withItself = new WeakMap<readonly PickerItem[], readonly PickerItem[]>();

/** Options, and first of all the one that is asked about. */
export function itselfOr(options: readonly PickerItem[]): readonly PickerItem[] {
  const items = withItself.get(options) ?? [ITSELF, ...options];
  withItself.set(options, items);
  return items;
}
