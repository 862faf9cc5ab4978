import type { DOMAttributes, KeyboardEvent } from 'react';
import { useDragged } from './use-dragged.ts';

/** How far something is moved: by a pointer from where it was taken up, in pixels; by a key, in steps. */
export type Moved = { readonly by: 'pointer' | 'keys'; readonly right: number; readonly up: number };

type Movable = {
  readonly onMove: (moved: Moved) => void;
  /** It has been let go of, or Enter says that it stands well. */
  readonly onRest: () => void;
  readonly onGiveUp: () => void;
  readonly onRemove: () => void;
};

/** A large step by the keys. */
const LARGE = 5;
/** Further than anything can be moved. */
const ALL = 1000;

/** Something moved both ways by pointer, touch and keys: arrows by one, up and down with Shift by five, Home and End as far as it goes. */
export function useMovable({ onMove, onRest, onGiveUp, onRemove }: Movable): DOMAttributes<SVGElement> {
  const { attributes, loseHold } = useDragged({
    onDrag: (way) => onMove({ by: 'pointer', ...way }),
    onLetGo: onRest,
  });

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const { right = 0, up = 0, isLarger = false } = step;
      onMove({ by: 'keys', right, up: isLarger && event.shiftKey ? up * LARGE : up });
    } else if (event.key === 'Enter') onRest();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'Escape') {
      loseHold();
      onGiveUp();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { ...attributes, onKeyDown: press, onBlur: onRest };
}

type Step = {
  readonly right?: number;
  readonly up?: number;
  /** With Shift. */
  readonly isLarger?: boolean;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { up: 1, isLarger: true },
  ArrowDown: { up: -1, isLarger: true },
  ArrowRight: { right: 1 },
  ArrowLeft: { right: -1 },
  PageUp: { up: LARGE },
  PageDown: { up: -LARGE },
  Home: { up: -ALL },
  End: { up: ALL },
};
