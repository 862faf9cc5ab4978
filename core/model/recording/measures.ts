/** What a breakdown says of each kind of people over the reported horizon, worked out from their sums. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../../time/weeks.ts';
import type { IndicatorUnit } from '../indicators/indicator.ts';
import { share } from './share.ts';
import { SUM, SUMS } from './tally.ts';
import type { Sum } from './tally.ts';

/** `of` added up, a part of `over` where there is one, in `per` of the units that are summed. */
type Measure = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly of: readonly Sum[];
  readonly over?: readonly Sum[];
  readonly per?: number;
};

const NEEDED = ['careNeeded', 'supportNeeded'] as const;
const CLIENTS = ['clientMonths'] as const;

export const MEASURES = {
  'person-months': {
    label: 'Months of people',
    meaning: 'A month for each person in each reported month they were there.',
    unit: 'months',
    of: ['personMonths'],
  },
  'supported-months': {
    label: 'Months of supported people',
    meaning: 'The same for council-supported people only.',
    unit: 'months',
    of: CLIENTS,
  },
  'hours.needed': {
    label: 'Hours needed',
    meaning: 'Hours of personal care and community support needed.',
    unit: 'hours',
    of: NEEDED,
    per: MINUTES_PER_HOUR,
  },
  'hours.delivered': {
    label: 'Hours delivered',
    meaning: 'Hours of personal care and community support delivered.',
    unit: 'hours',
    of: ['careDelivered', 'supportDelivered'],
    per: MINUTES_PER_HOUR,
  },
  'need.met': {
    label: 'Need met',
    meaning:
      'Hours delivered against need, person by person and never above it, over hours needed, both added up over the months.',
    unit: 'share',
    of: ['met'],
    over: NEEDED,
  },
  payments: {
    label: 'Payments',
    meaning:
      'What people pay out of their own money: contributions due, top-ups, and the bills and arrangement fees of self-funders.',
    unit: 'pounds',
    of: ['payments'],
    per: PENCE_PER_POUND,
  },
  contribution: {
    label: 'Contributions',
    meaning: 'The means-tested part that council-supported people owe.',
    unit: 'pounds',
    of: ['contribution'],
    per: PENCE_PER_POUND,
  },
  vat: {
    label: 'VAT borne',
    meaning: 'VAT on community support that nobody recovers.',
    unit: 'pounds',
    of: ['vat'],
    per: PENCE_PER_POUND,
  },
  fees: {
    label: 'Fees out of budgets',
    meaning: 'Taken out of personal budgets for holding an individual service fund or running an account.',
    unit: 'pounds',
    of: ['fees'],
    per: PENCE_PER_POUND,
  },
  budget: {
    label: 'Budgets, gross',
    meaning: 'Final budgets of council-supported people, before charges.',
    unit: 'pounds',
    of: ['weeklyBudget'],
    per: PENCE_PER_POUND / WEEKS_PER_MONTH,
  },
  labelled: {
    label: 'Told they have a budget',
    meaning: 'Share of the months of council-supported people spent told that they have a personal budget.',
    unit: 'share',
    of: ['labelled'],
    over: CLIENTS,
  },
  genuine: {
    label: 'Genuine budget',
    meaning: 'Share of the months of council-supported people spent with a genuine personal budget.',
    unit: 'share',
    of: ['genuine'],
    over: CLIENTS,
  },
  alternatives: {
    label: 'Real alternatives',
    meaning: 'Mean number of providers that could really have served a council-supported person.',
    unit: 'providers',
    of: ['alternatives'],
    over: CLIENTS,
  },
  control: {
    label: 'Control',
    meaning: 'Mean control that their arrangement really gave council-supported people.',
    unit: 'share',
    of: ['control'],
    over: CLIENTS,
  },
  waiting: {
    label: 'Months of waiting',
    meaning: 'Months that people were without the provider they need, added up.',
    unit: 'months',
    of: ['waiting'],
  },
  'changes.chosen': {
    label: 'Changes by choice',
    meaning: 'How often people left their provider by choice.',
    unit: 'people',
    of: ['changesChosen'],
  },
  'changes.forced': {
    label: 'Changes forced',
    meaning: 'How often people’s provider closed or handed its contract back.',
    unit: 'people',
    of: ['changesForced'],
  },
  'runs.needing': {
    label: 'Runs with anybody who needs care',
    meaning:
      'Share of the runs in which anybody of the kind needs personal care or community support. In a run without, need met counts as nothing.',
    unit: 'share',
    of: NEEDED,
    over: NEEDED,
  },
  'runs.supported': {
    label: 'Runs with anybody supported',
    meaning:
      'Share of the runs in which anybody of the kind is council-supported. In a run without, what is a share or mean of supported people counts as nothing.',
    unit: 'share',
    of: CLIENTS,
    over: CLIENTS,
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;

/** Measure ids in the order of a breakdown. */
export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];

/** Measures that tell in how many runs there is anybody. */
export const RUNS_MEASURES = ['runs.needing', 'runs.supported'] as const satisfies readonly MeasureId[];
export type RunsMeasure = (typeof RUNS_MEASURES)[number];

/** Whether a measure tells in how many runs there is anybody, rather than something of the people there are. */
export function isRunsMeasure(id: MeasureId): id is RunsMeasure {
  return RUNS_MEASURES.some((runs) => runs === id);
}

/** The measure that tells in how many runs there is anybody whom a share or mean could be of; null for what is added up. */
export function runsBehind(id: MeasureId): RunsMeasure | null {
  const { over }: Measure = MEASURES[id];
  if (over === undefined || isRunsMeasure(id)) return null;
  return over === NEEDED ? 'runs.needing' : 'runs.supported';
}

/** Measures of each category from its sums: category x measure out of category x sum. */
export function measuresOf(sums: Float64Array): Float64Array {
  const categories = sums.length / SUMS.length;
  const measures = new Float64Array(categories * MEASURE_IDS.length);
  for (const [position, id] of MEASURE_IDS.entries()) {
    const { of, over, per = 1 }: Measure = MEASURES[id];
    for (let category = 0; category < categories; category++) {
      const cell = sums.subarray(category * SUMS.length, (category + 1) * SUMS.length);
      measures[category * MEASURE_IDS.length + position] =
        over === undefined ? added(cell, of) / per : share(added(cell, of), added(cell, over));
    }
  }
  return measures;
}

function added(cell: Float64Array, names: readonly Sum[]): number {
  return names.reduce((total, name) => total + cell[SUM[name]], 0);
}
