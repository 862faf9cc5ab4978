import { memo, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { BandDrawingProps, BandShown } from './band-drawing.tsx';
import { BAND_HEIGHT } from './band-height.ts';
import styles from './charts.module.css';
import { useTurns } from './use-turns.ts';

type Library = { readonly Drawing: ComponentType<BandDrawingProps> } | { readonly problem: unknown };

/** The drawing library, once it has been fetched. */
let fetched: Library | null = null;

/**
 * Means as lines, nine runs in ten as bands behind them. Its room is kept until it is drawn, so that nothing jumps: charts take turns.
 */
export function BandChart(props: BandShown) {
  const room = useRef<HTMLDivElement>(null);
  const library = useLibrary();
  const drawn = useTurns(room, props, library !== null);
  if (library !== null && 'problem' in library) throw library.problem;
  return (
    <div
      ref={room}
      className={`${styles['room']} ${drawn?.isWhole === false ? styles['begun'] : ''}`}
      style={{ minHeight: BAND_HEIGHT }}
    >
      {drawn === null || library === null ? (
        <div className={styles['unfetched']} style={{ height: BAND_HEIGHT }} aria-hidden="true" />
      ) : (
        <library.Drawing {...drawn.props} width={drawn.width} isWhole={drawn.isWhole} />
      )}
    </div>
  );
}

/** The drawing library is fetched with the first chart that needs it. */
function useLibrary(): Library | null {
  const [library, setLibrary] = useState(fetched);
  useEffect(() => {
    if (library !== null) return;
    let isOver = false;
    void fetchLibrary().then((found) => (isOver ? undefined : setLibrary(found)));
    return () => {
      isOver = true;
    };
  }, [library]);
  return library;
}

async function fetchLibrary(): Promise<Library> {
  try {
    const { BandDrawing } = await import('./band-drawing.tsx');
    fetched ??= { Drawing: memo(BandDrawing) };
    return fetched;
  } catch (problem) {
    return { problem };
  }
}
