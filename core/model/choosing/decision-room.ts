/** Where those who decide together are reckoned with. */
import { decidersOf } from './nested-logit.ts';
import type { Deciders } from './nested-logit.ts';
import { askedOf } from './worth.ts';
import type { Asked } from './worth.ts';

export type DecisionRoom = { readonly most: number; readonly deciders: Deciders; readonly asked: Asked };

/** Kept from one month to the next, as to allocate it costs more than to fill it; nothing in it outlasts a decision. */
let room = roomFor(0);

/** Room for so many at least. */
export function decisionRoom(most: number): DecisionRoom {
  if (most > room.most) room = roomFor(2 * most);
  return room;
}

function roomFor(most: number): DecisionRoom {
  return { most, deciders: decidersOf(most), asked: askedOf(most) };
}
