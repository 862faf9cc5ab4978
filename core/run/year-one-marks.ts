/** What is published about a year of home care in England, to hold the first reported year of business as usual against. */
import type { IndicatorUnit } from '../model/indicators.ts';
import type { Grade } from '../parameters/parameter.ts';
import type { Place } from '../scenario/place.ts';

export const YEAR_ONE_FIGURES = [
  'exits',
  'vacancy',
  'turnover',
  'fee',
  'premium',
  'margin',
  'package',
  'disrupted',
] as const;
export type YearOneFigure = (typeof YEAR_ONE_FIGURES)[number];

export type Mark = {
  readonly figure: YearOneFigure;
  readonly label: string;
  /** How the model’s figure is worked out. */
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly published: number;
  readonly low: number;
  readonly high: number;
  /** The year or years it is for. */
  readonly year: string;
  readonly source: string;
  readonly grade: Grade;
};

/** The Homecare Association’s minimum price of an hour in 2026-27, in pence: estimated, between 33.40 and 35.20. */
export const BENCHMARK_PRICE = 3430;

/** How far a place’s own turnover may be missed: a tenth of it either way, judged by this project. */
const TURNOVER_BAND = 0.1;

/** The marks of a place: England’s, and its own where one is published. */
export function marksOf({ name, fields }: Place): readonly Mark[] {
  const { staffTurnover } = fields;
  return [
    {
      figure: 'exits',
      label: 'Home care providers leaving the register in a year',
      meaning: 'Closures of every cause and takeovers, over the mean number standing.',
      unit: 'share',
      published: 0.067,
      low: 0.058,
      high: 0.095,
      year: '2018 to 2023',
      source:
        'Care Quality Commission, community care locations: de-registrations over those registered on 1 January, from the lowest year to the highest among those inspected; a change of owner or address counts as one',
      grade: 'B',
    },
    {
      figure: 'vacancy',
      label: 'Vacancies in home care',
      meaning: 'Staff time wanted and not found, as a share of all that is wanted; mean of the months.',
      unit: 'share',
      published: 0.101,
      low: 0.09,
      high: 0.13,
      year: '2024-25',
      source: 'Skills for Care, size and structure of the workforce',
      grade: 'A',
    },
    {
      figure: 'turnover',
      label: 'Care staff leaving in a year',
      meaning: 'Staff who left of their own will, a year, over those there; mean of the months.',
      unit: 'share',
      published: staffTurnover.value,
      low: staffTurnover.value * (1 - TURNOVER_BAND),
      high: staffTurnover.value * (1 + TURNOVER_BAND),
      year: `for ${name}`,
      source: `${staffTurnover.source}; the band of a tenth either way is ours (England 28.5%, Skills for Care 2024-25)`,
      grade: staffTurnover.basis === 'published' ? 'A' : 'D',
    },
    {
      figure: 'fee',
      label: 'Council fee against the minimum price of an hour',
      meaning:
        'The framework rate, which is the place’s own, over the Homecare Association’s minimum price, estimated at £34.30 for 2026-27.',
      unit: 'share',
      published: 0.75,
      low: 0.7,
      high: 0.8,
      year: '2025-26',
      source: 'Homecare Association, average fee 24.10 and minimum price 32.14; the band is ours',
      grade: 'C',
    },
    {
      figure: 'premium',
      label: 'Private price above the council’s',
      meaning: 'What providers ask of individuals over the framework rate, less one; mean of the months.',
      unit: 'share',
      published: 0.2,
      low: 0,
      high: 0.45,
      year: '2025-26',
      source: 'Price guides for private home care (29 an hour, 23 to 38) over the average fee; an assumption',
      grade: 'D',
    },
    {
      figure: 'margin',
      label: 'Margin of all providers',
      meaning: 'Revenue less cost over revenue, all providers and months together.',
      unit: 'share',
      published: 0.03,
      low: -0.05,
      high: 0.08,
      year: '2024 to 2026',
      source: 'Assumption anchored on the 3% of the Homecare Association’s build-up; council work alone',
      grade: 'D',
    },
    {
      figure: 'package',
      label: 'Hours of home care a week for a council client',
      meaning:
        'Hours in the plans of people whose personal care the council buys from a provider, in their own time; mean of the months.',
      unit: 'hours',
      published: 14.4,
      low: 12,
      high: 16,
      year: '2024-25',
      source: 'Association of Directors of Adult Social Services, spring survey 2025',
      grade: 'B',
    },
    {
      figure: 'disrupted',
      label: 'Clients losing their provider in half a year',
      meaning:
        'Half of those who lost theirs to a closure or hand-back in the year, over the mean number with one.',
      unit: 'share',
      published: 0.01,
      low: 0.005,
      high: 0.03,
      year: '2016 to 2025',
      source: 'Association of Directors of Adult Social Services, counts over about 330,000 users',
      grade: 'C',
    },
  ];
}
