import { drillSummary } from '../../../core/explain/drill/drill-summary.ts';
import { servedAgain } from '../../../core/explain/drill/served-again.ts';
import { timeLeft } from '../../format/duration.ts';
import { longMonth } from '../../format/month.ts';
import styles from '../../lives/lives.module.css';
import { useOrigin } from '../../lives/names.ts';
import { monthsOf } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Progress } from '../../ui/progress.tsx';
import { Findings } from './findings.tsx';
import { useDrill } from './use-drill.ts';
import type { Drill } from './use-drill.ts';

type DrillRunProps = {
  readonly screen: Screen;
  readonly world: World;
  readonly provider: number;
  readonly month: string;
  readonly replicates: number;
};

/** A drill as it goes, and what is in so far. */
export function DrillRun({ screen, world, ...order }: DrillRunProps) {
  const { provider, month } = order;
  const [drill, cancel] = useDrill({ world: { ...world, replicate: 0 }, ...order });
  const origin = useOrigin(world, drill?.scenariosHash ?? '');
  if (drill === null) return null;
  const { kind, each, problem } = drill;
  const months = monthsOf(world);
  const summary = drillSummary(each);
  const missed = summary.replicates - summary.drilled;
  return (
    <>
      <State drill={drill} onCancel={cancel} />
      {kind === 'failed' && problem !== null && <ProblemPanel title="The drill failed" problem={problem} />}
      {each.length > 0 && summary.drilled === 0 && kind !== 'running' && (
        <p className={styles['lead']}>
          Provider {provider} does not trade to the end of {longMonth(month)} in any of these runs, so there
          is nothing to drill. Choose an earlier month or another provider.
        </p>
      )}
      {missed > 0 && summary.drilled > 0 && (
        <p>
          In {missed} of {summary.replicates} runs it does not trade to the end of {longMonth(month)}; the
          figures are of the other {summary.drilled}.
        </p>
      )}
      {summary.drilled > 0 && (
        <Findings
          screen={screen}
          origin={{ ...origin, replicates: summary.drilled }}
          order={order}
          summary={summary}
          curve={servedAgain(each, months.length - 1 - months.indexOf(month))}
        />
      )}
    </>
  );
}

type StateProps = { readonly drill: Drill; readonly onCancel: () => void };

function State({ drill: { kind, each, total, secondsLeft }, onCancel }: StateProps) {
  const said = useKeptFocus<HTMLOutputElement>(kind);
  if (kind === 'running') {
    return (
      <div className={styles['find']}>
        <Progress
          label={`${each.length} of ${total} runs, ${timeLeft(secondsLeft)}`}
          done={each.length}
          total={total}
        />
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    );
  }
  return (
    <output ref={said} tabIndex={-1} className={styles['soft']}>
      {kind === 'cancelled'
        ? `Cancelled: ${each.length} of ${total} runs are in.`
        : `Made ${each.length} of ${total} runs, each with the closure and without it.`}
    </output>
  );
}
