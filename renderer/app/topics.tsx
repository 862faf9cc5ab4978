import { useState } from 'react';
import type { SimulationResult } from '../api/types.ts';
import { IndicatorGrid } from '../features/indicators/indicator-grid.tsx';
import { Segments } from '../ui/segments.tsx';
import type { Topic } from './groups.ts';
import styles from './app.module.css';

type TopicsProps = {
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

/** The charts of a tab a screen at a time, with a switch between screens where there is more than one. */
export function Topics({ title, topics, ...shared }: TopicsProps) {
  const [chosen, setChosen] = useState(topics[0]?.name ?? '');
  const topic = topics.find(({ name }) => name === chosen) ?? topics[0];
  if (topic === undefined) return null;
  if (topics.length === 1) {
    return <IndicatorGrid title={title} indicators={topic.indicators} leaveOutNil {...shared} />;
  }
  return (
    <>
      <div className={styles['topics']}>
        <Segments
          label={`Charts of ${title.toLowerCase()}`}
          items={topics.map(({ name }) => ({ id: name, name }))}
          selected={topic.name}
          onChange={setChosen}
        />
      </div>
      <IndicatorGrid
        title={`${title}: ${topic.name.toLowerCase()}`}
        indicators={topic.indicators}
        leaveOutNil
        {...shared}
      />
    </>
  );
}
