import type { ReactNode } from 'react';
import { longMonth } from '../format/month.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import styles from './lives.module.css';
import { told } from './told.ts';

export type TimelineEvent = {
  readonly month: string;
  readonly step: string;
  readonly kind: string;
  readonly sentence: string;
  readonly alternatives?: readonly {
    readonly what: string;
    readonly possible: boolean;
    readonly why: string;
  }[];
};

type TimelineProps<E extends TimelineEvent> = {
  readonly events: readonly E[];
  /** What can be asked of an event. */
  readonly renderWhy: (event: E) => ReactNode;
};

/** What happened, month by month, with the reason and what else there was. */
export function Timeline<E extends TimelineEvent>({ events, renderWhy }: TimelineProps<E>) {
  const months = [...new Set(events.map(({ month }) => month))];
  return (
    <ol className={styles['timeline']}>
      {months.map((month) => (
        <li key={month}>
          <h3>{longMonth(month)}</h3>
          <ul>
            {events
              .filter((event) => event.month === month)
              .map((event) => (
                <li key={event.step + event.kind + event.sentence}>
                  {told(event.sentence)} {renderWhy(event)}
                  {event.alternatives !== undefined && event.alternatives.length > 0 && (
                    <Alternatives level={4} alternatives={event.alternatives} />
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type AlternativesProps = {
  readonly alternatives: NonNullable<TimelineEvent['alternatives']>;
  /** Of its heading. */
  readonly level: number;
};

/** What else there was, and what spoke for or against each. */
export function Alternatives({ alternatives, level }: AlternativesProps) {
  const open = alternatives.filter(({ possible }) => possible).length;
  return (
    <Disclosure
      level={level}
      title={`What else there was: ${alternatives.length}, of which ${open} possible`}
    >
      <ul className={styles['alternatives']}>
        {alternatives.map(({ what, possible, why }) => (
          <li key={what + why}>
            <b>{what}</b> ({possible ? 'possible' : 'not possible'}): {told(why)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
