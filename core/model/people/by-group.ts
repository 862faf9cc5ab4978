/** Parameters that hold one value for each client group. */
import { keptWith } from '../kept-with.ts';
import { GROUP_KEYS } from '../vocabulary.ts';
import type { GroupKey } from '../vocabulary.ts';

/** The ids under which a parameter is held, one for each client group, in the groups' order. */
export function idsByGroup<const P extends string>(id: P): readonly `${P}.${GroupKey}`[] {
  return GROUP_KEYS.map((key): `${P}.${GroupKey}` => `${id}.${key}`);
}

/** Values already looked up, by id, of each month's parameters. */
const lookedUp = keptWith(() => new Map<string, readonly number[]>());

/** The values of such a parameter, indexed by client group. */
export function valuesByGroup<P extends string>(
  parameters: { readonly [K in `${NoInfer<P>}.${GroupKey}`]: number },
  id: P,
): readonly number[] {
  const known = lookedUp(parameters);
  let values = known.get(id);
  if (values === undefined) {
    values = GROUP_KEYS.map((key) => parameters[`${id}.${key}` as const]);
    known.set(id, values);
  }
  return values;
}
