import type { ReactNode } from 'react';
import type { SimulationResult } from '../api/types.ts';
import { IndicatorGrid } from '../features/indicators/indicator-grid.tsx';
import { atPart } from '../navigation/compare.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Segments } from '../ui/segments.tsx';
import type { Topic } from './groups.ts';
import { ShowingSwitch } from './showing-switch.tsx';
import styles from './app.module.css';

/** A screen of a tab that is more than charts of indicators. */
export type Lead = { readonly name: string; readonly content: ReactNode };

type TopicsProps = {
  readonly title: string;
  /** Which of them is looked at, as the address has it; null for the first. */
  readonly part: string | null;
  readonly leads?: readonly Lead[];
  readonly topics: readonly Topic[];
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

const NO_LEADS: readonly Lead[] = [];

/**
 * A tab a screen at a time, with a switch between screens where there is more than one. Which it is stands in the address, in the
 * place of the one before: Back is no walk through every part.
 */
export function Topics({ title, part, leads = NO_LEADS, topics, ...shared }: TopicsProps) {
  const at = useApp((state) => state.view.screen);
  const { restate } = useActions();
  const names = [...leads, ...topics].map(({ name }) => name);
  const chosen = names.find((name) => wordOf(name) === part) ?? names[0] ?? '';
  const lead = leads.find(({ name }) => name === chosen);
  const topic = topics.find(({ name }) => name === chosen);
  return (
    <>
      {names.length > 1 && (
        <div className={styles['topics']}>
          <Segments
            label={`Parts of ${title.toLowerCase()}`}
            items={names.map((name) => ({ id: name, name }))}
            selected={chosen}
            onChange={(name) => restate(atPart(at, name === names[0] ? null : wordOf(name)))}
          />
          {topic !== undefined && <ShowingSwitch />}
        </div>
      )}
      {lead?.content}
      {topic !== undefined && (
        <IndicatorGrid
          title={names.length > 1 ? `${title}: ${topic.name.toLowerCase()}` : title}
          indicators={topic.indicators}
          leaveOutNil
          {...shared}
        />
      )}
    </>
  );
}

/** The name of a part as an address has it. */
function wordOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
