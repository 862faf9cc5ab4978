import { useCallback } from 'react';
import { AboutNumbers } from '../features/about/about-numbers.tsx';
import { selectCatalogues, selectCompares, selectResult } from '../store/selectors.ts';
import { TABS } from '../store/state.ts';
import type { Tab } from '../store/state.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Segments } from '../ui/segments.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { TAB_NAMES } from './groups.ts';
import { NoResult } from './no-result.tsx';
import { Panel } from './panel.tsx';
import styles from './app.module.css';

const WITHOUT_CHARTS: ReadonlySet<Tab> = new Set(['who', 'table', 'about']);
const ITEMS = TABS.map((id) => ({ id, name: TAB_NAMES[id] }));

/** The tabs, and under them the result or what stands in its place. */
export function Centre() {
  const { tab, showing } = useApp((state) => state.view);
  const result = useApp(selectResult);
  const compares = useApp(selectCompares);
  const catalogues = useApp(selectCatalogues);
  const { show, showTab } = useActions();
  const nameOf = useCallback(
    (option: string) => catalogues?.options.find(({ id }) => id === option)?.name ?? option,
    [catalogues],
  );
  const hasCharts = !WITHOUT_CHARTS.has(tab) && result !== null;
  return (
    <Tabs
      label="Results"
      items={ITEMS}
      selected={tab}
      onChange={showTab}
      aside={
        hasCharts &&
        (compares ? (
          <Segments
            label="Charts show"
            items={[
              { id: 'levels', name: 'Levels' },
              { id: 'difference', name: 'Difference' },
            ]}
            selected={showing}
            onChange={show}
          />
        ) : (
          <p className={styles['remark']}>Choose an option to see differences</p>
        ))
      }
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
