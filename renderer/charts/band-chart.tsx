import { memo, use, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { BandDrawingProps, BandShown } from './band-drawing.tsx';
import { BAND_HEIGHT } from './band-height.ts';
import styles from './charts.module.css';
import { aheadOf, SoFarContext } from './so-far.ts';
import { useTurns } from './use-turns.ts';

type Library = { readonly Drawing: ComponentType<BandDrawingProps> };

/** The drawing library, once it has been fetched. */
let fetched: Library | null = null;

/**
 * Means as lines, the range of the runs as bands behind them. Its room is kept until it is drawn, so that nothing jumps: charts take turns.
 */
export function BandChart(props: BandShown) {
  const room = useRef<HTMLDivElement>(null);
  const library = useLibrary();
  const isFetched = library !== null && library !== 'unreachable';
  const drawn = useTurns(room, props, isFetched);
  const states = useStates(drawn?.isWhole === true ? drawn.props : null);
  if (library === 'unreachable') return <Undrawn />;
  return (
    <div
      ref={room}
      className={`${styles['room']} ${drawn?.isWhole === false ? styles['begun'] : ''}`}
      style={{ minHeight: BAND_HEIGHT }}
      {...states}
    >
      {drawn === null || !isFetched ? (
        <div className={styles['unfetched']} style={{ height: BAND_HEIGHT }} aria-hidden="true" />
      ) : (
        <library.Drawing {...drawn.props} width={drawn.width} isWhole={drawn.isWhole} />
      )}
    </div>
  );
}

/** Of which change what is drawn is, and how many months of it; and which lines stand back, for the style sheet. */
function useStates(drawn: BandShown | null) {
  const soFar = use(SoFarContext);
  if (drawn?.shown === undefined) return {};
  const ahead = aheadOf(soFar, drawn.shown, drawn.lines, drawn.showing);
  if (ahead === null) return {};
  return {
    'data-change': ahead.change,
    'data-drawn': ahead.isWhole ? 'whole' : 'ahead',
    'data-months': ahead.months,
    'data-standing-back': ahead.standingBack.join(' '),
  };
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
