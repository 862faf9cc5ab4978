/** A small study that keeps the contract, and handlers that give it. */
import type { Handlers } from '../../contract/server.ts';
import type { FrozenStudy, StudyInputs } from '../../contract/schemas/studies.ts';
import type { Estimate } from '../../core/statistics/interval.ts';

const ESTIMATE: Estimate = {
  mean: 0.1 + 0.2,
  standardError: 1 / 3,
  interval: { low: -1, high: 2 },
  replicates: 4,
};
const NAMED = { id: 'business-as-usual', name: 'Business as usual' };
const CORNER = { option: 'business-as-usual', future: 'central' };

/** A bridge from a scenario to itself. */
export function fakeStudy(inputs: StudyInputs, id = 's1'): FrozenStudy {
  const split = {
    measure: 'people.payments' as const,
    from: ESTIMATE,
    to: ESTIMATE,
    change: ESTIMATE,
    option: ESTIMATE,
    future: ESTIMATE,
    interaction: ESTIMATE,
    optionLast: ESTIMATE,
    futureLast: ESTIMATE,
  };
  return {
    row: {
      id,
      createdAt: '2026-04-01T10:00:00.000Z',
      kind: 'bridge',
      engineVersion: '1.0.0',
      inputsHash: 'hash',
      place: { id: inputs.place.id, name: inputs.place.name },
      options: [NAMED],
      futures: [{ id: 'central', name: 'Central' }],
      start: '2026-04',
      months: 12,
      seed: 1,
      runs: 16,
    },
    inputs,
    question: {
      kind: 'bridge',
      order: { from: CORNER, to: CORNER, replicates: 4, indicators: ['people.payments'] },
    },
    answer: {
      kind: 'bridge',
      answer: { from: CORNER, to: CORNER, lives: 4, splits: [split], refused: null },
    },
  };
}

type StudyMethod = Extract<keyof Handlers, `studies.${string}`>;

/** Handlers of a host that keeps one study. */
export function fakeStudies(inputs: StudyInputs): Pick<Handlers, StudyMethod> {
  return {
    'studies.start': () => ({ job: 'job-2' }),
    'studies.cancel': () => ({ cancelled: false }),
    'studies.running': () => [],
    'studies.list': () => [fakeStudy(inputs).row],
    'studies.get': ({ id }) => fakeStudy(inputs, id),
    'studies.remove': () => ({}),
  };
}
