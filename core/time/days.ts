/** Days in a month, on average, in a year of 365 as debtor days are counted: how spans given in days become months. */
export const DAYS_PER_MONTH = 365 / 12;
