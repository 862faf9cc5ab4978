import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether some of an element can be seen; always where a page cannot tell. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isInSight, setInSight] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting === true));
    watch.observe(current);
    return () => watch.disconnect();
  }, [element]);
  return isInSight;
}
