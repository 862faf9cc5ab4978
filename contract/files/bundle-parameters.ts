import { z } from 'zod';
import { id } from '../schemas/primitives.ts';
import type { Bundle } from './bundle-file.ts';

const madeFrom = z.looseObject({ parameters: z.array(z.looseObject({ id })) });
const changing = z.looseObject({ changes: z.array(z.looseObject({ parameter: id.optional() })) });

/**
 * The parameters that what is sent was made from, or that it changes, each once and by name. Inputs of an earlier version may have
 * another shape: they have none that is known.
 */
export function parametersIn({
  documents,
  results,
  studies,
}: Pick<Bundle, 'results' | 'studies'> & { readonly documents: readonly unknown[] }): readonly string[] {
  const used = [...results, ...studies].flatMap(
    ({ inputs }) => madeFrom.safeParse(inputs).data?.parameters ?? [],
  );
  const changed = documents.flatMap((each) => changing.safeParse(each).data?.changes ?? []);
  const ids = [...used.map((each) => each.id), ...changed.flatMap(({ parameter }) => parameter ?? [])];
  return [...new Set(ids)].toSorted();
}
