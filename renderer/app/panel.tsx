import { memo } from 'react';
import type { SimulationResult } from '../api/types.ts';
import { Comparison } from '../features/comparison/comparison.tsx';
import { WhatChangedMost } from '../features/comparison/what-changed-most.tsx';
import { Convergence } from '../features/convergence/convergence.tsx';
import { Headlines } from '../features/headlines/headlines.tsx';
import { IndicatorGrid } from '../features/indicators/indicator-grid.tsx';
import { Localities } from '../features/localities/localities.tsx';
import { Mix } from '../features/mix/mix.tsx';
import { ResultTable } from '../features/result-table/result-table.tsx';
import { Who } from '../features/who/who.tsx';
import type { Tab } from '../navigation/compare.ts';
import { drawnFirst } from '../telling/leading.ts';
import { TAB_NAMES, topicsOf } from './groups.ts';
import type { Topic } from './groups.ts';
import { leadsOf } from './leads.tsx';
import { Topics } from './topics.tsx';

type PanelProps = {
  readonly tab: Exclude<Tab, 'about'>;
  /** Which part of the tab is looked at, as the address has it; null for the first. */
  readonly part: string | null;
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

const NO_TOPICS: readonly Topic[] = [];

/** What one tab shows of a result. Charts are dear to draw, so that nothing but other figures or names draws them again. */
export const Panel = memo(function Panel({ tab, part, result, nameOf }: PanelProps) {
  const shared = { result, nameOf };
  switch (tab) {
    case 'overview':
      return (
        <>
          <Headlines {...shared} />
          <Convergence result={result} indicators={drawnFirst(result)} />
          <IndicatorGrid
            title="Month by month"
            lead={<WhatChangedMost {...shared} />}
            indicators={drawnFirst(result)}
            {...shared}
          />
        </>
      );
    case 'mix':
      return <Mix {...shared} />;
    case 'who':
      return (
        <Topics
          key={tab}
          part={part}
          title={TAB_NAMES[tab]}
          leads={[
            { name: 'Who gains, who gets what', content: <Who {...shared} /> },
            { name: 'Localities', content: <Localities {...shared} /> },
          ]}
          topics={NO_TOPICS}
          {...shared}
        />
      );
    case 'council':
    case 'people':
    case 'choice':
    case 'care':
    case 'providers':
      return (
        <Topics
          key={tab}
          part={part}
          title={TAB_NAMES[tab]}
          leads={leadsOf(tab, shared)}
          topics={topicsOf(tab)}
          {...shared}
        />
      );
    case 'table': {
      const full = { name: 'Indicator by indicator', content: <ResultTable {...shared} /> };
      const options = { name: 'All options', content: <Comparison {...shared} /> };
      return (
        <Topics
          key={tab}
          part={part}
          title={TAB_NAMES[tab]}
          leads={result.differences.length === 0 ? [full] : [options, full]}
          topics={NO_TOPICS}
          {...shared}
        />
      );
    }
  }
});
