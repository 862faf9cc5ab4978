import { InvalidInput, quoted } from './problems.ts';

/** Anything that builds on a parent of its own kind: an option or a future. */
export type Descendant = { readonly id: string; readonly parent: string | null };

/**
 * A document with all its ancestors, eldest first and itself last.
 * @throws InvalidInput when the document or a parent is unknown, or the parents run in a circle.
 */
export function lineage<T extends Descendant>(id: string, known: ReadonlyMap<string, T>): T[] {
  const chain: T[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null) {
    const current: T | undefined = known.get(next);
    if (current === undefined) throw unknownAncestor(next, chain.at(-1), known);
    if (seen.has(next)) throw circle(next, chain);
    seen.add(next);
    chain.push(current);
    next = current.parent;
  }
  return chain.toReversed();
}

function unknownAncestor<T extends Descendant>(
  missing: string,
  child: T | undefined,
  known: ReadonlyMap<string, T>,
): InvalidInput {
  const candidates = [...known.keys()];
  return new InvalidInput([
    {
      path: child === undefined ? '' : 'parent',
      expected:
        child === undefined ? 'the id of a known document' : `a parent of ${quoted(child.id)} that exists`,
      found: quoted(missing),
      remedy: `Known ids: ${candidates.slice(0, 6).join(', ')}${candidates.length > 6 ? ', ...' : ''}.`,
      unknown: { name: missing, candidates },
    },
  ]);
}

function circle(id: string, chain: readonly Descendant[]): InvalidInput {
  const around = chain.slice(chain.findIndex((member) => member.id === id)).map((member) => member.id);
  return new InvalidInput([
    {
      path: 'parent',
      expected: 'parents that end at a document without one',
      found: `the circle ${[...around, id].join(' -> ')}`,
      remedy: 'Give one of them another parent.',
    },
  ]);
}
