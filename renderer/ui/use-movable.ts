import { useRef } from 'react';
import type { DOMAttributes, KeyboardEvent } from 'react';
import { useMove } from 'react-aria/useMove';

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
  const path = useRef({ right: 0, up: 0, isGivenUp: false });
  const { moveProps } = useMove({
    onMoveStart: () => {
      path.current = { right: 0, up: 0, isGivenUp: false };
    },
    onMove: ({ pointerType, deltaX, deltaY, shiftKey }) => {
      if (pointerType === 'keyboard') {
        onMove({ by: 'keys', right: deltaX, up: -deltaY * (shiftKey ? LARGE : 1) });
        return;
      }
      const { right, up, isGivenUp } = path.current;
      if (isGivenUp) return;
      path.current = { right: right + deltaX, up: up - deltaY, isGivenUp };
      onMove({ by: 'pointer', right: right + deltaX, up: up - deltaY });
    },
    onMoveEnd: ({ pointerType }) => {
      if (pointerType !== 'keyboard' && !path.current.isGivenUp) onRest();
    },
  });
  function press(event: KeyboardEvent<SVGElement>): void {
    const up = STEPS[event.key];
    if (up !== undefined) onMove({ by: 'keys', right: 0, up });
    else if (event.key === 'Enter') onRest();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'Escape') {
      path.current = { ...path.current, isGivenUp: true };
      onGiveUp();
    } else {
      moveProps.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  return {
    ...(moveProps as DOMAttributes<SVGElement>),
    onKeyDown: press,
    onPointerDown: (event) => {
      event.currentTarget.focus();
      moveProps.onPointerDown?.(event);
    },
    onBlur: onRest,
  };
}

const STEPS: Readonly<Record<string, number>> = { PageUp: LARGE, PageDown: -LARGE, Home: -ALL, End: ALL };
