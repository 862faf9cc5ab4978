import type { PlaceField, PlaceFieldId } from '../../core/scenario/place.ts';
import {
  BLOCK,
  FRAMEWORK_RATE,
  INDIVIDUAL_PRICE,
  LOCALITIES,
  PRICE_INDEX,
  PROVIDERS,
  SELF_FUNDERS,
  TURNOVER,
} from './assumptions.ts';
import { directPaymentFields } from './direct-payments.ts';
import { inRegion } from './names.ts';
import { AGES, populationOf, publishedClients } from './national.ts';
import type { Age, National } from './national.ts';
import { travelField } from './travel.ts';
import { counted, figure, percent, round, text } from './tables.ts';
import type { Row, Tables } from './tables.ts';

const ASCOF_2025 = 'Department of Health and Social Care, Adult Social Care Outcomes Framework 2024-25';
const AGE_NAME: Readonly<Record<Age, string>> = { '18to64': 'aged 18-64', '65plus': 'aged 65 and over' };

/** Every field of one council's place, each with its basis, source and working. */
export function councilFields(
  row: Row,
  tables: Tables,
  national: National,
): Readonly<Record<PlaceFieldId, PlaceField>> {
  const clients = {
    '18to64': clientField(row, '18to64', tables, national),
    '65plus': clientField(row, '65plus', tables, national),
  };
  const shares = directPaymentFields(
    row,
    { '18to64': clients['18to64'].value, '65plus': clients['65plus'].value },
    national,
  );
  const index = priceIndex(row, national);
  return {
    clients18to64: clients['18to64'],
    clients65plus: clients['65plus'],
    selfFunderShare: {
      value: SELF_FUNDERS.share,
      basis: 'assumed',
      source: SELF_FUNDERS.source,
      note: SELF_FUNDERS.note,
    },
    directPaymentShare18to64: shares['18to64'],
    directPaymentShare65plus: shares['65plus'],
    blockShare: { value: BLOCK.share, basis: 'assumed', source: BLOCK.source, note: BLOCK.note },
    frameworkRate: priceField(FRAMEWORK_RATE, index),
    individualPrice: priceField(INDIVIDUAL_PRICE, index),
    providers: providersField(row, tables),
    localities: localitiesField(row, tables),
    travelShare: travelField(row, tables, national),
    staffTurnover: turnoverField(row, tables),
  };
}

function clientField(row: Row, age: Age, tables: Tables, national: National): PlaceField {
  const published = publishedClients(row);
  if (published !== undefined) {
    const [younger, older] = [
      'living_at_home_clients_18_64_2024_25',
      'living_at_home_clients_65_plus_2024_25',
    ].map((column) => counted(figure(row, column) ?? 0));
    return {
      value: published[age],
      basis: 'derived',
      source: ASCOF_2025,
      note: `${counted(published['18to64'] + published['65plus'])} people with long-term care in the community on 31 March 2025, divided between the ages as people living at home during the year were (${younger} aged 18-64, ${older} aged 65 and over).`,
    };
  }
  const { people, year } = populationOf(row, age, tables);
  const rate = national.clientRate(text(row, 'type'), age);
  return {
    value: Math.round(people * rate),
    basis: 'assumed',
    source: `${ASCOF_2025}, councils of the same type; Office for National Statistics, mid-${year} population`,
    note: `No figure is published for this council. ${counted(people)} people ${AGE_NAME[age]} at the middle rate of councils of its type, ${round(rate * 1000, 2)} in a thousand.`,
  };
}

/** How the council's prices stand to those of the middle council. */
type PriceIndex = { readonly value: number; readonly source?: string; readonly note: string };

