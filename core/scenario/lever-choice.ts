import { LEVERS } from './lever.ts';
import type { Lever, LeverId } from './lever.ts';

type Choices<L extends LeverId> = (typeof LEVERS)[L] extends {
  readonly choices: readonly { readonly id: infer I }[];
}
  ? I
  : never;

/** What a lever is worth in the engine when it is set to one of its choices: the place of the choice in the list. */
export function choice<L extends LeverId>(lever: L, id: Choices<L>): number {
  const { choices = [] }: Lever = LEVERS[lever];
  return choices.findIndex((each) => each.id === id);
}
