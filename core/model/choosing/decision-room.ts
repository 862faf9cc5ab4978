/** Where those who decide together are reckoned with. */
import { keptRoom } from '../rows/kept-room.ts';
import { decidersOf } from './nested-logit.ts';
import type { Deciders } from './nested-logit.ts';
import { askedOf } from './worth.ts';
import type { Asked } from './worth.ts';

export type DecisionRoom = { readonly deciders: Deciders; readonly asked: Asked };

/** Room for so many at least; nothing in it outlasts a decision. */
export const decisionRoom: (most: number) => DecisionRoom = keptRoom((most) => ({
  deciders: decidersOf(most),
  asked: askedOf(most),
}));
