import { capital } from '../../../core/scenario/first-letter.ts';
import { useState } from 'react';
import type { Ladder } from '../../../core/ladder/ladder.ts';
import type { LadderAnswer } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { LadderBars } from '../../charts/ladder-bars.tsx';
import { formatPence } from '../../format/pence.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Segments } from '../../ui/segments.tsx';
import { LadderTable } from './ladder-table.tsx';
import { drawnLadders } from './drawn-ladders.ts';
import { ladderFile } from './rows.ts';
import { Rungs } from './rungs.tsx';
import { HOLDERS, spentOn, takenBy, timeInWords } from './words.ts';
import styles from './ladder.module.css';

type ClimbedProps = {
  readonly answer: LadderAnswer;
  readonly gross: string;
  readonly where: string;
  readonly when: string;
  readonly invented: boolean;
};

/** The ladders side by side as bars or as a table, and one of them rung by rung. */
export function Climbed({ answer, gross, where, when, invented }: ClimbedProps) {
  const { ladders } = answer;
  const [looks, setLooks] = useState<'bars' | 'table'>('bars');
  const [shown, setShown] = useState(() => firstToShow(ladders));
  const catalogues = useApp(selectCatalogues);
  const engine = catalogues?.about.engineVersion ?? '';
  const place = catalogues?.places.find(({ name }) => name === where);
  const known = ladders.filter(({ minutes }) => minutes !== null);
  const title = `£${gross} a week in ${where}, ${when}`;
  const drawnWords = { title, summary: summaryOf(ladders), engine, invented };
  const bars = ladders.map((ladder) => ({
    id: keyOf(ladder),
    group: HOLDERS[ladder.deployment],
    name: capital(spentOn(ladder)),
    care: ladder.forCare,
    tax: takenBy(ladder, 'vat'),
    fees: takenBy(ladder, 'fee') + takenBy(ladder, 'employer'),
    note: ladder.minutes === null ? formatPence(ladder.forCare) : timeInWords(ladder.minutes),
  }));
  return (
    <>
      <section
        aria-labelledby="ladders"
        className={`${styles['card']} ${invented ? styles['invented'] : ''}`}
      >
        <div className={styles['head']}>
          <h2 id="ladders">{title}</h2>
          <Segments
            label="Show as"
            items={[
              { id: 'bars', name: 'Bars' },
              { id: 'table', name: 'Table' },
            ]}
            selected={looks}
            onChange={setLooks}
          />
          <Download
            label="the ladders"
            origin={place === undefined ? {} : { place }}
            name={`ladder-${answer.month}`}
            table={() => ladderFile(answer, { where, invented, gross, engine })}
            drawing={() => drawnLadders(bars, drawnWords)}
          />
        </div>
        <p className={styles['soft']}>{summaryOf(ladders)}</p>
        {invented && <p className={styles['soft']}>{where} is an invented market.</p>}
        {looks === 'bars' ? (
          <LadderBars label={summaryOf(ladders)} rows={bars} />
        ) : (
          <LadderTable ladders={ladders} />
        )}
        <p className={styles['soft']}>
          {known.length < ladders.length &&
            'Where no price of an hour is known, the bar says what is left for care. '}
          A budget of £100 at 20% VAT buys £83.33 of taxable care: the tax is a sixth of what is paid, not a
          fifth. What the holder of a service fund keeps is an assumption (grade D) †.
          {known.length > 0 &&
            ' So is the price of an hour of community support: what councils allow for one (grade D) †.'}
        </p>
      </section>
      <Rungs
        ladders={ladders}
        shown={shown}
        onShow={setShown}
        nameOf={(ladder) => `${HOLDERS[ladder.deployment]}: ${spentOn(ladder)}`}
        keyOf={keyOf}
      />
    </>
  );
}

function keyOf({ deployment, route, supplier }: Ladder): string {
  return `${deployment} ${route} ${supplier}`;
}

/** The one that loses most is where the workings are wanted. */
function firstToShow(ladders: readonly Ladder[]): string {
  const least = ladders.toSorted((a, b) => a.forCare - b.forCare)[0];
  return least === undefined ? '' : keyOf(least);
}

function summaryOf(ladders: readonly Ladder[]): string {
  const timed = ladders.filter((ladder): ladder is Ladder & { minutes: number } => ladder.minutes !== null);
  const sorted = timed.toSorted((a, b) => a.minutes - b.minutes);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) {
    const left = ladders.map(({ forCare }) => forCare);
    return `What is left for care runs from ${formatPence(Math.min(...left))} to ${formatPence(Math.max(...left))} a week.`;
  }
  return `It buys from ${timeInWords(least.minutes)} a week (${spentOn(least)}, ${HOLDERS[least.deployment].toLowerCase()}) to ${timeInWords(most.minutes)} (${spentOn(most)}, ${HOLDERS[most.deployment].toLowerCase()}).`;
}
