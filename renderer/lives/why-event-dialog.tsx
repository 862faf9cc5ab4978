import { timeLeft } from '../format/duration.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import { Progress } from '../ui/progress.tsx';
import { useWhyEvent } from './use-why-event.ts';
import type { WhyAsked, WhyState } from './use-why-event.ts';
import { WhyAnswered } from './why-answered.tsx';
import type { World } from './world.ts';
import styles from './lives.module.css';

type WhyEventDialogProps = {
  readonly world: World;
  readonly asked: WhyAsked;
  readonly question: string;
  readonly onClose: () => void;
};

/** What led to an event, from re-runs with each cause left out. It takes a while, and closing it gives it up. */
export function WhyEventDialog({ world, asked, question, onClose }: WhyEventDialogProps) {
  const state = useWhyEvent(world, asked);
  return (
    <Dialog title={`Why? ${question}`} onClose={onClose}>
      {state.kind === 'working' && <Working state={state} onCancel={onClose} />}
      {state.kind === 'failed' && <ProblemPanel title="It could not be explained" problem={state.problem} />}
      {state.kind === 'here' && <WhyAnswered answer={state.answer} />}
    </Dialog>
  );
}

type WorkingProps = {
  readonly state: Extract<WhyState, { kind: 'working' }>;
  readonly onCancel: () => void;
};

function Working({ state: { done, total, secondsLeft }, onCancel }: WorkingProps) {
  return (
    <div className={styles['card']}>
      <output>
        The same months are run again with every combination of causes left out, with the same people and the
        same luck.
      </output>
      {total === null ? (
        <p className={styles['soft']}>Looking at what happened first…</p>
      ) : (
        <Progress
          label={`Re-run ${done + 1} of ${total}, ${timeLeft(secondsLeft)}`}
          done={done}
          total={total}
        />
      )}
      <div>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
