import type { Handlers } from '../../contract/server.ts';
import { optionGroup } from '../../core/scenario/option-group.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { doubtsOfRun } from '../../core/scenario/sense/doubts-of-run.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known } from './known.ts';

type Methods =
  | 'places.list'
  | 'places.get'
  | 'options.list'
  | 'options.get'
  | 'futures.list'
  | 'futures.get'
  | 'scenarios.check';

/** Where, what we decide, and what may happen to us. */
export function scenarioMethods(catalogue: Catalogue): Pick<Handlers, Methods> {
  return {
    'places.list': () => known(() => [...catalogue.listPlaces()]),
    'places.get': ({ id }) => known(() => ({ place: catalogue.readPlace(id) })),
    'options.list': () =>
      known(() =>
        catalogue.listOptions().map((option) => ({
          ...rowOf(option),
          own: catalogue.isOwn('option', option.id),
          group: optionGroup(option),
        })),
      ),
    'options.get': ({ id }) => {
      const { youngest: option, changes } = known(() => lineageOf(catalogue.readOption(id)));
      return { option, changes };
    },
    'futures.list': () =>
      known(() =>
        catalogue
          .listFutures()
          .map((future) => ({ ...rowOf(future), own: catalogue.isOwn('future', future.id) })),
      ),
    'futures.get': ({ id }) => {
      const { youngest: future, changes } = known(() => lineageOf(catalogue.readFuture(id)));
      return { future, changes };
    },
    'scenarios.check': ({ place, options, future, months }) => ({
      warnings: known(() => [
        ...doubtsOfRun({
          place: catalogue.readPlace(place),
          options: options.map((id) => catalogue.readOption(id)),
          futures: [catalogue.readFuture(future)],
          parameters: catalogue.readParameters(),
          start: DEFAULT_START,
          months,
        }),
      ]),
    }),
  };
}

type Document<C> = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly parent: string | null;
  readonly changes: readonly C[];
};

function rowOf({ id, name, summary, parent }: Document<unknown>) {
  return { id, name, summary, parent };
}

function lineageOf<C, D extends Document<C>>(
  chain: readonly D[],
): { youngest: D; changes: D['changes'][number][] } {
  const youngest = chain.at(-1);
  if (youngest === undefined) throw new Error('A lineage is never empty.');
  return { youngest, changes: chain.flatMap(({ changes }) => [...changes]) };
}
