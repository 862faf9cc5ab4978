import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { PAPER_WIDTH } from './paper-width.ts';
import { turns } from './turns.ts';

/** What was drawn last, and how wide. */
export type Drawn<P> = {
  readonly props: P;
  readonly width: number;
  /** False where its lines are yet to come. */
  readonly isWhole: boolean;
};

/** What draws is itself made ready as it is first used, which takes as long again: the first chart of a page has two turns. */
let isReadied = false;

/** The width where a page cannot tell. */
const USUAL_WIDTH = 480;

/**
 * What is to be drawn in a room, once it has had its turn; null before the first. It has another turn whenever that or the width of the
 * room has changed, and all of them, at the width of paper, when the page is printed.
 * @param isReady false while it cannot be drawn
 */
export function useTurns<P extends object>(
  room: RefObject<HTMLElement | null>,
  props: P,
  isReady: boolean,
): Drawn<P> | null {
  const [drawn, setDrawn] = useState<Drawn<P> | null>(null);
  const drawnWidth = useRef<number | null>(null);
  useEffect(() => {
    const { current } = room;
    if (!isReady || current === null) return;
    let isPrinted = false;
    const waiting = {
      isInSight: () => isInSight(current),
      draw: () => {
        const width = isPrinted ? PAPER_WIDTH : widthOf(current);
        const isWhole = isReadied;
        isReadied = true;
        drawnWidth.current = width;
        // At once, so that what is drawn of it is drawn in this task and none of the next one's.
        flushSync(() => setDrawn({ props, width, isWhole }));
        if (!isWhole) turns.ask(waiting);
      },
    };
    turns.ask(waiting);
    const stopWatching = watchWidth(current, () => {
      if (widthOf(current) !== drawnWidth.current) turns.ask(waiting);
    });
    // Its own: a listener that charts share would be gone with the first chart that goes.
    const print = (isNow: boolean): void => {
      isPrinted = isNow;
      turns.ask(waiting);
      if (isNow) turns.drawAll();
    };
    const before = (): void => print(true);
    const after = (): void => print(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      turns.giveUp(waiting);
      stopWatching();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [room, props, isReady]);
  return drawn;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom >= 0;
}

function widthOf({ clientWidth }: Element): number {
  return clientWidth === 0 ? USUAL_WIDTH : clientWidth;
}

function watchWidth(element: Element, changed: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  const watch = new ResizeObserver(changed);
  watch.observe(element);
  return () => watch.disconnect();
}
