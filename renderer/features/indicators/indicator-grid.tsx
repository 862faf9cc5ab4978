import type { ReactNode } from 'react';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { showingOf } from '../../navigation/compare.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import { WhyButton } from '../../why/why-button.tsx';
import { isNil, nilSentence } from './nil.ts';
import styles from './indicators.module.css';

type IndicatorGridProps = {
  readonly title: string;
  /** A card before the charts. */
  readonly lead?: ReactNode;
  readonly result: SimulationResult;
  readonly indicators: readonly IndicatorId[];
  readonly nameOf: (option: string) => string;
  /** Whether what is nothing throughout is named and not drawn. */
  readonly leaveOutNil?: boolean;
};

/** Charts side by side: two columns at 1280, three at 1920. */
export function IndicatorGrid({
  title,
  lead,
  result,
  indicators,
  nameOf,
  leaveOutNil = false,
}: IndicatorGridProps) {
  const asTable = useApp((state) => state.view.asTable);
  const showing = useApp((state) => showingOf(state.view.screen));
  const { turn } = useActions();
  const shown = result.differences.length === 0 ? 'levels' : showing;
  const nil = leaveOutNil ? indicators.filter((id) => isNil(result, id, shown)) : [];
  const drawn = indicators.filter((id) => !nil.includes(id));
  return (
    <section aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {nil.length > 0 && <p className={styles['note']}>{nilSentence(nil, shown)}</p>}
      <div className={`${styles['grid']} ${result.scenarios.length > 1 ? styles['compared'] : ''}`}>
        {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
        {drawn.map((indicator) => (
          <ChartCard
            key={indicator}
            result={result}
            indicator={indicator}
            showing={shown}
            asTable={asTable.has(indicator)}
            onTurn={() => turn(indicator)}
            nameOf={nameOf}
            mark={
              <>
                <IndicatorMark indicator={indicator} result={result} isDifference={shown === 'difference'} />
                <WhyButton indicator={indicator} />
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}
