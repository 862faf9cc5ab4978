import { useState } from 'react';
import { MEASURES } from '../../../core/model/recording/measures.ts';
import type { SimulationResult } from '../../api/types.ts';
import { fineChange } from '../../../core/figures/fine.ts';
import { withinSentence } from '../../format/option-name.ts';
import { verdictOf } from '../../format/verdict.ts';
import { MeasureSign } from '../../leanings/measure-mark.tsx';
import { MEASURE_MARK_NOTE } from '../../leanings/of-everyone.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { OptionPicker } from '../../ui/option-picker.tsx';
import { Segments } from '../../ui/segments.tsx';
import { kindRows, SAID, scarceKinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { SHORT_VERDICTS } from './verdict.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './scorecard.module.css';

type ByKindProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** For whom choice rose: by client group or by area, with the same rule for each. */
export function ByKind({ result, nameOf }: ByKindProps) {
  const [kind, setKind] = useState<Kind>('group');
  const [wanted, setWanted] = useState(0);
  const isMarked = useApp(selectLeanings) !== null;
  const place = Math.min(wanted, result.differences.length - 1);
  const rows = kindRows(result, place, kind);
  if (rows.length === 0) return null;
  const scarce = scarceKinds(result, kind, rows);
  return (
    <section className={styles['card']} aria-label="For whom choice rose">
      <div className={styles['head']}>
        <h3>For whom?</h3>
        <Segments
          label="Choice by"
          items={[
            { id: 'group', name: 'Client group' },
            { id: 'locality', name: 'Area' },
          ]}
          selected={kind}
          onChange={setKind}
        />
        {result.differences.length > 1 && (
          <div className={styles['picker']}>
            <OptionPicker
              names={result.differences.map(({ option }) => nameOf(option))}
              place={place}
              onChange={setWanted}
            />
          </div>
        )}
      </div>
      <Scrolled className={styles['scroll']} label="Changes of choice by kind of people">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Who</th>
              {SAID.map((measure) => (
                <th key={measure} scope="col" title={MEASURES[measure].meaning}>
                  {MEASURES[measure].label}
                  <MeasureSign measure={measure} option={null} />
                </th>
              ))}
              <th scope="col" className="words">
                Over the period
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, changes, verdict }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {SAID.map((measure) => (
                  <td
                    key={measure}
                    className={
                      verdictOf(changes[measure], result.replicates) === 'beyond luck' ? '' : styles['unsure']
                    }
                  >
                    {fineChange(changes[measure].mean, MEASURES[measure].unit)}
                  </td>
                ))}
                <td className="words">{SHORT_VERDICTS[verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <p className={styles['soft']}>
        Differences from {withinSentence(result.scenarios[0]?.option ?? '', nameOf)} over the whole period,
        which a change that comes bit by bit moves less than it moves the end. “Did choice rise?” above is of
        the end, so that its verdict may be another.
        {result.replicates > 1 && ' What could be luck is set in grey.'}
        {scarce.length > 0 && ` Left out, because some runs have nobody of them: ${scarce.join(', ')}.`}
        {isMarked && ` ${MEASURE_MARK_NOTE}`}
      </p>
    </section>
  );
}
