import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { count, monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { NO_SPREAD } from '../../format/verdict.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { MEASURE_MARK_NOTE } from '../../leanings/of-everyone.ts';
import { useMarks } from '../../leanings/use-marks.ts';
import { Picker } from '../../ui/picker.tsx';
import { Segments } from '../../ui/segments.tsx';
import { breakdownFile, BY, changesIn, levelTable } from './levels-and-changes.ts';
import type { By, Order } from './levels-and-changes.ts';
import { DIMENSION_NAMES } from '../../telling/cells.ts';
import { ChangeTable } from './change-table.tsx';
import { LevelTable } from './level-table.tsx';
import styles from './who.module.css';

const NOTES: Readonly<Record<By, string>> = {
  group: 'By primary reason for support',
  locality: 'By where people live in the place',
  deployment: 'The council, a provider, the person or nobody',
  route: 'By the way the hours of personal care are bought',
  means: 'From nothing to all of it, month by month: who gets no care in a month pays nothing in it',
};

/** What an option changes, so that its kinds of people are not the same people under both. */
const CHANGED_BY_OPTIONS: ReadonlySet<By> = new Set(['deployment', 'route', 'means']);

type BreakdownProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** All measures by one thing that people can be told apart by. */
export function Breakdown({ result, nameOf }: BreakdownProps) {
  const [by, setBy] = useState<By>('group');
  const [wanted, setWanted] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>('size');
  const isMarked = useApp(selectLeanings) !== null;
  const marks = useMarks(result);
  const views = viewsOf(result, nameOf);
  const view = views.find(({ id }) => id === wanted) ?? views[0];
  if (view === undefined) return null;
  const changes = view.difference === null ? null : changesIn(result, view.difference, by, order);
  const label = `${DIMENSION_NAMES[by]}: ${view.name}`;
  return (
    <section className={styles['card']} aria-label="Who gets what">
      <div className={styles['head']}>
        <h2>Who gets what, over {monthSpan(result.months.length)}</h2>
        <Download
          label="who gets what"
          origin={result}
          name={`who-by-${by}`}
          table={() => breakdownFile(result, by, nameOf, marks)}
        />
      </div>
      <div className={styles['pickers']}>
        <div className={styles['picker']}>
          <Picker
            label="By"
            items={BY.map((id) => ({ id, name: DIMENSION_NAMES[id], note: NOTES[id] }))}
            value={by}
            onChange={(id) => setBy(BY.find((each) => each === id) ?? by)}
          />
        </div>
        <div className={styles['picker']}>
          <Picker label="Show" items={views} value={view.id} onChange={setWanted} />
        </div>
        {view.difference !== null && (
          <Segments
            label="Order"
            items={[
              { id: 'size', name: 'Largest first' },
              { id: 'measure', name: 'By measure' },
            ]}
            selected={order}
            onChange={setOrder}
          />
        )}
      </div>
      {view.difference === null || changes === null ? (
        <LevelTable label={label} option={view.id} table={levelTable(result, view.breakdown, by)} />
      ) : (
        <>
          <p className={styles['soft']}>
            {CHANGED_BY_OPTIONS.has(by) &&
              'An option moves people between these kinds, so they are not the same people under both: read the shares rather than the totals. '}
            {order === 'size' &&
              result.replicates > 1 &&
              'What is beyond luck comes first, the largest change for what it starts from at the top. '}
            {result.replicates > 1 ? 'What could be luck is set in grey' : NO_SPREAD}
            {changes.same > 0 &&
              `; ${count(changes.same, 'figure')} the same in every run under both ${changes.same === 1 ? 'is' : 'are'} left out`}
            .
            {changes.scarce > 0 &&
              ` Left out as well ${changes.scarce === 1 ? 'is' : 'are'} ${count(changes.scarce, 'figure')} of people whom some runs have none of.`}
          </p>
          <ChangeTable
            label={label}
            rows={changes.rows}
            baseline={nameOf(view.difference.against)}
            option={nameOf(view.difference.option)}
            replicates={result.replicates}
          />
        </>
      )}
      {isMarked && <p className={styles['soft']}>{MEASURE_MARK_NOTE}</p>}
    </section>
  );
}

type View = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly breakdown: SimulationResult['scenarios'][number]['breakdown'];
  readonly difference: SimulationResult['differences'][number] | null;
};

/** Differences first, then each option as it is. */
function viewsOf(
  { scenarios, differences }: SimulationResult,
  nameOf: (option: string) => string,
): readonly View[] {
  return [
    ...differences.map((difference) => ({
      id: `difference-${difference.option}`,
      name: differences.length === 1 ? 'Difference' : `Difference: ${nameOf(difference.option)}`,
      note: `${nameOf(difference.option)} less ${withinSentence(difference.against, nameOf)}`,
      breakdown: difference.breakdown,
      difference,
    })),
    ...scenarios.map(({ option, breakdown }) => ({
      id: option,
      name: nameOf(option),
      note: 'Totals over the period, and a week for each person',
      breakdown,
      difference: null,
    })),
  ];
}