function priceIndex(row: Row, national: National): PriceIndex {
  const costOfCare = figure(row, 'homecare_cost_of_care_median_2022');
  const price2014 = figure(row, 'homecare_external_cost_per_hour_2013_14');
  if (costOfCare !== undefined) {
    return held(costOfCare, national.medianCostOfCare2022, {
      source: 'council’s cost of care report 2022',
      what: 'its 2022 cost of care',
    });
  }
  if (price2014 !== undefined && price2014 > 0) {
    return held(price2014, national.medianPrice2014, {
      source: 'HSCIC, PSS-EX1 2013-14',
      what: 'what it paid outside providers in 2013-14',
    });
  }
  return { value: 1, note: 'No price is published for this council, so the national figure stands.' };
}

function held(own: number, middle: number, by: { source: string; what: string }): PriceIndex {
  const raw = 1 + PRICE_INDEX.takenOver * (own / middle - 1);
  const value = round(Math.min(PRICE_INDEX.high, Math.max(PRICE_INDEX.low, raw)), 4);
  const limit = value === round(raw, 4) ? '' : `, held to between ${PRICE_INDEX.low} and ${PRICE_INDEX.high}`;
  return {
    value,
    source: by.source,
    note: `by ${by.what} (${own.toFixed(2)} an hour) over the middle council’s (${round(middle, 2).toFixed(2)}), half of the distance taken over${limit}`,
  };
}

function priceField(price: { national: number; source: string }, index: PriceIndex): PlaceField {
  if (index.source === undefined) {
    return { value: price.national, basis: 'assumed', source: price.source, note: index.note };
  }
  return {
    value: round(price.national * index.value, 2),
    basis: 'derived',
    source: `${price.source}; ${index.source}`,
    note: `The national ${price.national.toFixed(2)} times ${index.value}: scaled ${index.note}.`,
  };
}

function providersField(row: Row, tables: Tables): PlaceField {
  const region = text(row, 'region');
  const services = tables.servicesByRegion.get(region);
  const per10000 =
    services === undefined ? undefined : figure(services, 'homecare_agencies_per_10000_aged_65_plus');
  if (per10000 === undefined) throw new Error(`The table of services has no region "${region}".`);
  const { people, year } = populationOf(row, '65plus', tables);
  const providers = Math.round((people / 10_000) * per10000);
  return {
    value: Math.min(PROVIDERS.most, Math.max(PROVIDERS.least, providers)),
    basis: 'derived',
    source: `Care Quality Commission, register of 2 October 2024; Office for National Statistics, mid-${year} population`,
    note: `${per10000} home care agencies for every 10,000 people aged 65 and over in ${inRegion(region)}, and ${counted(people)} such people here.`,
  };
}

function localitiesField(row: Row, tables: Tables): PlaceField {
  const adults = AGES.reduce((sum, age) => sum + populationOf(row, age, tables).people, 0);
  const wanted = Math.round(adults / LOCALITIES.adultsEach);
  return {
    value:
      adults < LOCALITIES.singleBelow ? 1 : Math.min(LOCALITIES.most, Math.max(LOCALITIES.least, wanted)),
    basis: 'assumed',
    source: 'Assumption of this project',
    note: `About one for every ${counted(LOCALITIES.adultsEach)} of ${counted(adults)} adults, from ${LOCALITIES.least} to ${LOCALITIES.most}; a single one in the smallest places.`,
  };
}

function turnoverField(row: Row, tables: Tables): PlaceField {
  const latest = figure(row, 'workforce_turnover_pct_2024_25');
  if (latest !== undefined) {
    return {
      value: round(latest / 100, 4),
      basis: 'published',
      source: 'Skills for Care, in the Adult Social Care Outcomes Framework 2024-25',
      note: 'All adult social care staff in the council’s area.',
    };
  }
  const older = tables.olderTurnover.get(text(row, 'code'));
  if (older !== undefined) {
    return {
      value: round(older.rate / 100, 4),
      basis: 'published',
      source: `Skills for Care, workforce estimates ${older.year}, published by the Office for Local Government`,
      note: 'No later figure is published.',
    };
  }
  return {
    value: TURNOVER.national,
    basis: 'assumed',
    source: TURNOVER.source,
    note: `No figure is published for this council; ${percent(TURNOVER.national)} is the national rate.`,
  };
}
