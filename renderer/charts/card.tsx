import { useId } from 'react';
import type { ReactNode } from 'react';
import type { SimulationResult } from '../api/types.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Provenance } from './provenance.tsx';
import styles from './charts.module.css';

type CardProps = {
  readonly result: SimulationResult;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  readonly summary: string;
  readonly asTable: boolean;
  readonly onTurn: () => void;
  readonly onSave: () => void;
  /** What is to be said of the figures as a whole. */
  readonly mark?: ReactNode;
  /** The picture, or its table where that is asked for. */
  readonly children: ReactNode;
};

/** What every chart has: title, one sentence, a table in its place, a file of it, and where the figures come from. */
export function Card({
  result,
  label,
  unit,
  meaning,
  summary,
  asTable,
  onTurn,
  onSave,
  mark,
  children,
}: CardProps) {
  const title = useId();
  return (
    <figure
      className={`${styles['card']} ${result.place.invented ? styles['invented'] : ''}`}
      aria-labelledby={title}
    >
      <div className={styles['head']}>
        <h3 id={title}>
          {label} <span className={styles['unit']}>{unit}</span>
        </h3>
        <Hint look="mark" text={meaning} label={`What is "${label}"?`}>
          ?
        </Hint>
        {mark}
        <span className={styles['turn']}>
          {asTable && (
            <Button look="quiet" onPress={onSave} label={`Save ${label} as CSV`}>
              CSV
            </Button>
          )}
          <Button
            look="quiet"
            onPress={onTurn}
            label={asTable ? `Show ${label} as a chart` : `Show ${label} as a table`}
          >
            {asTable ? 'Chart' : 'Table'}
          </Button>
        </span>
      </div>
      <figcaption className={styles['summary']}>{summary}</figcaption>
      {children}
      <Provenance result={result} />
    </figure>
  );
}
