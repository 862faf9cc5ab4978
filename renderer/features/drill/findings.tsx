import type { DrillSummary } from '../../../core/explain/drill/drill-summary.ts';
import { drillSentence } from '../../../core/explain/drill/sentences.ts';
import type { ServedAgain } from '../../../core/explain/drill/served-again.ts';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import type { Origin } from '../../charts/origin.ts';
import { PictureCard } from '../../charts/picture-card.tsx';
import { StepChart } from '../../charts/step-chart.tsx';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';
import { toDecimals } from '../../../core/figures/digits.ts';
import { formatChance } from '../../../core/figures/chance.ts';
import { count, longMonth } from '../../format/month.ts';
import { share, wholePercent } from '../../lives/amounts.ts';
import { keptParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { figuresTable, peopleRows } from './figures.ts';

type FindingsProps = {
  readonly screen: Screen;
  readonly origin: Origin;
  readonly order: { readonly provider: number; readonly month: string };
  readonly summary: DrillSummary;
  readonly curve: readonly ServedAgain[];
};

/** What the closure does: how many, who they are, how soon they are served again and by whom, and what it costs. */
export function Findings({ screen, origin, order, summary, curve }: FindingsProps) {
  const { provider, month } = order;
  const kept = keptParams(screen);
  const name = `drill-provider-${provider}-${month}`;
  return (
    <>
      <p className={styles['lead']}>{drillSentence(order, summary)}</p>
      <h2>Who they are, how soon they are served again, and by whom</h2>
      <div className={styles['grid']}>
        <div className={styles['stack']}>
          <ServedCard origin={origin} curve={curve} month={month} name={`${name}-served`} />
          <section className={styles['card']} aria-label="Who takes them">
            <h3>Who takes them</h3>
            {summary.takers.length === 0 ? (
              <p>No provider takes any of them in these months.</p>
            ) : (
              <ol>
                {summary.takers.slice(0, MOST_NAMED).map(({ identity, people }) => (
                  <li key={identity}>
                    <ScreenLink to={screenOf('provider', String(identity), kept)}>
                      Provider {identity}
                    </ScreenLink>
                    : {toDecimals(people, 1)} people on average, {wholePercent(people, takenIn(summary))} of
                    those taken
                  </li>
                ))}
              </ol>
            )}
            {summary.takers.length > MOST_NAMED && (
              <p className={styles['soft']}>
                And {count(summary.takers.length - MOST_NAMED, 'more provider')}.
              </p>
            )}
          </section>
          <section className={styles['card']} aria-label="Who else fails">
            <h3>Who else fails</h3>
            <p>
              <b>Only because of it:</b> <Named all={summary.failed} of={summary.drilled} kept={kept} />
            </p>
            <p>
              <b>Only without it:</b> <Named all={summary.spared} of={summary.drilled} kept={kept} />
            </p>
            <p className={styles['soft']}>
              Up to the end of the months. Others may gain its clients and staff, so a closure can also keep
              one going.
            </p>
          </section>
        </div>
        <PictureCard
          origin={origin}
          label="Whom it displaces"
          unit="people"
          meaning="Whom the provider serves as it closes, by who they are, and what becomes of them. The table has what it costs as well: with the closure less without it, from the month of the closure to the end."
          summary="The dot is the mean of the runs; the line runs from the lowest to the highest of them: luck alone can move it that far."
          name={name}
          table={figuresTable(summary)}
        >
          <IntervalRows
            label="People displaced, who they are and what becomes of them"
            rows={peopleRows(summary)}
            format={(value) => value.toFixed(0)}
          />
        </PictureCard>
      </div>
    </>
  );
}

const MOST_NAMED = 12;

function takenIn({ takers }: DrillSummary): number {
  return takers.reduce((sum, { people }) => sum + people, 0);
}

/** Between what single runs lie; nothing where they come to the same or there is one. */
function spread({ lowest, highest }: { readonly lowest: number; readonly highest: number }): string {
  const [low, high] = [share(lowest), share(highest)];
  return low === high ? '' : ` (${low} to ${high} in single runs)`;
}

type ServedCardProps = {
  readonly origin: Origin;
  readonly curve: readonly ServedAgain[];
  readonly month: string;
  readonly name: string;
};

/** How many of them somebody serves again by each month after the closure; the rest of the months changes little. */
function ServedCard({ origin, curve, month, name }: ServedCardProps) {
  const shown = curve.flatMap(({ month: after, share: range }) => (range === null ? [] : [{ after, range }]));
  const first = shown[0]?.range;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const head = ['Months after', 'Mean', 'Lowest', 'Highest'];
  const label = 'Served again';
  const line = (pick: 'mean' | 'lowest' | 'highest') => [0, ...shown.map(({ range }) => range[pick])];
  return (
    <PictureCard
      origin={origin}
      label={label}
      unit="% of those who stay"
      meaning="Whom a provider or a personal assistant serves again, of those who neither died nor moved away before anyone came."
      summary={`${share(first.mean)} are served again in the month after ${longMonth(month)}${spread(first)}, ${share(last.range.mean)} after ${count(last.after, 'month')}.`}
      name={name}
      table={{
        head,
        rows: shown.map(({ after, range }) => [
          after,
          share(range.mean),
          share(range.lowest),
          share(range.highest),
        ]),
        exact: {
          head,
          rows: shown.map(({ after, range }) => [after, range.mean, range.lowest, range.highest]),
        },
      }}
    >
      <StepChart
        label={label}
        months={[month, ...shown.map(({ after }) => monthAfter(month, after))]}
        lines={[
          {
            role: 'decision',
            name: label,
            values: line('mean'),
            low: line('lowest'),
            high: line('highest'),
          },
        ]}
        format={(value) => formatChance(value)}
        top={1}
      />
      <p className={styles['soft']}>Line: mean of the runs. Band: the lowest and highest of them.</p>
    </PictureCard>
  );
}

function monthAfter(month: string, after: number): string {
  return formatMonth(addMonths(parseMonth(month), after));
}

type NamedProps = {
  readonly all: DrillSummary['failed'];
  readonly of: number;
  readonly kept: Record<string, string>;
};

function Named({ all, of, kept }: NamedProps) {
  if (all.length === 0) return <>none in any of these runs.</>;
  return (
    <>
      {all.slice(0, MOST_NAMED).map(({ identity, replicates }, at) => (
        <span key={identity}>
          {at > 0 && ', '}
          <ScreenLink to={screenOf('provider', String(identity), kept)}>
            provider {identity}
          </ScreenLink> in {replicates} of {of}
        </span>
      ))}
      {all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more.` : '.'}
    </>
  );
}
