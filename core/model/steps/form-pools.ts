import { formPoolsEquations } from '../equations/form-pools.ts';
import { rebookOutsideBlock } from '../placing/rebook.ts';
import { planTakenUp } from '../delivering/staff-time.ts';
import { defineStep } from '../step.ts';
import { POOLED } from '../vocabulary.ts';

/** Neighbours who pool their budgets share staff time once there are enough of them in one locality. */
export const formPools = defineStep({
  name: 'form-pools',
  purpose: 'Count who pools budgets where, and let a pool that is large enough share staff time.',
  source:
    'S1 (pooled commissioning: people in one place share hours); evidence pooled.sharing, pooled.minimum.',
  simplifies: [
    'A locality has one pool, large enough or not; how near its members live and which hours they want do not matter.',
    'Members share staff time alike, also those whom another provider than the pool’s serves.',
  ],
  reads: [
    'people.present',
    'people.locality',
    'people.route',
    'people.doubleHanded',
    'people.budgeted',
    'people.takes',
    'people.provider',
    'market.peopleRows',
  ],
  writes: ['people.sharing', 'people.wanted', 'providers.booked', 'localities.pooled'],
  posts: [],
  parameters: ['pooled.sharing', 'pooled.minimum'],
  levers: [],
  equations: formPoolsEquations,
  apply({ people, providers, market, localities, extent }, { parameters }) {
    const { present, locality, route, sharing } = people;
    const { pooled } = localities;
    const rows = market.peopleRows[0];
    const shared = 1 - parameters['pooled.sharing'];
    const fewest = parameters['pooled.minimum'];

    pooled.fill(0, 0, extent.localities);
    for (let person = 0; person < rows; person++) {
      if (route[person] !== POOLED || present[person] === 0) continue;
      if (planTakenUp(people, person) > 0) pooled[locality[person]]++;
    }
    for (let person = 0; person < rows; person++) {
      if ((route[person] !== POOLED && sharing[person] === 1) || present[person] === 0) continue;
      const shares = route[person] === POOLED && pooled[locality[person]] >= fewest;
      const now = shares ? shared : 1;
      if (sharing[person] === now) continue;
      sharing[person] = now;
      rebookOutsideBlock(people, providers.booked, person);
    }
  },
});
