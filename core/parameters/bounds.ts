import type { Unit } from './parameter.ts';

/** The least and the most a value may be, both included. */
export type Bounds = { readonly least: number; readonly most: number };

/**
 * What a value in a unit may be at all. They are far apart, to let anybody ask what would happen, and keep out what is a slip of the
 * pen, such as pounds for pence: beyond them the model's sums mean nothing, and its accounts no longer balance to the penny.
 */
const OF_UNIT: Readonly<Record<Unit, Bounds>> = {
  pounds: { least: 0, most: 10_000_000 },
  'pounds per hour': { least: 0, most: 1_000 },
  'pounds per week': { least: 0, most: 100_000 },
  'pounds per year': { least: 0, most: 10_000_000 },
  'pounds per mile': { least: 0, most: 100 },
  fraction: { least: -0.9, most: 10 },
  'per year': { least: -0.5, most: 5 },
  'per month': { least: 0, most: 1 },
  'times a year': { least: 0, most: 366 },
  'hours per week': { least: 0.1, most: 100_000 },
  minutes: { least: 1, most: 1_440 },
  'miles per hour of care': { least: 0, most: 100 },
  days: { least: 0, most: 1_000 },
  weeks: { least: 0, most: 520 },
  months: { least: 0, most: 1_200 },
  years: { least: 0, most: 100 },
  people: { least: 0, most: 200_000 },
  providers: { least: 0, most: 500 },
  localities: { least: 1, most: 20 },
  multiplier: { least: 0, most: 1_000 },
  number: { least: -10, most: 1_000 },
  'rating steps': { least: 0, most: 100 },
  'log units': { least: -50, most: 50 },
  utility: { least: -100, most: 100 },
  'utility per pound': { least: -100, most: 100 },
};

/** Values that something is divided by, shares of a whole that may not be more than it, and spreads that are raised to a power: closer together than their unit's. */
const OF_ITS_OWN: Readonly<Record<string, Bounds>> = {
  'wage.nlw': { least: 0.1, most: 1_000 },
  'support.rate': { least: 0.1, most: 1_000 },
  'cost.waiting.part': { least: 0, most: 0.95 },
  'labour.slack': { least: 0, most: 0.95 },
  'workforce.vacancy': { least: 0.001, most: 0.95 },
  'pa.absence': { least: 0, most: 1 },
  'training.lag': { least: 1, most: 1_200 },
  'staff.follow': { least: 0, most: 1 },
  'support.planning.default': { least: 0, most: 1 },
  'charging.collection.repaid': { least: 0, most: 1 },
  'choice.logit.price': { least: -100, most: -0.001 },
  'contract.block.utilisation': { least: 0.05, most: 1 },
  'cost.travel.most': { least: 1, most: 1_000 },
  'leaving.security': { least: 0, most: 0.95 },
  'leaving.training': { least: 0, most: 0.95 },
  'need.support.sigma': { least: 0, most: 3 },
  'outcome.weight.choice': { least: 0, most: 1 },
  'pa.turnover': { least: 0.001, most: 5 },
  'pa.vacancy': { least: 0.001, most: 0.95 },
  'package.hours.sigma': { least: 0, most: 3 },
  'price.share.most': { least: 0, most: 0.95 },
  'provider.clients.small': { least: 1, most: 200_000 },
  'provider.reserves.spread': { least: 0, most: 5 },
  'support.price.spread': { least: 0, most: 3 },
  'workforce.turnover': { least: 0.001, most: 5 },
};

/** What a value of a parameter may be. */
export function boundsOf({ id, unit }: { readonly id: string; readonly unit: Unit }): Bounds {
  return (Object.hasOwn(OF_ITS_OWN, id) ? OF_ITS_OWN[id] : undefined) ?? OF_UNIT[unit];
}
