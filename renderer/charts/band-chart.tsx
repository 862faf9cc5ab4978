import { lazy, Suspense } from 'react';
import type { BandDrawingProps } from './band-drawing.tsx';
import { BAND_HEIGHT } from './band-height.ts';
import styles from './charts.module.css';

/** The drawing library is fetched with the first chart that needs it. */
const BandDrawing = lazy(() =>
  import('./band-drawing.tsx').then((module) => ({ default: module.BandDrawing })),
);

/** Means as lines, nine runs in ten as bands behind them. Its room is kept while it is fetched, so that nothing jumps. */
export function BandChart(props: BandDrawingProps) {
  return (
    <Suspense
      fallback={<div className={styles['unfetched']} style={{ height: BAND_HEIGHT }} aria-hidden="true" />}
    >
      <BandDrawing {...props} />
    </Suspense>
  );
}
