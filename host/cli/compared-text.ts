import { COMPARED_ITEMS } from '../costing/compare-hour.ts';
import type { Compared, ComparedCouncil, ComparedItem } from '../costing/compare-hour.ts';
import { table } from './table.ts';

const ITEMS = Object.keys(COMPARED_ITEMS) as ComparedItem[];

/** Council by council, where an hour lies among what providers returned: "in", or how far above or below. */
export function comparedText({ councils, leftOut }: Compared): string {
  const right = 'right' as const;
  const cells = table(
    [
      { head: 'Council', narrowest: 14 },
      { head: 'pay', align: right },
      ...ITEMS.map((item) => ({ head: COMPARED_ITEMS[item], align: right })),
    ],
    [...councils.map(row), ['Within', '', ...ITEMS.map((item) => counted(councils, item))]],
  );
  const all = councils.flatMap(({ comparisons }) => comparisons);
  const inside = all.filter(({ within }) => within).length;
  return [
    'Beside what providers returned to councils, April 2022',
    cells,
    [
      `${inside} of ${all.length} figures lie between the quartiles of the returns. "in" is between them; +0.30 is 30p above the upper one, -0.30 below the lower; nothing is shown where a council published no quartiles.`,
      "Each hour is built up at the council's own pay, travel minutes and mileage rate where it published them; (pay) in brackets is the middle contact pay its providers returned, whose line is then not compared. Travel and mileage rates that were not published are the usual ones.",
      'Returns count protective equipment with the care worker and the build-up counts it with running costs; what councils paid was less than what providers returned.',
      ...(leftOut.length === 0 ? [] : [`Left out, with no pay published: ${leftOut.join(', ')}.`]),
    ].join('\n'),
  ].join('\n\n');
}

function row({ council, pay, payPublished, comparisons }: ComparedCouncil): readonly string[] {
  const shown = pay.toFixed(2);
  return [
    council,
    payPublished ? shown : `(${shown})`,
    ...ITEMS.map((item) => {
      const found = comparisons.find((comparison) => comparison.item === item);
      if (found === undefined) return '';
      if (found.within) return 'in';
      return `${found.off > 0 ? '+' : '-'}${Math.abs(found.off).toFixed(2)}`;
    }),
  ];
}

function counted(councils: readonly ComparedCouncil[], item: ComparedItem): string {
  const found = councils.flatMap(({ comparisons }) => comparisons.filter((each) => each.item === item));
  return `${found.filter(({ within }) => within).length}/${found.length}`;
}
