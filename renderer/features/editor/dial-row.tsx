import { memo, useState } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import type { ParameterRow } from '../../api/types.ts';
import type { Dial } from './dial.ts';
import { inWords, rangeWords } from './dial.ts';
import { dialPath, pathValue } from './dial-path.ts';
import { chainOf, placedChanges } from './entries.ts';
import type { Placed } from './entries.ts';
import { SmallPath } from './small-path.tsx';
import { TimeEditor } from './time-editor.tsx';
import type { TimeEditorProps } from './time-editor.tsx';
import styles from './editor.module.css';

type DialRowProps = TimeEditorProps & {
  readonly startsOpen: boolean;
  /** The parameter it starts from. */
  readonly source: ParameterRow | undefined;
};

/** One lever or parameter: its name, where it stands, its small path; opened, everything that sets it. */
export const DialRow = memo(function DialRow({ dial, editing, horizon, startsOpen, source }: DialRowProps) {
  const [wasOpened, setWasOpened] = useState(startsOpen);
  const placed = placedChanges(dial.id, chainOf(editing), editing.own);
  const path = dialPath(
    dial,
    placed.map(({ entry }) => entry),
    horizon,
  );
  return (
    <Disclosure
      level={4}
      startsOpen={startsOpen}
      onToggle={(isOpen) => setWasOpened(wasOpened || isOpen)}
      title={
        <span className={styles['row']}>
          <span className={styles['name']}>{dial.label}</span>
          <span className={styles['stand']}>{standing(dial, path)}</span>
          <SmallPath path={path} />
          <Mark placed={placed} />
        </span>
      }
    >
      {wasOpened && (
        <>
          <About dial={dial} source={source} horizon={horizon} />
          <TimeEditor dial={dial} editing={editing} horizon={horizon} />
        </>
      )}
    </Disclosure>
  );
});

/** Where it stands in the first month and in the last. */
function standing(dial: Dial, path: readonly number[] | null): string {
  const [first, last] = [path?.[0], path?.at(-1)];
  if (first === undefined || last === undefined) return 'Reading…';
  const [from, to] = [inWords(dial, pathValue(dial, first)), inWords(dial, pathValue(dial, last))];
  return from === to ? to : `${from} → ${to}`;
}

function Mark({ placed }: { readonly placed: readonly Placed[] }) {
  if (placed.some(({ own }) => own)) return <span className={styles['changed']}>changed here</span>;
  const from = placed.findLast(({ acts }) => acts);
  return from === undefined ? null : <span className={styles['from']}>from “{from.owner.name}”</span>;
}

/** What it is, what it may be, and where its first value comes from. */
function About({ dial, source, horizon }: Pick<DialRowProps, 'dial' | 'source' | 'horizon'>) {
  const value = source === undefined ? undefined : horizon.register.get(source.id)?.values.at(-1);
  const range = rangeWords(dial);
  return (
    <div className={styles['about']}>
      {dial.help !== '' && (
        <p>
          <Glossed>{dial.help}</Glossed>
        </p>
      )}
      {dial.unit !== 'choice' && range !== '' && <p className={styles['soft']}>It can be {range}.</p>}
      {source === undefined ? (
        dial.start !== null && (
          <p className={styles['soft']}>
            It starts at {inWords(dial, dial.start)}: that is how the model has it today.
          </p>
        )
      ) : (
        <p className={styles['soft']}>
          It starts from “{source.label}”: {inWords({ unit: source.unit, choices: [] }, source.value)}, grade{' '}
          {source.grade}
          {source.verification === 'assumption' && ' †, an assumption'}.
          {value !== undefined &&
            ` Plausible from ${inWords({ unit: source.unit, choices: [] }, value.low)} to ${inWords({ unit: source.unit, choices: [] }, value.high)}. Source: ${value.source}`}
        </p>
      )}
    </div>
  );
}
