/** Neighbours who pool their budgets and, once they are enough, share staff time. */
import { POOLED } from '../../model/vocabulary.ts';
import type { Explainer } from './event.ts';
import { many, percent } from '../words.ts';

export const tellPool: Explainer =
  ({ state, month }) =>
  (is) => {
    if (is.route !== POOLED) return [];
    const members = state.localities.pooled[is.locality];
    const fewest = month.parameters['pooled.minimum'];
    const here = `Budgets pooled in locality ${is.locality + 1}: those of ${many(members, 'person')}`;
    const shares = is.sharing < 1;
    return [
      {
        kind: 'pool',
        sentence: shares
          ? `${here}, enough where ${fewest} are needed. They share staff, and an hour of care takes ${percent(is.sharing)} of an hour of staff time.`
          : `${here}, where ${fewest} are needed before they share staff.`,
        numbers: {
          members: { value: members, unit: 'count' },
          fewest: { value: fewest, unit: 'count' },
          staffTime: { value: is.sharing, unit: 'share' },
        },
        status: shares ? 'shares' : 'too few',
      },
    ];
  };
