import { figure, median, text } from './tables.ts';
import type { Row, Tables } from './tables.ts';
import { travelPayOf } from './travel-pay.ts';

export const AGES = ['18to64', '65plus'] as const;
export type Age = (typeof AGES)[number];

/** The names the tables give the two age groups. */
const AGE_COLUMN: Readonly<Record<Age, string>> = { '18to64': '18_64', '65plus': '65_plus' };

/** What is measured over all councils, to fill gaps and to scale by. */
export type National = {
  /** Clients at home per head of population, the median council of each type, by age. */
  readonly clientRate: (type: string, age: Age) => number;
  /** Share of clients with a direct payment on 31 March 2021, by age. */
  readonly directPaymentShare: Readonly<Record<Age, number>>;
  readonly medianCostOfCare2022: number;
  readonly medianPrice2014: number;
  /** Pay for travel over pay for time with people, the median of the councils where it was returned. */
  readonly medianTravelPay2022: number;
};

export function nationalFigures(tables: Tables): National {
  const present = (column: string): number[] =>
    tables.councils.map((row) => figure(row, column)).filter((value) => value !== undefined);
  return {
    clientRate: (type, age) => clientRate(tables, type, age),
    directPaymentShare: {
      '18to64': directPaymentShare(tables, '18to64'),
      '65plus': directPaymentShare(tables, '65plus'),
    },
    medianCostOfCare2022: median(present('homecare_cost_of_care_median_2022')),
    medianPrice2014: median(present('homecare_external_cost_per_hour_2013_14')),
    medianTravelPay2022: median(
      tables.councils
        .map((row) => travelPayOf(text(row, 'code'), tables))
        .filter((value) => value !== undefined),
    ),
  };
}

/** Community clients on 31 March 2025, divided between the ages as people living at home in the year were. */
export function publishedClients(row: Row): Readonly<Record<Age, number>> | undefined {
  const all = figure(row, 'community_clients_31mar2025');
  const younger = figure(row, 'living_at_home_clients_18_64_2024_25');
  const older = figure(row, 'living_at_home_clients_65_plus_2024_25');
  if (all === undefined || younger === undefined || older === undefined || younger + older === 0)
    return undefined;
  const clients = Math.round((all * younger) / (younger + older));
  return { '18to64': clients, '65plus': all - clients };
}

/** Population of an age, mid-2024 or failing that mid-2020. */
export function populationOf(row: Row, age: Age, tables: Tables): { people: number; year: number } {
  const column = `pop_${AGE_COLUMN[age]}`;
  const latest = figure(row, `${column}_2024`);
  if (latest !== undefined) return { people: latest, year: 2024 };
  const older = tables.population2020.get(text(row, 'code'));
  const people = older === undefined ? undefined : figure(older, column);
  if (people === undefined) throw new Error(`${text(row, 'name')} has no population for ${age}.`);
  return { people, year: 2020 };
}

function clientRate(tables: Tables, type: string, age: Age): number {
  return median(
    tables.councils
      .filter((row) => row['type'] === type)
      .flatMap((row) => {
        const clients = publishedClients(row);
        return clients === undefined ? [] : [clients[age] / populationOf(row, age, tables).people];
      }),
  );
}

function directPaymentShare(tables: Tables, age: Age): number {
  let clients = 0;
  let holders = 0;
  for (const row of tables.directPayments2021) {
    const all = figure(row, `clients_community_${AGE_COLUMN[age]}`);
    const some = figure(row, `dp_${AGE_COLUMN[age]}`);
    if (all === undefined || some === undefined) continue;
    clients += all;
    holders += some;
  }
  return holders / clients;
}
