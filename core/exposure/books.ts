/**
 * The books of a provider of the user's own: what it sells to whom, what it pays, and what it has in the bank. They are kept on
 * the machine they were typed on and are part of no scenario, result or bundle.
 */

/** Who pays a provider for its hours. */
export const PAYERS = ['block', 'framework', 'directPayment', 'selfFunder', 'other'] as const;
export type Payer = (typeof PAYERS)[number];

export const PAYER_NAMES: Readonly<Record<Payer, string>> = {
  block: 'Council, in block',
  framework: 'Council, framework or spot',
  directPayment: 'Direct payments and individual service funds',
  selfFunder: 'People who pay for themselves',
  other: 'The NHS and others',
};

/** Hours of care a week, and what is charged for one, in pounds. */
export type Sale = { readonly hours: number; readonly fee: number };

/** As the regulator last rated it; what has not been rated counts for nothing. */
export const RATINGS = ['not-rated', 'inadequate', 'requires-improvement', 'good', 'outstanding'] as const;
export type Rating = (typeof RATINGS)[number];

/** Money in pounds. */
export type Books = {
  readonly id: string;
  readonly name: string;
  readonly rating: Rating;
  readonly payers: { readonly [P in Payer]: Sale };
  /** Basic pay of a care worker for an hour. */
  readonly pay: number;
  /** Paid travel and waiting for an hour of care, in minutes. */
  readonly travelMinutes: number;
  /** Miles for an hour of care, and what is paid for one. */
  readonly miles: number;
  readonly mileageRate: number;
  /** Hours a week that staff are paid for whether there is work or not. */
  readonly contractedHours: number;
  /** All it takes to run the business, in a month. */
  readonly office: number;
  /** What its owners take out in a month. */
  readonly drawings: number;
  readonly cash: number;
  readonly overdraft: number;
  /** What councils owe now, and how many days pass from the care to their payment. */
  readonly owedByCouncils: number;
  readonly councilDays: number;
};

/** The figures of the books that are one number each, with what they are called and the most each may be. */
export const BOOK_FIGURES = {
  pay: { label: 'Basic pay', unit: '£ an hour', most: 100 },
  travelMinutes: { label: 'Paid travel and waiting', unit: 'minutes an hour of care', most: 120 },
  miles: { label: 'Travel', unit: 'miles an hour of care', most: 100 },
  mileageRate: { label: 'Mileage rate', unit: '£ a mile', most: 5 },
  contractedHours: { label: 'Contracted time', unit: 'hours a week', most: 100_000 },
  office: { label: 'Cost of running the business', unit: '£ a month', most: 10_000_000 },
  drawings: { label: 'Taken out by owners', unit: '£ a month', most: 10_000_000 },
  cash: { label: 'Cash in the bank', unit: '£', most: 100_000_000 },
  overdraft: { label: 'Overdraft limit', unit: '£', most: 100_000_000 },
  owedByCouncils: { label: 'Owed by councils now', unit: '£', most: 100_000_000 },
  councilDays: { label: 'Time until councils pay', unit: 'days', most: 120 },
} as const satisfies Readonly<
  Partial<Record<keyof Books, { readonly label: string; readonly unit: string; readonly most: number }>>
>;
export type BookFigure = keyof typeof BOOK_FIGURES;
export const BOOK_FIGURE_IDS = Object.keys(BOOK_FIGURES) as readonly BookFigure[];

/** The most hours a week that are taken. */
export const MOST_HOURS = 100_000;
/** The highest fee of an hour that is taken, in pounds. */
export const HIGHEST_FEE = 200;

/** Hours a week from everyone. */
export function hoursOf({ payers }: Pick<Books, 'payers'>): number {
  return PAYERS.reduce((sum, payer) => sum + payers[payer].hours, 0);
}
