import type { Params } from '../../contract/methods.ts';

const WORLD = { place: 'isles-of-scilly', months: 6, seed: 5 };

/** A simulation and a study that take a second or so each on one thread. */
export const SIMULATION: Params<'simulation.start'> = {
  ...WORLD,
  options: ['business-as-usual', 'fee-cut'],
  future: 'central',
  replicates: 60,
  save: true,
};

export const STUDY: Params<'studies.start'> = {
  ground: { ...WORLD, options: ['business-as-usual', 'fee-cut'], futures: ['central'] },
  question: {
    kind: 'bridge',
    order: {
      from: { option: 'business-as-usual', future: 'central' },
      to: { option: 'fee-cut', future: 'central' },
      replicates: 50,
      indicators: ['people.payments'],
    },
  },
  save: true,
};
