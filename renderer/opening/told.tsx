import type { BundleTaken, SubjectKind } from '../api/types.ts';
import { engineOrder } from '../format/engine.ts';
import { ScreenLink } from '../navigation/link.tsx';
import { screen } from '../navigation/screen.ts';
import type { Outcome } from './open-files.ts';
import type { FileProblem } from './read-file.ts';
import styles from './opening.module.css';

type ToldProps = {
  readonly outcome: Outcome;
  /** Called when a link leads elsewhere. */
  readonly onLeave: () => void;
};

/** What became of one file: what is now in the library, or what is wrong with it and how to mend it. */
export function Told({ outcome, onLeave }: ToldProps) {
  const { fileName } = outcome;
  if (outcome.kind === 'taken') return <Taken fileName={fileName} told={outcome.told} onLeave={onLeave} />;
  return (
    <div role="alert" className={styles['refused']}>
      <h3>{fileName}: not opened</h3>
      {outcome.sentence !== null && <p>{outcome.sentence}</p>}
      {outcome.problems.map((problem) => (
        <Wrong key={problem.path + problem.found} problem={problem} />
      ))}
      <p>Nothing in the library has changed.</p>
    </div>
  );
}

function Wrong({ problem }: { readonly problem: FileProblem }) {
  return (
    <dl className={styles['wrong']}>
      {problem.path !== '' && <Fact name="Where" value={problem.path} />}
      <Fact name="Expected" value={problem.expected} />
      <Fact name="Found" value={problem.found} />
      <Fact name="To mend it" value={problem.remedy} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type TakenProps = {
  readonly fileName: string;
  readonly told: BundleTaken;
  readonly onLeave: () => void;
};

function Taken({ fileName, told: { taken, engine, warnings }, onLeave }: TakenProps) {
  return (
    <>
      <h3>{fileName}</h3>
      {taken.length === 0 && <p>All of it was in the library already: nothing has changed.</p>}
      {taken.length > 0 && (
        <ul className={styles['taken']}>
          {taken.map(({ subject, name, asId }) => (
            <li key={`${subject.kind} ${asId}`}>
              <ScreenLink to={screen('library', SHELF[subject.kind] ?? null)} onFollow={onLeave}>
                {name}
              </ScreenLink>
              {isBeside(subject, asId) &&
                ', kept beside one of yours that is not the same: if both have one name, give one of them another'}
            </li>
          ))}
        </ul>
      )}
      {engine !== null && engineOrder(engine.theirs, engine.here) !== 'the same' && (
        <p>
          Its figures were made by {engineOrder(engine.theirs, engine.here)} engine, {engine.theirs}; the one
          here is {engine.here}. They are shown as they came.
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </>
  );
}

/** What was of nobody in particular gets an id of one’s own; what was somebody’s gets another only where that one was taken. */
function isBeside({ kind, id }: BundleTaken['taken'][number]['subject'], asId: string): boolean {
  return asId !== id && (kind === 'option' || kind === 'future') && id.startsWith('my-');
}

/** The shelf of the library on which something stands. */
const SHELF: Readonly<Partial<Record<SubjectKind, string>>> = {
  option: 'options',
  future: 'futures',
  result: 'results',
  study: 'questions',
};
