import type { Counted } from './box.ts';
import { excessOf } from './sample.ts';

/**
 * Which box of a peeling is offered: the one with the greatest excess, that is with most of interest beyond what as many cases
 * at random would hold. Coverage rises and density falls from box to larger box; a slice with more of interest than the
 * mean of all cases belongs into the box by this rule, and one with less does not. The larger of two that tie.
 */
export function positionOfChosen(boxes: readonly Counted[], base: number): number {
  return boxes.reduce(
    (best, box, position) => (excessOf(box, base) > excessOf(boxes[best], base) ? position : best),
    0,
  );
}
