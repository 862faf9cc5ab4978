/** The codes held in columns, with the field's own names. */

/** Client groups. The first two are aged 65 and over, the rest 18-64. */
export const CLIENT_GROUPS = [
  'older',
  'older with memory needs',
  'physical disability',
  'learning disability',
  'mental health',
] as const;
export type ClientGroup = (typeof CLIENT_GROUPS)[number];

/** How parameters that differ by client group name each of them, in the same order. */
export const GROUP_KEYS = ['older', 'memory', 'physical', 'learning', 'mental'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Age bands in which shares and rates are published. */
export const BAND_18_TO_64 = 0;
export const BAND_65_PLUS = 1;
export const BANDS = ['18-64', '65 and over'] as const;

const FIRST_GROUP_18_TO_64 = CLIENT_GROUPS.indexOf('physical disability');

/** The age band of a client group. */
export function bandOf(group: number): number {
  return group < FIRST_GROUP_18_TO_64 ? BAND_65_PLUS : BAND_18_TO_64;
}

/** Capacity to decide about a direct payment; without it, whether a suitable person would act. */
export const HAS_CAPACITY = 0;
export const SUITABLE_PERSON = 1;
export const NO_SUITABLE_PERSON = 2;

/** Who holds the budget. */
export const COUNCIL_MANAGED = 0;
export const DIRECT_PAYMENT = 1;
export const SELF_FUNDER = 2;
/** The council arranges the care and there is no personal budget. */
export const NO_BUDGET = 3;

/** Whether the council buys the care and bears its VAT, with a personal budget or without. */
export function councilBuys(deployment: number): boolean {
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET;
}

/** How the hours are bought. */
export const BLOCK = 0;
export const FRAMEWORK = 1;
export const OPEN_MARKET = 2;
export const PERSONAL_ASSISTANT = 3;

/** The arrangements a planned mix shares council-supported people among: two routes of a managed budget, and direct payments. */
export const CELL_BLOCK = 0;
export const CELL_FRAMEWORK = 1;
export const CELL_DIRECT_PAYMENT = 2;
export const CELLS = ['block', 'framework', 'direct-payment'] as const;

/** A person whom no provider serves. */
export const NO_PROVIDER = -1;

/** A person without a supplier of community support. */
export const NO_SUPPORTER = -1;
