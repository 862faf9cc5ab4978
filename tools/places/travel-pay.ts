import { figure } from './tables.ts';
import type { Tables } from './tables.ts';

/** Pay for travel over pay for time with people, by the medians returned; undefined where none was, or nothing for travel on its own. */
export function travelPayOf(code: string, { costOfCare2022 }: Tables): number | undefined {
  const median = (item: string) => {
    const row = costOfCare2022.find((line) => line['code'] === code && line['item'] === item);
    return row === undefined ? undefined : figure(row, 'median');
  };
  const [travel, care] = [median('travel_time'), median('direct_care')];
  return travel === undefined || travel === 0 || care === undefined ? undefined : travel / care;
}
