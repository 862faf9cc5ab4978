import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { today } from '../files/csv.ts';
import { unbroken } from '../format/unbroken.ts';
import type { TableFile } from '../files/table-file.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Download } from './download.tsx';
import { drawnPicture, pictureIn } from './drawn-picture.ts';
import type { Origin } from './origin.ts';
import { Provenance, provenanceLine } from './provenance.tsx';
import { turns } from './turns.ts';
import styles from './charts.module.css';

type CardProps = {
  readonly result: Origin;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  readonly summary: string;
  readonly asTable: boolean;
  /** Null where there is no picture to turn it to. */
  readonly onTurn: (() => void) | null;
  /** What its files are called after. */
  readonly name: string;
  readonly table: () => TableFile;
  /** What is to be said of the figures as a whole. */
  readonly mark?: ReactNode;
  /** The picture, or its table where that is asked for. */
  readonly children: ReactNode;
};

/** What every chart has: title, one sentence, a table in its place, its files, and where the figures come from. */
export function Card({
  result,
  label,
  unit,
  meaning,
  summary,
  asTable,
  onTurn,
  name,
  table,
  mark,
  children,
}: CardProps) {
  const title = useId();
  const card = useRef<HTMLElement>(null);
  const draw = (): string | null => {
    turns.drawAll();
    const picture = card.current === null ? null : pictureIn(card.current);
    if (card.current === null || picture === null) return null;
    return drawnPicture(card.current, picture, {
      title: `${label}, ${unit}: ${result.place.name}`,
      summary,
      provenance: `${provenanceLine(result)} · ${today()}`,
      invented: result.place.invented,
      headed: true,
    });
  };
  return (
    <figure
      ref={card}
      className={`${styles['card']} ${result.place.invented ? styles['invented'] : ''}`}
      aria-labelledby={title}
    >
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h3 id={title}>
            {label} <span className={styles['unit']}>{unit}</span>
          </h3>
          <Hint look="mark" text={meaning} label={`What is “${label}”?`}>
            ?
          </Hint>
          {mark}
        </div>
        <span className={styles['turn']}>
          {onTurn !== null && (
            <Button
              look="quiet"
              onPress={onTurn}
              label={asTable ? `Show ${label} as a chart` : `Show ${label} as a table`}
            >
              {asTable ? 'Chart' : 'Table'}
            </Button>
          )}
          <Download
            label={label}
            origin={result}
            name={name}
            table={table}
            {...(asTable ? {} : { drawing: draw })}
          />
        </span>
      </div>
      <figcaption className={styles['summary']}>{unbroken(summary)}</figcaption>
      {children}
      <Provenance result={result} />
    </figure>
  );
}
