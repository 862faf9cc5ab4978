import { memo, useDeferredValue, useMemo } from 'react';
import type { SimulationResult } from '../api/types.ts';
import { AboutNumbers } from '../features/about/about-numbers.tsx';
import { PathNoteContext } from '../charts/path-note.ts';
import { partOf, TABS, tabOf } from '../navigation/compare.ts';
import type { Tab } from '../navigation/compare.ts';
import { selectCatalogues, selectIsBefore, selectPathNote, selectResult } from '../store/selectors.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { TAB_NAMES } from './groups.ts';
import { IsBeforeContext } from './is-before.ts';
import { NoResult } from './no-result.tsx';
import { Panel } from './panel.tsx';
import { PathNote } from './path-note.tsx';
import { useNames } from './use-names.ts';
import { ShowingSwitch } from './showing-switch.tsx';
import { SoFar } from './so-far.tsx';

/** Tabs of charts alone; the others have the switch beside their parts. */
const OF_CHARTS: ReadonlySet<Tab> = new Set(['overview', 'mix', 'care']);
const ITEMS = TABS.map((id) => ({ id, name: TAB_NAMES[id] }));

/** The tabs, and under them the result or what stands in its place. */
export function Centre() {
  return <LookedAt {...useLookedAt()} />;
}

/** Drawn with what is looked at now or with what was before, and not in between. */
const LookedAt = memo(function LookedAt({ tab, part, result, pathNote, isBefore }: Looked) {
  return (
    <PathNoteContext value={pathNote}>
      <IsBeforeContext value={isBefore}>
        <Results tab={tab} part={part} result={result} />
      </IsBeforeContext>
    </PathNoteContext>
  );
});

/** Drawn by itself: how the figures stand to what is chosen changes with every change of a lever, and again as its path is there. */
const Results = memo(function Results({ tab, part, result }: Pick<Looked, 'tab' | 'part' | 'result'>) {
  const catalogues = useApp(selectCatalogues);
  const { showTab } = useActions();
  const nameOf = useNames(catalogues?.options, result?.options);
  const hasCharts = OF_CHARTS.has(tab) && result !== null;
  return (
    <Tabs
      label="Results"
      items={ITEMS}
      selected={tab}
      onChange={showTab}
      aside={hasCharts && <ShowingSwitch />}
    >
      <ErrorBoundary key={tab}>
        {tab === 'about' ? (
          <AboutNumbers />
        ) : result === null ? (
          <NoResult />
        ) : (
          // Months that are in are drawn at once over what is there, and not with the rest of what is looked at.
          <SoFar>
            <PathNote />
            <Panel tab={tab} part={part} result={result} nameOf={nameOf} />
          </SoFar>
        )}
      </ErrorBoundary>
    </Tabs>
  );
});

type Looked = {
  readonly tab: Tab;
  readonly part: string | null;
  readonly result: SimulationResult | null;
  readonly pathNote: string | null;
  readonly isBefore: boolean;
};

/**
 * What is looked at and what is said of it, all of one moment. Figures fill many cards and tables, so that they are drawn in small parts
 * behind whatever is pressed or typed; what was there before stays until they are whole.
 */
function useLookedAt(): Looked {
  const tab = useApp((state) => tabOf(state.view.screen));
  const part = useApp((state) => partOf(state.view.screen));
  const result = useApp(selectResult);
  const pathNote = useApp(selectPathNote);
  const isBefore = useApp(selectIsBefore);
  const now = useMemo(
    () => ({ tab, part, result, pathNote, isBefore }),
    [tab, part, result, pathNote, isBefore],
  );
  return useDeferredValue(now);
}
