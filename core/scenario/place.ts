/**
 * A place is where: the people, prices and providers of one local market at the start.
 * Every field says whether it was published, derived from published figures, or assumed.
 */
import type { Unit } from '../parameters/parameter.ts';

export type Basis = 'published' | 'derived' | 'assumed';

export type PlaceField = {
  readonly value: number;
  readonly basis: Basis;
  readonly source: string;
  /** How the figure was worked out, or what stands behind an assumption. */
  readonly note?: string;
};

/** The fields a place must have, with their unit, bounds and meaning. */
export const PLACE_FIELDS = {
  clients18to64: { label: 'Adults 18-64 with long-term care at home', unit: 'people', min: 0, max: 200_000 },
  clients65plus: {
    label: 'Adults 65 and over with long-term care at home',
    unit: 'people',
    min: 0,
    max: 200_000,
  },
  selfFunderShare: {
    label: 'Share of people with care at home who pay for it all themselves',
    unit: 'fraction',
    min: 0,
    max: 0.9,
  },
  directPaymentShare18to64: {
    label: 'Share of council clients 18-64 with a direct payment',
    unit: 'fraction',
    min: 0,
    max: 1,
  },
  directPaymentShare65plus: {
    label: 'Share of council clients 65 and over with a direct payment',
    unit: 'fraction',
    min: 0,
    max: 1,
  },
  blockShare: {
    label: 'Share of the rest whose hours the council buys in block',
    unit: 'fraction',
    min: 0,
    max: 1,
  },
  frameworkRate: {
    label: 'What the council pays for an hour under its framework',
    unit: 'pounds per hour',
    min: 5,
    max: 100,
  },
  individualPrice: {
    label: 'What people buying for themselves pay for an hour',
    unit: 'pounds per hour',
    min: 5,
    max: 150,
  },
  providers: { label: 'Home care providers at the start', unit: 'providers', min: 0, max: 500 },
  localities: { label: 'Localities', unit: 'localities', min: 1, max: 20 },
  travelShare: {
    label: 'Paid travel and waiting as a share of time with people',
    unit: 'fraction',
    min: 0,
    max: 1,
  },
  staffTurnover: { label: 'Care staff leaving in a year', unit: 'per year', min: 0, max: 2 },
} as const satisfies Record<string, { label: string; unit: Unit; min: number; max: number }>;

export type PlaceFieldId = keyof typeof PLACE_FIELDS;

export type Place = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly type: string;
  /** True for a market nobody lives in; its results are watermarked. */
  readonly invented: boolean;
  readonly summary: string;
  /** The month its prices are of, YYYY-MM; where it does not say, they are those of whatever month a run starts in. */
  readonly pricesOf?: string;
  readonly fields: Readonly<Record<PlaceFieldId, PlaceField>>;
};
