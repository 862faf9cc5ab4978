/** Today’s councils and their providers’ cost returns, as back-tests and calibrations read them. */
import type { Council } from '../../core/backtest/across-councils.ts';
import { SCORED_LINE_IDS } from '../../core/backtest/council-hours.ts';
import type { CouncilHour } from '../../core/backtest/council-hours.ts';
import { MINUTES_PER_HOUR } from '../../core/time/weeks.ts';
import { rowsOf } from './backtest-tables.ts';
import type { Catalogue } from './scenario-files.ts';

const COSTS = 'fcoc_homecare_costs_2022.csv';
const DRIVERS = 'fcoc_homecare_drivers_2022.csv';
const COUNCILS = 'councils.csv';
const PER_CENT = 100;

/** Councils with a pay to build an hour up from: published, or else the contact pay their providers returned. */
export function readCouncilHours(scenarios: string): readonly CouncilHour[] {
  const drivers = new Map(
    rowsOf(scenarios, DRIVERS, ['code', 'carer_basic_pay_median', 'travel_min_per_contact_hour_median']).map(
      (row) => [row['code'] ?? '', row],
    ),
  );
  const byCode = new Map<string, { council: string; medians: Map<string, number> }>();
  for (const { code = '', name = '', item = '', median } of rowsOf(scenarios, COSTS, [
    'code',
    'item',
    'median',
  ])) {
    const council = byCode.get(code) ?? { council: name, medians: new Map<string, number>() };
    byCode.set(code, council);
    const value = figure(median);
    if (value !== undefined) council.medians.set(item, value);
  }
  return Array.from(byCode).flatMap(([code, { council, medians }]): CouncilHour[] => {
    const driver = drivers.get(code) ?? {};
    const pay = figure(driver['carer_basic_pay_median']) ?? medians.get('direct_care') ?? 0;
    if (pay === 0) return [];
    const minutes = figure(driver['travel_min_per_contact_hour_median']);
    const mileageRate = figure(driver['mileage_per_mile_median']);
    const scored = new Map([...medians].filter(([item]) => SCORED_LINE_IDS.some((line) => line === item)));
    return [
      {
        code,
        council,
        pay,
        medians: scored,
        ...(minutes === undefined ? {} : { travelShare: minutes / MINUTES_PER_HOUR }),
        ...(mileageRate === undefined ? {} : { mileageRate }),
      },
    ];
  });
}

/** Councils with a published share of direct payments, at all ages and by age, a deprivation score and a place. */
export function readCouncils(scenarios: string, catalogue: Catalogue): readonly Council[] {
  const byName = new Map(catalogue.listPlaces().map(({ id, name }) => [name, id]));
  const columns = [
    'direct_payment_pct',
    'direct_payment_pct_18_64_2020_21',
    'direct_payment_pct_65_plus_2020_21',
    'imd_2019_score',
  ] as const;
  return rowsOf(scenarios, COUNCILS, ['code', 'name', ...columns]).flatMap((row): Council[] => {
    const [all, young, old, deprivation] = columns.map((column) => figure(row[column]));
    const id = byName.get(spoken(row['name'] ?? ''));
    if (id === undefined || all === undefined || young === undefined || old === undefined) return [];
    if (deprivation === undefined) return [];
    return [
      {
        code: row['code'] ?? '',
        place: catalogue.readPlace(id),
        directPaymentShare: all / PER_CENT,
        directPaymentShare18to64: young / PER_CENT,
        directPaymentShare65plus: old / PER_CENT,
        deprivation,
      },
    ];
  });
}

/** Registered names whose places are called otherwise in more than an ending. */
const SPOKEN: Readonly<Record<string, string>> = {
  'Medway Towns': 'Medway',
  'Telford and the Wrekin': 'Telford and Wrekin',
};

/** “Bristol, City of” is spoken of as Bristol, as places are named. */
function spoken(name: string): string {
  return SPOKEN[name] ?? (name.split(',')[0] ?? name).replace(/\bSt\./g, 'St');
}

function figure(cell: string | undefined): number | undefined {
  return cell === undefined || cell === '' ? undefined : Number(cell);
}
