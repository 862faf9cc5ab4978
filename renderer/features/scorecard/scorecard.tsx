import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import { RoleLegend, rangesOf } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { roleOf } from '../../charts/series.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange, formatTick } from '../../../core/figures/amount.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf, verdictOf } from '../../format/verdict.ts';
import { MARK_NOTE, useMarks } from '../../leanings/use-marks.ts';
import { ByKind } from './by-kind.tsx';
import { ChoiceTable } from './choice-table.tsx';
import { choiceVerdict, RULE, VERDICT_SENTENCES } from './verdict.ts';
import styles from './scorecard.module.css';

type ScorecardProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

const SIDES = ['choice.labelled', 'choice.genuine'] as const satisfies readonly IndicatorId[];

/** Whether choice rose or only its label: both side by side, what each is, and the rest of what choice is made of. */
export function Scorecard({ result, nameOf }: ScorecardProps) {
  const { scenarios, differences, replicates } = result;
  if (SIDES.some((id) => find(scenarios[0]?.headlines, id) === undefined)) {
    return (
      <p className={styles['soft']}>
        This result was made before choice was recorded. Run it again to see it.
      </p>
    );
  }
  return (
    <div className={styles['page']}>
      {differences.length === 0 && <h2 className="visually-hidden">Choice</h2>}
      {differences.length > 0 && (
        <section className={styles['card']} aria-label="Did choice rise?">
          <h2>Did choice rise, or only the label?</h2>
          <ul className={styles['verdicts']}>
            {differences.map(({ option, headlines }) => {
              const [labelled, genuine] = SIDES.map((id) => find(headlines, id));
              if (labelled === undefined || genuine === undefined) return null;
              return (
                <li key={option}>
                  <b>{VERDICT_SENTENCES[choiceVerdict(labelled, genuine, replicates)]}</b>
                  {differences.length > 1 && ` under “${nameOf(option)}”`}
                  <span className={styles['ranges']}>
                    Told: {rangeText(labelled, replicates)}. Genuine: {rangeText(genuine, replicates)}.
                  </span>
                </li>
              );
            })}
          </ul>
          {replicates > 1 && <p className={styles['soft']}>{RULE}</p>}
        </section>
      )}
      <div className={styles[arrangementOf(scenarios.length)]}>
        <LabelAndChoice result={result} nameOf={nameOf} />
        <ChoiceTable result={result} nameOf={nameOf} />
      </div>
      {differences.length > 0 && <ByKind result={result} nameOf={nameOf} />}
    </div>
  );
}

/** Beside each other, unless the table has so many columns that half a screen would cut one off. */
function arrangementOf(columns: number): 'grid' | 'roomy' | 'single' {
  return columns > 3 ? 'single' : columns > 2 ? 'roomy' : 'grid';
}

/** Both shares at the end on one scale, under every option. */
function LabelAndChoice({ result, nameOf }: ScorecardProps) {
  const { scenarios, replicates } = result;
  const names = scenarios.map(({ option }) => nameOf(option));
  const marks = useMarks(result);
  const sides = SIDES.map((id) => ({
    id,
    label: INDICATORS[id].label + marks.ofLevel(id),
    levels: scenarios.flatMap(({ headlines }) => find(headlines, id) ?? []),
  }));
  const level = (side: number, option: number): string =>
    formatAmount(sides[side]?.levels[option]?.mean ?? 0, 'share');
  const summary =
    scenarios.length === 1
      ? `At the end ${level(0, 0)} have been told they have a budget and ${level(1, 0)} have a genuine one.`
      : `At the end ${level(0, 1)} have been told they have a budget under ${scenarios.length > 2 ? 'the chosen option' : 'the option'} and ${level(1, 1)} have a genuine one; under ${withinSentence(scenarios[0]?.option ?? '', nameOf)} ${level(0, 0)} and ${level(1, 0)}.`;
  return (
    <PictureCard
      origin={result}
      label="The label and the choice"
      unit="% of council-supported people, at the end"
      meaning={`Told: ${INDICATORS['choice.labelled'].meaning} Genuine: ${INDICATORS['choice.genuine'].meaning} ${MARK_NOTE}`}
      summary={summary}
      name="label-and-choice"
      table={{
        head: ['Share', ...names],
        rows: sides.map(({ label, levels }) => [
          label,
          ...levels.map(({ mean }) => formatAmount(mean, 'share')),
        ]),
      }}
    >
      <IntervalRows
        label={summary}
        rows={sides.map(({ id, label, levels }) => ({
          id,
          label,
          points: levels.map((headline, at) => {
            const interval = intervalOf(headline, replicates);
            return {
              role: roleOf(at),
              name: names[at] ?? '',
              mean: headline.mean,
              low: interval === null ? null : Math.max(0, interval.low),
              high: interval === null ? null : Math.min(1, interval.high),
            };
          }),
        }))}
        format={(value, step) => formatTick(value, 'share', step)}
        reference={0}
      />
      <RoleLegend roles={names.map((name, at) => ({ role: roleOf(at), name }))} ranges={rangesOf(result)} />
      <dl className={styles['definitions']}>
        <div>
          <dt>Told</dt>
          <dd>
            A letter or a review has said that they have a personal budget, whether or not they can use it.
          </dd>
        </div>
        <div>
          <dt>Genuine</dt>
          <dd>
            When they last chose they knew the amount and the costs, had at least two real alternatives, could
            change within the notice, and had help to choose if they wanted it.
          </dd>
        </div>
      </dl>
    </PictureCard>
  );
}

function rangeText(change: Headline, replicates: number): string {
  const interval = intervalOf(change, replicates);
  if (interval === null) return `${formatChange(change.mean, 'share')} in one run, which shows no spread`;
  if (verdictOf(change, replicates) === 'same in every run') return 'the same in every run';
  const [mean, low, high] = changesAlike([change.mean, interval.low, interval.high], 'share');
  return `${mean}, 95% interval ${low} to ${high}`;
}

function find(headlines: readonly Headline[] | undefined, id: IndicatorId): Headline | undefined {
  return headlines?.find(({ indicator }) => indicator === id);
}
