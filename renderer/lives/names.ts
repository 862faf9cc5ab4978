import { useCallback, useMemo } from 'react';
import type { Origin } from '../charts/origin.ts';
import { selectCatalogues } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import type { World } from './world.ts';

/** What an option is called. */
export function useOptionName(): (id: string) => string {
  const options = useApp((state) => selectCatalogues(state)?.options);
  return useCallback((id) => options?.find((row) => row.id === id)?.name ?? id, [options]);
}

/** What a place and a future are called, and whether the place is invented. */
export function useWhere({ place, future }: Pick<World, 'place' | 'future'>) {
  const catalogues = useApp(selectCatalogues);
  return useMemo(() => {
    const row = catalogues?.places.find(({ id }) => id === place);
    return {
      place: row?.name ?? place,
      invented: row?.invented === true,
      future: catalogues?.futures.find(({ id }) => id === future)?.name ?? future,
    };
  }, [catalogues, place, future]);
}

/** What it takes to get a picture of one replicate again. */
export function useOrigin(world: World, scenariosHash: string): Origin {
  const { place, invented } = useWhere(world);
  const engineVersion = useApp((state) => selectCatalogues(state)?.about.engineVersion ?? '');
  return {
    engineVersion,
    seed: world.seed,
    replicates: 1,
    inputsHash: scenariosHash,
    place: { id: world.place, name: place, invented },
  };
}
