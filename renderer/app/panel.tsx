import type { SimulationResult } from '../api/types.ts';
import { Headlines } from '../features/headlines/headlines.tsx';
import { IndicatorGrid } from '../features/indicators/indicator-grid.tsx';
import { Mix } from '../features/mix/mix.tsx';
import { ResultTable } from '../features/result-table/result-table.tsx';
import { Who } from '../features/who/who.tsx';
import type { Tab } from '../store/state.ts';
import { OVERVIEW, TAB_NAMES, topicsOf } from './groups.ts';
import { Topics } from './topics.tsx';

type PanelProps = {
  readonly tab: Exclude<Tab, 'about'>;
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

/** What one tab shows of a result. */
export function Panel({ tab, result, nameOf }: PanelProps) {
  const shared = { result, nameOf };
  switch (tab) {
    case 'overview':
      return (
        <>
          <Headlines {...shared} />
          <IndicatorGrid title="Month by month" indicators={OVERVIEW} {...shared} />
        </>
      );
    case 'mix':
      return <Mix {...shared} />;
    case 'who':
      return <Who {...shared} />;
    case 'council':
    case 'people':
    case 'choice':
    case 'care':
    case 'providers':
      return <Topics key={tab} title={TAB_NAMES[tab]} topics={topicsOf(tab)} {...shared} />;
    case 'table':
      return <ResultTable {...shared} />;
  }
}
