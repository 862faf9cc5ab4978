/** Who could have given the care, who does and by which rule, or why nobody. */
import { staffTimeBudgeted } from '../model/staff-time.ts';
import { placePeople } from '../model/steps/place-people.ts';
import { BLOCK, FRAMEWORK, NO_PROVIDER, PERSONAL_ASSISTANT } from '../model/vocabulary.ts';
import { marketAtTurn } from './turn.ts';
import { knownProviders } from './known-providers.ts';
import { NOTHING } from './event.ts';
import type { Alternative, Explainer, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { providersInReach } from './providers-in-reach.ts';
import type { InReach } from './providers-in-reach.ts';
import { capital, many, time } from './words.ts';
import { writtenInPounds } from '../money/decimal.ts';

export const tellProvider: Explainer = ({ state, month, row }, was) => {
  const looking = was.provider === NO_PROVIDER && was.budgeted > 0 && was.route !== PERSONAL_ASSISTANT;
  if (!looking) return NOTHING;
  const market = marketAtTurn(state, placePeople, month, row);
  const reach = providersInReach(market, row);
  const able = reach.filter(({ hasStaff }) => hasStaff);
  const minutes = staffTimeBudgeted(market.people, row);
  const alternatives = reach.map(alternative);

  return (is) => [is.provider === NO_PROVIDER ? waiting(is) : found(is)];

  function found(is: PersonRow): Told {
    const chosen = reach.find((each) => each.row === is.provider)!;
    const others = able.length - 1;
    return {
      kind: 'provider found',
      sentence: `Provider ${chosen.identity} takes them on for ${time(minutes)} of staff time a week: ${rule(is, chosen)} ${capital(many(others, 'other'))} of the ${many(reach.length, 'provider')} that may be asked in locality ${is.locality + 1} had the staff.`,
      numbers: {
        ...sizes(),
        spare: { value: chosen.spare, unit: 'minutes a week' },
        price: { value: chosen.price, unit: 'pence an hour' },
      },
      alternatives,
    };
  }

  function rule(is: PersonRow, chosen: InReach): string {
    if (is.route === BLOCK) {
      return chosen.withinGuarantee
        ? 'it is the best-ranked holder of the block with guaranteed hours still to fill.'
        : 'no holder of the block had enough guaranteed hours to fill, and it is the best-ranked with staff to spare.';
    }
    if (is.route === FRAMEWORK) {
      const passed = reach.findIndex((each) => each === chosen);
      return `called off by rank, it is number ${passed + 1} of ${reach.length}; ${passed === 0 ? 'nobody ranks above it.' : `the ${passed} above it had no staff for them.`}`;
    }
    const known = knownProviders(market, month, row);
    const names = known.map(({ identity }) => identity).join(', ');
    return `of the ${many(known.length, 'provider')} they came to know with the staff (${names}), it suits them best, at ${writtenInPounds(chosen.price)} an hour.`;
  }

  function waiting(is: PersonRow): Told {
    const most = Math.max(0, ...reach.map(({ spare }) => spare));
    const why =
      reach.length === 0
        ? `no provider in locality ${is.locality + 1} may be asked`
        : `of the ${many(reach.length, 'provider')} that may be asked in locality ${is.locality + 1} none had ${time(minutes)} of staff time a week to spare; the most was ${time(most)}`;
    return {
      kind: 'waiting for a provider',
      sentence: `${was.displaced === 1 ? 'Still without a provider since theirs closed' : 'Waits for a provider'}: ${why}.`,
      numbers: { ...sizes(), mostSpare: { value: most, unit: 'minutes a week' } },
      alternatives,
    };
  }

  function sizes(): Told['numbers'] {
    return {
      staffTime: { value: minutes, unit: 'minutes a week' },
      mayBeAsked: { value: reach.length, unit: 'count' },
      haveStaff: { value: able.length, unit: 'count' },
    };
  }
};

function alternative({ identity, hasStaff, spare, price, quality }: InReach): Alternative {
  const why = `${time(Math.max(0, spare))} a week to spare, ${writtenInPounds(price)} an hour to individuals, quality ${quality.toFixed(1)} of 3`;
  return { what: `provider ${identity}`, possible: hasStaff, why };
}
