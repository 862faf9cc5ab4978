import { useRef } from 'react';
import type { DOMAttributes, PointerEvent } from 'react';

/** How far a hand has moved something from where it took it up, in pixels of the screen. */
export type Way = { readonly right: number; readonly up: number };

type Dragged = {
  readonly onDrag: (way: Way) => void;
  readonly onLetGo: () => void;
};

type Hand = {
  readonly attributes: DOMAttributes<SVGElement>;
  /** What the hand does from now on moves nothing, until it takes hold anew. */
  readonly loseHold: () => void;
};

/**
 * Something moved both ways by pointer and touch. The way of a hand is measured on the screen, not on the page: a page scrolls of itself when
 * what stands higher grows under the move.
 */
export function useDragged({ onDrag, onLetGo }: Dragged): Hand {
  const taken = useRef<{ readonly pointer: number; readonly x: number; readonly y: number } | null>(null);

  function take(event: PointerEvent<SVGElement>): void {
    const { button, pointerId: pointer, clientX: x, clientY: y, currentTarget } = event;
    currentTarget.focus();
    if (button !== 0 || taken.current !== null) return;
    event.preventDefault();
    currentTarget.setPointerCapture(pointer);
    taken.current = { pointer, x, y };
  }
  function drag({ pointerId, clientX, clientY }: PointerEvent): void {
    const { current: from } = taken;
    if (from?.pointer === pointerId) onDrag({ right: clientX - from.x, up: from.y - clientY });
  }
  function letGo({ pointerId }: PointerEvent): void {
    if (taken.current?.pointer !== pointerId) return;
    taken.current = null;
    onLetGo();
  }
  return {
    attributes: {
      onPointerDown: take,
      onPointerMove: drag,
      onPointerUp: letGo,
      onPointerCancel: letGo,
    },
    loseHold: () => {
      taken.current = null;
    },
  };
}
