import type { HourCost } from '../../core/costing/contact-hour.ts';
import { hourOfHomeCare } from '../../core/costing/hour-figures.ts';
import type { HourChoices, HourFigures } from '../../core/costing/hour-figures.ts';
import { RETURNED_ITEMS } from '../../core/costing/returned-items.ts';
import type { ItemOfReturn } from '../../core/costing/returned-items.ts';
import { decimal, poundsToPenceRounded } from '../../core/money/decimal.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import { monthOf } from '../../core/time/month.ts';
import { MINUTES_PER_HOUR } from '../../core/time/weeks.ts';
import type { CouncilReturn, ReturnedItem } from './cost-returns.ts';

/** The month whose prices the returns are in. */
export const RETURNED = monthOf(2022, 4);

/** Items of the returns that the build-up has too, as they head a column. */
export const COMPARED_ITEMS = {
  direct_care: 'contact',
  travel_time: 'travel',
  mileage: 'mileage',
  training_staff_time: 'training',
  holiday: 'holiday',
  sickness_maternity: 'sick',
  employer_ni: 'NI',
  pension: 'pension',
  total_careworker: 'worker',
  total_business: 'business',
  return_on_operations: 'surplus',
  total: 'price',
} as const satisfies Readonly<Record<ItemOfReturn, string>>;
export type ComparedItem = keyof typeof COMPARED_ITEMS;

/** Money in pounds. */
export type Comparison = {
  readonly item: ComparedItem;
  readonly ours: number;
  readonly lower: number;
  readonly upper: number;
  readonly within: boolean;
  /** How far above the upper quartile, or below the lower with a minus; 0 within. */
  readonly off: number;
};

export type ComparedCouncil = {
  readonly council: string;
  /** Pay used, and whether the council published it; where not, the middle contact pay its providers returned. */
  readonly pay: number;
  readonly payPublished: boolean;
  readonly travelPublished: boolean;
  readonly mileagePublished: boolean;
  readonly comparisons: readonly Comparison[];
};

export type Compared = {
  readonly councils: readonly ComparedCouncil[];
  /** Councils that give no pay to build an hour up from. */
  readonly leftOut: readonly string[];
};

/**
 * An hour at each council's own pay, travel and mileage, item by item beside what its providers returned.
 * @param figures as they were in the month of the returns
 */
export function compareWithReturns(
  figures: HourFigures,
  choices: HourChoices,
  returns: readonly CouncilReturn[],
): Compared {
  const councils: ComparedCouncil[] = [];
  const leftOut: string[] = [];
  for (const returned of returns) {
    const pay = returned.pay ?? returned.items.get('direct_care')?.median ?? 0;
    if (pay === 0) {
      leftOut.push(returned.council);
      continue;
    }
    const { travelMinutes, mileageRate } = returned;
    const cost = hourOfHomeCare(
      {
        ...figures,
        ...(travelMinutes === undefined ? {} : { travelShare: travelMinutes / MINUTES_PER_HOUR }),
        ...(mileageRate === undefined ? {} : { mileageRate: decimal(mileageRate).times(100).toNumber() }),
      },
      { ...choices, wage: poundsToPenceRounded(pay) },
    );
    councils.push({
      council: returned.council,
      pay,
      payPublished: returned.pay !== undefined,
      travelPublished: travelMinutes !== undefined,
      mileagePublished: mileageRate !== undefined,
      comparisons: comparisonsOf(cost, returned),
    });
  }
  return { councils, leftOut };
}

/** Where pay was taken from the contact line itself, that line says nothing and is left out; so is one nobody could lie within. */
function comparisonsOf(cost: HourCost, { pay, items }: CouncilReturn): readonly Comparison[] {
  return (Object.keys(COMPARED_ITEMS) as ComparedItem[]).flatMap((item) => {
    const spread = items.get(item);
    if (spread === undefined || spread.lower > spread.upper) return [];
    if (item === 'direct_care' && pay === undefined) return [];
    return [compared(item, roundHalfUp(RETURNED_ITEMS[item](cost)), spread)];
  });
}

function compared(item: ComparedItem, pence: number, { lower, upper }: ReturnedItem): Comparison {
  const [least, most] = [poundsToPenceRounded(lower), poundsToPenceRounded(upper)];
  const off = pence > most ? pence - most : pence < least ? pence - least : 0;
  return { item, ours: pence / 100, lower, upper, within: off === 0, off: off / 100 };
}
