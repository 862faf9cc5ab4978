import { capital } from '../../../core/scenario/first-letter.ts';
import { longMonth } from '../../format/month.ts';
import { Button } from '../../ui/button.tsx';
import { actionOf } from './dial-changes.ts';
import type { Dial, Usual } from './dial.ts';
import { inWords } from './dial.ts';
import type { Placed } from './entries.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import styles from './editor.module.css';

type InheritedChangeProps = {
  readonly dial: Dial;
  readonly placed: Placed;
  /** What is usual from its month on; null where that is not known. */
  readonly usual: Usual | null;
  readonly onChange: () => void;
  readonly onLeaveOut: () => void;
};

/** A change that comes from what the document builds on: it can be taken over to be changed, or left out. */
export function InheritedChange({ dial, placed, usual, onChange, onLeaveOut }: InheritedChangeProps) {
  const { entry, owner } = placed;
  const what = actionOf(dial, entry).replace('Set ', '');
  return (
    <li className={styles['change']}>
      <p>
        {capital(inWords(dial, entry.value, usual))}{' '}
        {entry.until === undefined
          ? `from ${longMonth(entry.from)}`
          : `by ${longMonth(entry.until)}, in even steps from ${longMonth(entry.from)}`}
        {entry.groups !== undefined && `, for ${peopleOf(entry.groups)}`}
        {entry.note !== undefined && <span className={styles['soft']}> {entry.note}</span>}
      </p>
      <p className={styles['soft']}>From “{owner.name}”</p>
      <div className={styles['buttons']}>
        <Button look="quiet" onPress={onChange} label={`Change: ${what}`}>
          Change
        </Button>
        <Button look="quiet" onPress={onLeaveOut} label={`Leave out: ${what}`}>
          Leave out
        </Button>
      </div>
    </li>
  );
}
