import { useMemo } from 'react';
import type { StudyAnswer } from '../../api/types.ts';
import { DivergingBars } from '../../charts/diverging-bars.tsx';
import { HeatTable } from '../../charts/heat-table.tsx';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import type { Origin } from '../../charts/origin.ts';
import { PictureCard } from '../../charts/picture-card.tsx';
import { Waterfall } from '../../charts/waterfall.tsx';
import { formatTick } from '../../../core/figures/amount.ts';
import { unbroken } from '../../format/unbroken.ts';
import { tell } from './telling/tell.ts';
import type { Names } from '../../../core/study/told.ts';
import type { Part } from './telling/telling.ts';
import styles from './questions.module.css';

type AnswerViewProps = {
  readonly answer: StudyAnswer;
  readonly names: Names;
  readonly origin: Origin;
  /** False of what can be said before the end. */
  readonly isWhole: boolean;
};

/** An answer: the sentence, what has to be said beside it, the pictures with their tables, and how to read them. */
export function AnswerView({ answer, names, origin, isWhole }: AnswerViewProps) {
  const { headline, sentences, parts, notes } = useMemo(() => tell(answer, names), [answer, names]);
  return (
    <>
      <section className={`${styles['card']} ${styles['answer']}`} aria-labelledby="the-answer">
        <h2 id="the-answer" className={styles['soft']}>
          {isWhole ? 'The answer' : 'What can be said so far'}
        </h2>
        <p className={styles['headline']}>{unbroken(headline)}</p>
        {origin.place.invented && (
          <p className={styles['warning']}>These figures are of an invented market, and of no real place.</p>
        )}
        <ul className={styles['points']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{unbroken(sentence)}</li>
          ))}
        </ul>
      </section>
      {parts.length > 0 && (
        <section className={styles['pictures']} aria-label="Pictures and tables">
          <h2 className="visually-hidden">Pictures and tables</h2>
          {parts.map((part) => (
            <PartCard key={part.id} part={part} origin={origin} />
          ))}
        </section>
      )}
      {notes.length > 0 && (
        <section className={styles['card']} aria-labelledby="how-to-read">
          <h2 id="how-to-read">How to read this</h2>
          <ul className={styles['points']}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PartCard({ part, origin }: { readonly part: Part; readonly origin: Origin }) {
  const { id, title, unit, meaning, summary, table } = part;
  return (
    <PictureCard
      origin={origin}
      label={title}
      unit={unit}
      meaning={meaning}
      summary={summary}
      table={table}
      name={id}
    >
      {part.picture === null ? null : <Drawn part={part} picture={part.picture} />}
    </PictureCard>
  );
}

function Drawn({
  part: { title, summary, format, formatChange = format },
  picture,
}: {
  readonly part: Part;
  readonly picture: NonNullable<Part['picture']>;
}) {
  switch (picture.kind) {
    case 'waterfall':
      return (
        <Waterfall
          label={summary}
          start={picture.start}
          steps={picture.steps}
          end={picture.end}
          {...(picture.unit === 'share' ? { most: 1 } : {})}
          format={format}
          formatTick={(value, step) => formatTick(value, picture.unit, step)}
          formatChange={formatChange}
        />
      );
    case 'intervals':
      return (
        <IntervalRows label={summary} rows={picture.rows} format={format} reference={picture.reference} />
      );
    case 'bars':
      return <DivergingBars label={summary} rows={picture.rows} base={picture.base} format={format} />;
    case 'heat':
      return (
        <HeatTable
          caption={title}
          corner={picture.corner}
          columns={picture.columns}
          rows={picture.rows}
          kind={picture.by}
        />
      );
  }
}
