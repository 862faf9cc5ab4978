import type { Handlers } from '../../../../contract/server.ts';
import { LEVERS } from '../../../../core/scenario/lever.ts';
import type { Lever } from '../../../../core/scenario/lever.ts';
import { fakeResult } from '../../fake-result.ts';

/** Whole parameters, as far as levers start from them, and one path at once for whatever is asked. */
export const EDITABLE: Partial<Handlers> = {
  'parameters.get': ({ id }) => ({
    parameter: {
      id,
      label: id,
      about: `What ${id} is.`,
      unit: unitOf(id),
      kind: 'world',
      values: [
        {
          from: '2020-04-01',
          value: 0.04,
          low: 0.02,
          high: 0.06,
          source: 'A report',
          grade: 'C',
          verification: 'seen',
        },
      ],
    },
  }),
  'live.path': ({ place, options, future, months, seed }) => ({
    result: fakeResult({ place, options, future, months, seed, replicates: 1, save: false }, 1),
  }),
};

function unitOf(id: string) {
  const levers: readonly Lever[] = Object.values(LEVERS);
  const lever = levers.find(({ default: start }) => typeof start === 'object' && start.parameter === id);
  return lever === undefined || lever.unit === 'choice' ? 'per year' : lever.unit;
}
