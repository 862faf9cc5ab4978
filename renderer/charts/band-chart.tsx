import { lazy, memo, Suspense, useDeferredValue, useRef } from 'react';
import type { BandDrawingProps } from './band-drawing.tsx';
import { BAND_HEIGHT } from './band-height.ts';
import styles from './charts.module.css';
import { useInSight } from './use-in-sight.ts';

/** The drawing library is fetched with the first chart that needs it. */
const BandDrawing = memo(
  lazy(() => import('./band-drawing.tsx').then((module) => ({ default: module.BandDrawing }))),
);

/**
 * Means as lines, nine runs in ten as bands behind them. Its room is kept while it is fetched, so that nothing jumps. Charts in sight
 * are drawn at once; the others after them, in small parts that keep nobody waiting.
 */
export function BandChart(props: BandDrawingProps) {
  const room = useRef<HTMLDivElement>(null);
  const isInSight = useInSight(room);
  const later = useDeferredValue<BandDrawingProps | null>(props, null);
  const drawn = isInSight ? props : later;
  return (
    <div ref={room}>
      {drawn === null ? (
        <Unfetched />
      ) : (
        <Suspense fallback={<Unfetched />}>
          <BandDrawing {...drawn} />
        </Suspense>
      )}
    </div>
  );
}

function Unfetched() {
  return <div className={styles['unfetched']} style={{ height: BAND_HEIGHT }} aria-hidden="true" />;
}
