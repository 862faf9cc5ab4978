/** The first year of business as usual in several places, beside what is published, as docs/model/about.md has it. */
import { formatAmount } from '../../core/figures/amount.ts';
import type { MarkMet } from '../../core/run/year-one.ts';
import { numbersTable } from './numbers-table.ts';

export type FirstYear = { readonly place: string; readonly marks: readonly MarkMet[] };

/** One row a figure and one column a place; what lies outside the published band stands out. */
export function firstYearTable(places: readonly FirstYear[]): string {
  const marks = places[0]?.marks ?? [];
  const rows = marks.map((mark, row) => {
    const own = places.map((one) => one.marks[row]!);
    const isCommon = own.every(({ low, high }) => low === mark.low && high === mark.high);
    return [
      mark.label,
      isCommon ? bandOf(mark) : 'each place’s own',
      ...own.map(({ unit, model, verdict }) =>
        verdict === 'inside' ? formatAmount(model, unit) : `**${formatAmount(model, unit)}**`,
      ),
    ];
  });
  const inside = places.map((one) => one.marks.filter(({ verdict }) => verdict === 'inside').length);
  return numbersTable(
    ['', 'Published band', ...places.map(({ place }) => place)],
    [...rows, [`Inside, of ${marks.length}`, '', ...inside.map(String)]],
    (column) => column > 0,
  );
}

function bandOf({ unit, low, high }: MarkMet): string {
  return `${formatAmount(low, unit)} to ${formatAmount(high, unit)}`;
}
