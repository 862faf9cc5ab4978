import { AboutNumbers } from '../features/about/about-numbers.tsx';
import { PathNoteContext } from '../charts/path-note.ts';
import { TABS, tabOf } from '../navigation/compare.ts';
import type { Tab } from '../navigation/compare.ts';
import { selectCatalogues, selectPathNote, selectResult } from '../store/selectors.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { TAB_NAMES } from './groups.ts';
import { NoResult } from './no-result.tsx';
import { Panel } from './panel.tsx';
import { PathNote } from './path-note.tsx';
import { useNames } from './use-names.ts';
import { ShowingSwitch } from './showing-switch.tsx';

/** Tabs of charts alone; the others have the switch beside their parts. */
const OF_CHARTS: ReadonlySet<Tab> = new Set(['overview', 'mix', 'care']);
const ITEMS = TABS.map((id) => ({ id, name: TAB_NAMES[id] }));

/** The tabs, and under them the result or what stands in its place. */
export function Centre() {
  const tab = useApp((state) => tabOf(state.view.screen));
  const result = useApp(selectResult);
  const pathNote = useApp(selectPathNote);
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
          <PathNoteContext value={pathNote}>
            <PathNote />
            <Panel tab={tab} result={result} nameOf={nameOf} />
          </PathNoteContext>
        )}
      </ErrorBoundary>
    </Tabs>
  );
}
