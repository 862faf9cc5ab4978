import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { PlaceFieldId } from '../../core/scenario/place.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import type {
  About,
  DocumentRow,
  LeverChange,
  OptionRow,
  ParameterRow,
  Place,
  PlaceRow,
  WorldChange,
} from '../../renderer/api/types.ts';

export const ABOUT: About = {
  appVersion: '0.1.0',
  engineVersion: '1.0.0',
  dataFolder: '/data',
  limits: LIMITS,
};

export const PLACES: readonly PlaceRow[] = [
  { id: 'barnet', name: 'Barnet', region: 'London', type: 'London borough', invented: false, clients: 3_120 },
  {
    id: 'hartlepool',
    name: 'Hartlepool',
    region: 'North East',
    type: 'Unitary',
    invented: false,
    clients: 905,
  },
  {
    id: 'invented-county',
    name: 'Fenshire',
    region: 'East',
    type: 'Shire county',
    invented: true,
    clients: 5_200,
  },
];

export const OPTIONS: readonly OptionRow[] = [
  {
    id: 'business-as-usual',
    name: 'Business as usual',
    summary: 'The council goes on as it does.',
    parent: null,
    own: false,
    group: null,
  },
  {
    id: 'block-to-direct-payments',
    name: 'Block to direct payments',
    summary: 'Two in three people leave the block over three years. Providers lose hours.',
    parent: 'business-as-usual',
    own: false,
    group: 'how care is bought',
  },
];

export const OPTION_CHANGES: Readonly<Record<string, readonly LeverChange[]>> = {
  'business-as-usual': [],
  'block-to-direct-payments': [
    { lever: 'move.block-to-direct-payment', from: '2026-04', until: '2029-04', value: 0.667 },
    { lever: 'fee.uplift', from: '2027-04', value: 0.045, note: 'Follows the wage.' },
  ],
};

export const FUTURES: readonly DocumentRow[] = [
  {
    id: 'central',
    name: 'Central',
    summary: 'Wages and prices as the official forecasts have them.',
    parent: null,
    own: false,
  },
  {
    id: 'high-wages',
    name: 'Higher wage floor',
    summary: 'The wage floor rises two points faster.',
    parent: 'central',
    own: false,
  },
];

export const FUTURE_CHANGES: Readonly<Record<string, readonly WorldChange[]>> = {
  central: [],
  'high-wages': [{ parameter: 'wage.growth', from: '2027-04', value: 0.06 }],
};

/** The documents the rows are of, as they ship. */
export const SHIPPED_OPTIONS: readonly Option[] = OPTIONS.map(({ id, name, summary, parent }) => {
  return { id, name, summary, evidence: '', parent, changes: OPTION_CHANGES[id] ?? [] };
});
export const SHIPPED_FUTURES: readonly Future[] = FUTURES.map(({ id, name, summary, parent }) => {
  return { id, name, summary, evidence: '', parent, changes: FUTURE_CHANGES[id] ?? [] };
});

export const PARAMETERS: readonly ParameterRow[] = [
  parameter('wage.growth', 'Growth of the wage floor', 'A', 'seen', 0.041),
  parameter('leavers.rate', 'Staff leaving in a year', 'B', 'derived', 0.24),
  {
    ...parameter('winners.hours', 'Change in need met that counts', 'D', 'assumption', 0.1),
    unit: 'fraction',
  },
  {
    ...parameter('winners.payment', 'Change in payments that counts', 'D', 'assumption', 5),
    unit: 'pounds per week',
  },
  parameter('taste.price', 'Weight of the price in choosing', 'D', 'assumption', 0.3),
];

function parameter(
  id: string,
  label: string,
  grade: ParameterRow['grade'],
  verification: ParameterRow['verification'],
  value: number,
): ParameterRow {
  return { id, label, unit: 'per year', kind: 'world', grade, verification, value, from: '2026-04-01' };
}

export const LEVER_ROWS = (Object.keys(LEVERS) as LeverId[]).map((id) => ({ id, ...LEVERS[id] }));
export const INDICATOR_ROWS = INDICATOR_IDS.map((id) => ({ id, ...INDICATORS[id] }));

export function placeOf({ id, name, region, type, invented }: PlaceRow): Place {
  const fields = Object.fromEntries(
    Object.keys(PLACE_FIELDS).map((field, at) => [
      field,
      { value: 1, basis: at % 3 === 0 ? 'assumed' : 'published', source: 'A register' },
    ]),
  ) as Record<PlaceFieldId, Place['fields'][PlaceFieldId]>;
  return { id, name, region, type, invented, summary: `A market like ${name}.`, fields };
}
