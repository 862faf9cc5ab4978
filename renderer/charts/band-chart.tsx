import { memo, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { BandDrawingProps, BandShown } from './band-drawing.tsx';
import { BAND_HEIGHT } from './band-height.ts';
import styles from './charts.module.css';
import { useTurns } from './use-turns.ts';

type Library = { readonly Drawing: ComponentType<BandDrawingProps> };

/** The drawing library, once it has been fetched. */
let fetched: Library | null = null;

/**
 * Means as lines, nine runs in ten as bands behind them. Its room is kept until it is drawn, so that nothing jumps: charts take turns.
 */
export function BandChart(props: BandShown) {
  const room = useRef<HTMLDivElement>(null);
  const library = useLibrary();
  const isFetched = library !== null && library !== 'unreachable';
  const drawn = useTurns(room, props, isFetched);
  if (library === 'unreachable') return <Undrawn />;
  return (
    <div
      ref={room}
      className={`${styles['room']} ${drawn?.isWhole === false ? styles['begun'] : ''}`}
      style={{ minHeight: BAND_HEIGHT }}
    >
      {drawn === null || !isFetched ? (
        <div className={styles['unfetched']} style={{ height: BAND_HEIGHT }} aria-hidden="true" />
      ) : (
        <library.Drawing {...drawn.props} width={drawn.width} isWhole={drawn.isWhole} />
      )}
    </div>
  );
}

/** A chart that cannot be drawn takes nothing else with it: its sentence and its table stay. */
function Undrawn() {
  return (
    <p className={styles['undrawn']} style={{ minHeight: BAND_HEIGHT }}>
      This chart could not be drawn: the program did not send what draws it. The figures themselves are
      unharmed. Start the program again, then reload the page.
    </p>
  );
}

/** The drawing library is fetched with the first chart that needs it. */
function useLibrary(): Library | 'unreachable' | null {
  const [library, setLibrary] = useState<Library | 'unreachable' | null>(fetched);
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

async function fetchLibrary(): Promise<Library | 'unreachable'> {
  try {
    const { BandDrawing } = await import('./band-drawing.tsx');
    fetched ??= { Drawing: memo(BandDrawing) };
    return fetched;
  } catch {
    return 'unreachable';
  }
}
