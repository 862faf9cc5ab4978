import type { FrozenStudy } from '../../api/types.ts';
import type { Origin } from '../../charts/origin.ts';
import type { Catalogues, StudyJob } from '../../store/state.ts';

/** What it takes to get a kept answer again. */
export function originOfStudy({ row, inputs }: FrozenStudy): Origin {
  const { engineVersion, seed, runs, inputsHash, place } = row;
  return {
    engineVersion,
    seed,
    replicates: runs,
    runs,
    inputsHash,
    place: { ...place, invented: inputs.place.invented },
  };
}

/** The same of one that is still worked on, or was stopped. */
export function originOfJob({ place, request, done }: StudyJob, { about, places }: Catalogues): Origin {
  const row = places.find(({ id }) => id === place);
  return {
    engineVersion: about.engineVersion,
    seed: request?.ground.seed ?? Number.NaN,
    replicates: done,
    runs: done,
    inputsHash: '',
    place: { id: place, name: row?.name ?? place, invented: row?.invented ?? false },
  };
}
