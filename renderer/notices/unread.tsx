import type { Problem } from '../api/types.ts';
import { isToldAbove, troubleOf } from '../store/trouble.ts';
import { useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';

type UnreadProps = {
  /** What cannot be done, "The results cannot be listed". */
  readonly what: string;
  readonly problem: Problem;
  readonly onAgain: () => void;
};

/** Why something of the library is not there: in a line where it is told above every screen, else whole, with another try. */
export function Unread({ what, problem, onAgain }: UnreadProps) {
  const trouble = troubleOf(useApp((state) => state.safety));
  if (isToldAbove(problem, trouble)) return <p>{what} just now.</p>;
  return (
    <ProblemPanel title={what} problem={problem}>
      <Button look="primary" onPress={onAgain}>
        Try again
      </Button>
    </ProblemPanel>
  );
}
