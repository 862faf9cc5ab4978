/** Days in a month, on average: how spans given in days become months. */
export const DAYS_PER_MONTH = 365.25 / 12;
