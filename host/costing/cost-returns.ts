import { join } from 'node:path';
import { readCsv } from '../files/read-csv.ts';

/** The spread of one item among the providers that answered a council, in pounds an hour. */
export type ReturnedItem = { readonly lower: number; readonly median: number; readonly upper: number };

/** What providers returned to one council for April 2022. What it did not publish is missing. */
export type CouncilReturn = {
  readonly council: string;
  /** Basic pay, in pounds an hour. */
  readonly pay?: number;
  readonly travelMinutes?: number;
  /** In pounds a mile. */
  readonly mileageRate?: number;
  readonly items: ReadonlyMap<string, ReturnedItem>;
};

/** The councils' published returns to the cost of care exercise. */
export function readReturns(scenarios: string): readonly CouncilReturn[] {
  const drivers = new Map(
    readCsv(join(scenarios, 'data', 'fcoc_homecare_drivers_2022.csv')).map((row) => [row['code'], row]),
  );
  const byCouncil = new Map<string, { name: string; items: Map<string, ReturnedItem> }>();
  for (const row of readCsv(join(scenarios, 'data', 'fcoc_homecare_costs_2022.csv'))) {
    const { code = '', name = '', item = '' } = row;
    const council = byCouncil.get(code) ?? { name, items: new Map<string, ReturnedItem>() };
    byCouncil.set(code, council);
    const [lower, median, upper] = [row['lower_quartile'], row['median'], row['upper_quartile']].map(figure);
    if (lower === undefined || median === undefined || upper === undefined) continue;
    council.items.set(item, { lower, median, upper });
  }
  return Array.from(byCouncil, ([code, { name, items }]) => {
    const driver = drivers.get(code) ?? {};
    const pay = figure(driver['carer_basic_pay_median']);
    const travelMinutes = figure(driver['travel_min_per_contact_hour_median']);
    const mileageRate = figure(driver['mileage_per_mile_median']);
    return {
      council: name,
      ...(pay === undefined ? {} : { pay }),
      ...(travelMinutes === undefined ? {} : { travelMinutes }),
      ...(mileageRate === undefined ? {} : { mileageRate }),
      items,
    };
  });
}

function figure(cell: string | undefined): number | undefined {
  return cell === undefined || cell === '' ? undefined : Number(cell);
}
