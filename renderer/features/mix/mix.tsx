import type { SimulationResult } from '../../api/types.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import { showingOf } from '../../navigation/compare.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Glossed } from '../../ui/glossary.tsx';
import { WhyButton } from '../../why/why-button.tsx';
import { achievedIn, arrangementsDrawn, planLines, undrawnSentence } from './arrangements.ts';
import { GAP, gapsOf, noPlanSentence } from './gap.ts';
import { GapCard } from './gap-card.tsx';
import { planningOptions, takeUpFrom } from './planning.ts';
import styles from './mix.module.css';

type MixProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Which arrangements people are in, which the option plans for, and why the two differ. */
export function Mix({ result, nameOf }: MixProps) {
  const asTable = useApp((state) => state.view.asTable);
  const showing = useApp((state) => showingOf(state.view.screen));
  const option = useApp((state) => state.choice.option);
  const changes = useApp((state) => state.details.optionChanges);
  const { turn } = useActions();
  const shown = result.differences.length === 0 ? 'levels' : showing;
  const planning = planningOptions(result, { option, changes });
  const drawn = arrangementsDrawn(result, planning);
  const gaps = gapsOf(result, planning);
  const from = changes === null ? null : takeUpFrom(changes, result.months.at(-1) ?? '');
  const undrawn = undrawnSentence(drawn);
  return (
    <section aria-label="Mix">
      <h2 className={styles['title']}>Which arrangements people are in</h2>
      {result.indicators.includes(GAP) ? (
        from !== null && <p className={styles['note']}>{noPlanSentence(nameOf(option), from)}</p>
      ) : (
        <p className={styles['note']}>
          This result was made before the planned mix was recorded. Run it again to see that.
        </p>
      )}
      {undrawn !== '' && (
        <p className={styles['note']}>
          <Glossed>{undrawn}</Glossed>
        </p>
      )}
      <div className={styles['grid']}>
        {gaps.length > 0 && (
          <GapCard
            result={result}
            gaps={gaps}
            asTable={asTable.has(GAP)}
            onTurn={() => turn(GAP)}
            nameOf={nameOf}
          />
        )}
        {drawn.map((cell) => {
          const indicator = achievedIn(cell);
          return (
            <ChartCard
              key={cell}
              result={result}
              indicator={indicator}
              showing={shown}
              plans={planLines(result, cell, shown, planning, nameOf)}
              asTable={asTable.has(indicator)}
              onTurn={() => turn(indicator)}
              nameOf={nameOf}
              mark={
                <>
                  <IndicatorMark
                    indicator={indicator}
                    result={result}
                    isDifference={shown === 'difference'}
                  />
                  <WhyButton indicator={indicator} />
                </>
              }
            />
          );
        })}
      </div>
    </section>
  );
}
