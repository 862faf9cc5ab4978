/** Neighbours who pool their budgets and, once they are enough, share staff time. */
import { POOLED } from '../model/vocabulary.ts';
import type { Explainer } from './event.ts';
import { capital, many, percent } from './words.ts';

export const tellPool: Explainer =
  ({ state, month }) =>
  (is) => {
    if (is.route !== POOLED) return [];
    const members = state.localities.pooled[is.locality];
    const fewest = month.parameters['pooled.minimum'];
    const here = `${capital(many(members, 'person'))} in locality ${is.locality + 1} pool their budgets`;
    const shares = is.sharing < 1;
    return [
      {
        kind: 'pool',
        sentence: shares
          ? `${here}, at least the ${fewest} it takes: they share staff, and an hour of care takes ${percent(is.sharing)} of an hour of staff time.`
          : `${here}, of the ${fewest} it takes before they share staff.`,
        numbers: {
          members: { value: members, unit: 'count' },
          fewest: { value: fewest, unit: 'count' },
          staffTime: { value: is.sharing, unit: 'share' },
        },
        status: shares ? 'shares' : 'too few',
      },
    ];
  };
