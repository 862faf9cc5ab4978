import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import { RoleLegend, rangesOf } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { roleOf } from '../../charts/series.ts';
import { count } from '../../format/month.ts';
import { intervalOf, verdictOf } from '../../format/verdict.ts';
import type { Ranged } from '../../format/verdict.ts';
import { MeasureMark } from '../../leanings/measure-mark.tsx';
import { STAKE_MEASURES } from '../../leanings/of-everyone.ts';
import { Segments } from '../../ui/segments.tsx';
import { BY, fairnessRows, fairnessSentence } from './rows.ts';
import type { By, Stake } from './rows.ts';
import { formatWeekly } from '../../../core/figures/weekly.ts';
import styles from './fairness.module.css';

type FairnessProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

const BY_NAMES: Readonly<Record<By, string>> = { group: 'Client group', locality: 'Area', means: 'Means' };
const TITLES: Readonly<Record<Stake, { label: string; unit: string; meaning: string }>> = {
  payments: {
    label: 'What people pay, change',
    unit: '£ a week each',
    meaning:
      'What the same person pays of their own money, on average a week over the last twelve months or as many as are run, less what they pay without the option.',
  },
  care: {
    label: 'Care people get, change',
    unit: 'minutes a week each',
    meaning:
      'Care and support the same person gets of what they need, on average a week over the last twelve months or as many as are run, less what they get without the option.',
  },
};

/** On whom the options fall, in money and in care, on one scale for all options. */
export function Fairness({ result, nameOf }: FairnessProps) {
  const [by, setBy] = useState<By>('group');
  if (result.differences.length === 0 || result.categories.length === 0) return null;
  return (
    <section className={styles['page']} aria-label="On whom it falls">
      <div className={styles['head']}>
        <h2>On whom it falls</h2>
        <Segments
          label="People by"
          items={BY.map((id) => ({ id, name: BY_NAMES[id] }))}
          selected={by}
          onChange={setBy}
        />
      </div>
      <div className={styles['grid']}>
        <StakeCard stake="payments" by={by} result={result} nameOf={nameOf} />
        <StakeCard stake="care" by={by} result={result} nameOf={nameOf} />
      </div>
    </section>
  );
}

type StakeCardProps = FairnessProps & { readonly stake: Stake; readonly by: By };

function StakeCard({ stake, by, result, nameOf }: StakeCardProps) {
  const rows = fairnessRows(result, stake, by);
  const { replicates } = result;
  const names = result.differences.map(({ option }) => nameOf(option));
  const { label, unit, meaning } = TITLES[stake];
  const summary = fairnessSentence(rows, stake, replicates);
  return (
    <PictureCard
      origin={result}
      label={label}
      unit={unit}
      meaning={meaning}
      summary={summary}
      name={`fairness-${stake}-${by}`}
      mark={<MeasureMark measure={STAKE_MEASURES[stake]} option={null} />}
      table={{
        head: ['Who', 'People', ...names],
        rows: rows.map(({ label: who, people, changes }) => [
          who,
          people.toFixed(0),
          ...changes.map((change) => changeText(change, stake, replicates)),
        ]),
        exact: {
          head: ['who', 'people', ...names.flatMap((name) => [name, `${name} standard error`])],
          rows: rows.map(({ label: who, people, changes }) => [
            who,
            people,
            ...changes.flatMap(({ mean, standardError }) => [mean, standardError]),
          ]),
        },
      }}
    >
      <IntervalRows
        label={summary}
        rows={rows.map(({ id, label: who, people, changes }) => ({
          id,
          label: `${who} (${count(Math.round(people), 'person').replace('persons', 'people')})`,
          points: changes.map((change, at) => {
            const interval = intervalOf(change, replicates);
            return {
              role: roleOf(at + 1),
              name: names[at] ?? '',
              mean: change.mean,
              low: interval?.low ?? null,
              high: interval?.high ?? null,
            };
          }),
        }))}
        format={(value) => formatWeekly(value, stake)}
        reference={0}
      />
      <RoleLegend
        roles={names.map((name, at) => ({ role: roleOf(at + 1), name }))}
        ranges={rangesOf(result)}
      />
    </PictureCard>
  );
}

function changeText(change: Ranged, stake: Stake, replicates: number): string {
  const interval = intervalOf(change, replicates);
  const mean = formatWeekly(change.mean, stake);
  if (interval === null) return `${mean} in one run`;
  return `${mean} (${formatWeekly(interval.low, stake)} to ${formatWeekly(interval.high, stake)}), ${verdictOf(change, replicates)}`;
}
