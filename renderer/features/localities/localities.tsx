import { useState } from 'react';
import { MEASURES } from '../../../core/model/recording/measures.ts';
import type { SimulationResult } from '../../api/types.ts';
import { PictureCard } from '../../charts/picture-card.tsx';
import { Tiles } from '../../charts/tiles.tsx';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange } from '../../../core/figures/amount.ts';
import { intervalOf } from '../../format/verdict.ts';
import { MeasureMark } from '../../leanings/measure-mark.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Segments } from '../../ui/segments.tsx';
import { areasOf, areasSentence, SHOWN } from './areas.ts';
import type { Area, Shown } from './areas.ts';
import styles from './localities.module.css';

type LocalitiesProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** A measure in each locality. The model knows how far apart people and providers are, and not where: so this is no map. */
export function Localities({ result, nameOf }: LocalitiesProps) {
  const [measure, setMeasure] = useState<Shown>('need.met');
  const [wanted, setWanted] = useState<string | null>(null);
  const [showing, setShowing] = useState<'level' | 'change'>('level');
  const options = result.scenarios.map(({ option }) => option);
  const option = options.find((each) => each === wanted) ?? options[1] ?? options[0] ?? '';
  const areas = areasOf(result, option, measure);
  if (areas.length === 0) {
    return (
      <p className={styles['soft']}>
        This result was made before localities were told apart. Run it again to see them.
      </p>
    );
  }
  const localities = result.categories.filter(({ dimension }) => dimension === 'locality').length;
  const { label, meaning, unit } = MEASURES[measure];
  const format = (value: number): string => formatAmount(value, unit);
  const isCompared = areas.every(({ change }) => change !== null);
  const shown = isCompared ? showing : 'level';
  const summary = areasSentence(areas, measure, format);
  return (
    <section className={styles['page']} aria-label="Localities">
      <div className={styles['head']}>
        <h2>Localities</h2>
        <div className={styles['picker']}>
          <Picker
            label="Measure"
            items={SHOWN.map((id) => ({ id, name: MEASURES[id].label, note: MEASURES[id].meaning }))}
            value={measure}
            onChange={(id) => setMeasure(SHOWN.find((each) => each === id) ?? measure)}
          />
        </div>
        {options.length > 1 && (
          <div className={styles['picker']}>
            <Picker
              label="Under"
              items={options.map((id, at) => ({
                id,
                name: nameOf(id),
                note: at === 0 ? 'What everything is compared with' : 'An option',
              }))}
              value={option}
              onChange={setWanted}
            />
          </div>
        )}
        {isCompared && (
          <Segments
            label="Tiles show"
            items={[
              { id: 'level', name: 'Level' },
              { id: 'change', name: 'Difference' },
            ]}
            selected={shown}
            onChange={setShowing}
          />
        )}
      </div>
      <PictureCard
        origin={result}
        label={`${label} by locality`}
        unit={nameOf(option)}
        meaning={meaning}
        summary={summary}
        name={`localities-${measure}`}
        mark={<MeasureMark measure={measure} option={shown === 'level' ? option : null} />}
        table={{
          head: ['Locality', label, ...(isCompared ? ['Difference', '95% interval', 'Verdict'] : [])],
          rows: areas.map((area) => [
            area.label,
            format(area.level.mean),
            ...changeCells(area, unit, result.replicates),
          ]),
          exact: {
            head: ['locality', 'mean', 'difference', 'standard error'],
            rows: areas.map((area) => [
              area.label,
              area.level.mean,
              area.change?.mean ?? '',
              area.change?.standardError ?? '',
            ]),
          },
        }}
      >
        <Tiles
          label={summary}
          kind={shown === 'level' ? 'size' : 'change'}
          tiles={areas.map(({ id, label: name, level, change, verdict }) => ({
            id,
            label: name,
            value: shown === 'change' && change !== null ? change.mean : level.mean,
            text:
              shown === 'change' && change !== null ? formatChange(change.mean, unit) : format(level.mean),
            note: shown === 'change' ? (verdict ?? '') : '',
          }))}
        />
        <p className={styles['soft']}>
          A scheme and no map: localities stand in their order, because the model knows how far people and
          providers are from each other and not where they are. The deeper the colour, the{' '}
          {shown === 'level' ? 'higher the figure' : 'larger the difference either way'}.
          {areas.length < localities && ' Localities that some runs have nobody in are left out.'}
        </p>
      </PictureCard>
    </section>
  );
}

function changeCells(
  { change, verdict }: Area,
  unit: Parameters<typeof formatChange>[1],
  replicates: number,
): readonly string[] {
  if (change === null) return [];
  const interval = intervalOf(change, replicates);
  if (interval === null) return [formatChange(change.mean, unit), 'one run', verdict ?? ''];
  const [mean, low, high] = changesAlike([change.mean, interval.low, interval.high], unit);
  return [mean, `${low} to ${high}`, verdict ?? ''];
}
