import { useAnswer } from '../../api/use-answer.ts';
import type { StudyRequest } from '../../api/types.ts';
import { longTime } from '../../format/duration.ts';
import { count } from '../../format/month.ts';
import type { AppState } from '../../store/state.ts';
import { secondsFor } from '../../store/study-pace.ts';
import { useApp } from '../../store/use-app.ts';
import { runsOf } from './runs-of.ts';
import type { Register } from './runs-of.ts';
import styles from './questions.module.css';

/** About how many runs a question takes, and how long that is by the pace of the last ones. */
export function HowLong({ request }: { readonly request: StudyRequest }) {
  const { start, months } = request.ground;
  const [register] = useAnswer('parameters.moved', { ...(start !== undefined && { start }), months });
  const sentence = useApp((state) =>
    register.kind === 'here' ? howLong(state, request, register.value) : 'Counting the runs…',
  );
  if (register.kind === 'failed') return null;
  return <p className={styles['soft']}>{sentence}</p>;
}

function howLong(state: AppState, request: StudyRequest, register: Register): string {
  const { fewest, most } = runsOf(request, register);
  const runs =
    fewest === most
      ? `About ${count(most, 'run')}`
      : `From ${fewest.toLocaleString('en-GB')} to ${count(most, 'run')}, as luck has it`;
  const [shortest, longest] = [secondsFor(state, request, fewest), secondsFor(state, request, most)];
  if (shortest === null || longest === null)
    return `${runs}. How long that takes here is known once some have been made.`;
  const [low, high] = [longTime(shortest), longTime(longest)];
  const time = low === high ? `about ${high}` : `about ${low} to ${high}`;
  return `${runs}: ${time} at the pace of the last ones, and less where some were made before.`;
}
