/** What providers do together: cost of an hour, travel, concentration, refusals, staff. */
import { PURPOSE } from '../model/ledger.ts';
import type { State } from '../model/state.ts';
import { INSOLVENT, VOLUNTARY } from '../model/vocabulary.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import { overProviders } from './look.ts';
import type { Look } from './look.ts';

const hours = (state: State): number =>
  overProviders(state, ({ delivered }, row) => delivered[row]) / MINUTES_PER_HOUR;
const standing = (state: State): number => overProviders(state, () => 1);
const LARGEST = 5;

/** Hours the council buys from those on one of its lists. */
function hoursOfMembers(state: State, list: 'listed' | 'preferred'): number {
  return (
    overProviders(state, (providers, row) => providers[list][row] * providers.deliveredFramework[row]) /
    MINUTES_PER_HOUR
  );
}

export const PROVIDER_MARKET_LOOKS = {
  'market.share-of-five': {
    label: 'Share of the five largest providers',
    meaning: 'Staff of the five providers with most staff, over the staff of all.',
    unit: 'share',
    over: 'mean',
    of: ({ providers, market }) => {
      const staff = Array.from({ length: market.providerRows[0] }, (_, row) => row)
        .filter((row) => providers.open[row] === 1 && providers.inHouse[row] === 0)
        .map((row) => providers.staff[row])
        .sort((a, b) => b - a);
      return staff.slice(0, LARGEST).reduce((sum, each) => sum + each, 0);
    },
    per: (state) => overProviders(state, ({ staff }, row) => staff[row]),
  },
  'market.hours-each': {
    label: 'Hours of a provider',
    meaning: 'Hours of care delivered in a month for each provider that trades.',
    unit: 'hours',
    over: 'mean',
    of: hours,
    per: standing,
  },
  'market.hour-cost': {
    label: 'Cost of an hour',
    meaning: 'What providers spend in a month over the hours they deliver.',
    unit: 'pounds per hour',
    over: 'mean',
    of: (state) => overProviders(state, ({ cost }, row) => cost[row]) / PENCE_PER_POUND,
    per: hours,
  },
  'market.hour-administration': {
    label: 'Administration of an hour',
    meaning: 'What providers spend on administering clients over the hours they deliver.',
    unit: 'pounds per hour',
    over: 'mean',
    of: (state) => overProviders(state, (_, row) => state.costs.administration[row]) / PENCE_PER_POUND,
    per: hours,
  },
  'market.paid-to-contact': {
    label: 'Paid time over time with people',
    meaning: 'Time with people, travel and waiting of care workers over time with people.',
    unit: 'ratio',
    over: 'mean',
    of: (state) =>
      overProviders(
        state,
        ({ delivered, travel, waited }, row) => delivered[row] + travel[row] + waited[row],
      ),
    per: (state) => overProviders(state, ({ delivered }, row) => delivered[row]),
  },
  'market.waiting-time': {
    label: 'Waiting between visits',
    meaning: 'Paid waiting between visits over time with people.',
    unit: 'share',
    over: 'mean',
    of: (state) => overProviders(state, ({ waited }, row) => waited[row]),
    per: (state) => overProviders(state, ({ delivered }, row) => delivered[row]),
  },
  'market.framework-concentration': {
    label: 'Concentration of framework hours',
    meaning:
      'Sum of squared shares of the hours the council buys under its framework: 1 where one provider has them all.',
    unit: 'share',
    over: 'mean',
    of: (state) => {
      const all = overProviders(state, ({ deliveredFramework }, row) => deliveredFramework[row]);
      if (all === 0) return 0;
      return overProviders(
        state,
        ({ deliveredFramework }, row) => (deliveredFramework[row] / all) * (deliveredFramework[row] / all),
      );
    },
  },
  'market.framework-rating': {
    label: 'Rating of those who get framework hours',
    meaning:
      'Mean published rating, the rank of a provider, of those who deliver under the framework or the preferred list; providers weigh by those hours.',
    unit: 'rating steps',
    over: 'mean',
    of: (state) =>
      overProviders(state, ({ deliveredFramework, rating }, row) => deliveredFramework[row] * rating[row]),
    per: (state) => overProviders(state, ({ deliveredFramework }, row) => deliveredFramework[row]),
  },
  'market.framework-providers': {
    label: 'Providers with framework hours',
    meaning: 'Providers that deliver hours under the framework in the month.',
    unit: 'providers',
    over: 'mean',
    of: (state) => overProviders(state, ({ deliveredFramework }, row) => Number(deliveredFramework[row] > 0)),
  },
  'market.framework-hours-each': {
    label: 'Framework hours of a member',
    meaning: 'Hours under the framework for each provider that is on it.',
    unit: 'hours',
    over: 'mean',
    of: (state) => hoursOfMembers(state, 'listed'),
    per: (state) => overProviders(state, ({ listed }, row) => listed[row]),
  },
  'market.preferred-hours-each': {
    label: 'Preferred-list hours of a member',
    meaning: 'Hours the council buys from each provider on the preferred list.',
    unit: 'hours',
    over: 'mean',
    of: (state) => hoursOfMembers(state, 'preferred'),
    per: (state) => overProviders(state, ({ preferred }, row) => preferred[row]),
  },
  'market.staff': {
    label: 'Staff of agencies',
    meaning: 'Hours a week that staff of providers can give.',
    unit: 'hours',
    over: 'mean',
    of: (state) => overProviders(state, ({ staff }, row) => staff[row]) / MINUTES_PER_HOUR,
  },
  'market.agency-hours': {
    label: 'Hours of agencies',
    meaning: 'Hours of care that providers deliver in the month.',
    unit: 'hours',
    over: 'sum',
    of: hours,
  },
  'market.assistant-hours': {
    label: 'Hours of personal assistants',
    meaning: 'Hours of care that personal assistants deliver in the month.',
    unit: 'hours',
    over: 'sum',
    of: ({ market }) => market.assistantsDelivered[0] / MINUTES_PER_HOUR,
  },
  'market.stopped': {
    label: 'Providers that stop',
    meaning:
      'Providers that ran out of cash or saw no future in the month, whether another took them over or not.',
    unit: 'providers',
    over: 'sum',
    of: ({ providers, market }) => {
      let stopped = 0;
      for (let row = 0; row < market.providerRows[0]; row++) {
        if (providers.ended[row] === INSOLVENT || providers.ended[row] === VOLUNTARY) stopped++;
      }
      return stopped;
    },
  },
  'market.redundancy-pay': {
    label: 'Redundancy pay',
    meaning: 'Statutory redundancy pay of providers in the month.',
    unit: 'pounds',
    over: 'sum',
    of: ({ ledger }) => ledger.turnover[PURPOSE['redundancy pay']] / PENCE_PER_POUND,
  },
  'market.grants': {
    label: 'Transitional grants',
    meaning: 'Paid by the council to providers that lose clients to budgets.',
    unit: 'pounds',
    over: 'sum',
    of: ({ ledger }) => ledger.turnover[PURPOSE['transitional grant']] / PENCE_PER_POUND,
  },
} as const satisfies Record<string, Look>;
