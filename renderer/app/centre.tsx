import { useCallback } from 'react';
import { AboutNumbers } from '../features/about/about-numbers.tsx';
import { selectCatalogues, selectResult } from '../store/selectors.ts';
import { TABS } from '../store/state.ts';
import type { Tab } from '../store/state.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { TAB_NAMES } from './groups.ts';
import { NoResult } from './no-result.tsx';
import { Panel } from './panel.tsx';
import { ShowingSwitch } from './showing-switch.tsx';

/** Tabs of charts alone; the others have the switch beside their parts. */
const OF_CHARTS: ReadonlySet<Tab> = new Set(['overview', 'mix', 'care']);
const ITEMS = TABS.map((id) => ({ id, name: TAB_NAMES[id] }));

/** The tabs, and under them the result or what stands in its place. */
export function Centre() {
  const { tab } = useApp((state) => state.view);
  const result = useApp(selectResult);
  const catalogues = useApp(selectCatalogues);
  const { showTab } = useActions();
  const nameOf = useCallback(
    (option: string) => catalogues?.options.find(({ id }) => id === option)?.name ?? option,
    [catalogues],
  );
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
          <Panel tab={tab} result={result} nameOf={nameOf} />
        )}
      </ErrorBoundary>
    </Tabs>
  );
}
