import { listed } from '../listed.ts';

/** The names of options or futures in a sentence: “A”, “B” and “C”. Each is a lineage, eldest first, and known by its last. */
export function listedNames(chains: readonly (readonly { readonly name: string }[])[]): string {
  return listed(chains.map((chain) => `“${chain.at(-1)?.name ?? ''}”`));
}
