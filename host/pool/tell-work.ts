/** Work as a sentence names it, with the numbers by which it is found and made again. */
import { listed } from '../../core/scenario/listed.ts';
import type { JobOrder, SampleOrder } from './messages.ts';

type Replicates = Pick<JobOrder, 'scenarios'>;
type Runs = Pick<SampleOrder, 'ground' | 'runs'>;

/** Some replicates of a simulation, or the whole of it where none is named. */
export function tellReplicates({ scenarios }: Replicates, replicates: readonly number[]): string {
  const { place, future, months, start, seed } = scenarios[0]!;
  const options = scenarios.map(({ option }) => option.at(-1)?.id ?? '');
  return told(replicates, [
    `${counted('option', options)} in ${place.id}`,
    `future ${future.at(-1)?.id}`,
    `${months} months from ${start}`,
    `seed ${seed}`,
  ]);
}

/** Some runs of a study by their place in the order, or all of them where none is named. */
export function tellRuns({ ground, runs }: Runs, positions: readonly number[]): string {
  const asked = positions.length === 0 ? runs : positions.map((position) => runs[position]!);
  const options = asked.flatMap(({ decisions }) => decisions.map(({ option }) => option));
  const futures = asked.map(({ world }) => world.future);
  return told(positions.length === 0 ? [] : distinct(asked.map(({ replicate }) => replicate)), [
    `${counted('option', distinct(options))} in ${ground.place.id}`,
    counted('future', distinct(futures)),
    `${ground.months} months from ${ground.start}`,
    `seed ${ground.seed}`,
  ]);
}

function told(replicates: readonly number[], [what, ...how]: readonly string[]): string {
  const which = replicates.length === 0 ? 'the simulation' : counted('replicate', replicates);
  return `${which} of ${what} (${how.join(', ')})`;
}

/** The kind in the number it takes, and the names: “options a, b and c”. */
function counted(kind: string, names: readonly (string | number)[]): string {
  const head = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED) : names;
  const more = names.length - head.length;
  const all = [...head.map(String), ...(more > 0 ? [`${more} more`] : [])];
  return `${kind}${names.length === 1 ? '' : 's'} ${listed(all)}`;
}

const MOST_NAMED = 8;

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
