import { memo, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import type { ParameterRow } from '../../api/types.ts';
import type { Dial } from './dial.ts';
import { inWords, rangeWords } from './dial.ts';
import { dialPath, pathValue } from './dial-path.ts';
import { chainOf, placedChanges } from './entries.ts';
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
export const DialRow = memo(function DialRow(props: DialRowProps) {
  const { dial, editing, horizon, startsOpen, source, faults } = props;
  const [wasOpened, setWasOpened] = useState(startsOpen);
  const toggle = useCallback((isOpen: boolean) => setWasOpened((was) => was || isOpen), []);
  const placed = placedChanges(dial.id, chainOf(editing), editing.own);
  const path = dialPath(
    dial,
    placed.map(({ entry }) => entry),
    horizon,
  );
  return (
    <Row
      label={dial.label}
      stands={standing(dial, path)}
      path={path}
      isChanged={placed.some(({ own }) => own)}
      from={placed.findLast(({ acts }) => acts)?.owner.name ?? null}
      isToMend={faults.length > 0}
      startsOpen={startsOpen}
      onToggle={toggle}
    >
      {wasOpened && (
        <>
          <About dial={dial} source={source} horizon={horizon} />
          <TimeEditor dial={dial} editing={editing} horizon={horizon} faults={faults} />
        </>
      )}
    </Row>
  );
});

type RowProps = {
  readonly label: string;
  readonly stands: string;
  readonly path: readonly number[] | null;
  readonly isChanged: boolean;
  /** The document that what acts at last comes from. */
  readonly from: string | null;
  readonly isToMend: boolean;
  readonly startsOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** A change of one dial leaves the rows of the others as they are: to draw them all would keep the next key waiting. */
const Row = memo(function Row({
  label,
  stands,
  path,
  isChanged,
  from,
  isToMend,
  startsOpen,
  onToggle,
  children,
}: RowProps) {
  return (
    <Disclosure
      level={4}
      startsOpen={startsOpen}
      onToggle={onToggle}
      title={
        <span className={styles['row']}>
          <span className={styles['name']}>{label}</span>
          <span className={styles['stand']}>{stands}</span>
          <SmallPath path={path} />
          {isToMend ? (
            <span className={styles['refusal']}>to be mended</span>
          ) : (
            <Mark isChanged={isChanged} from={from} />
          )}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}, saysTheSame);

function saysTheSame(one: RowProps, other: RowProps): boolean {
  const { path, ...rest } = one;
  const isSamePath = path?.join() === other.path?.join();
  return isSamePath && (Object.keys(rest) as (keyof typeof rest)[]).every((key) => one[key] === other[key]);
}

/** Where it stands in the first month and in the last. */
function standing(dial: Dial, path: readonly number[] | null): string {
  const [first, last] = [path?.[0], path?.at(-1)];
  if (first === undefined || last === undefined) return 'Reading…';
  const [from, to] = [inWords(dial, pathValue(dial, first)), inWords(dial, pathValue(dial, last))];
  return from === to ? to : `${from} → ${to}`;
}

function Mark({ isChanged, from }: Pick<RowProps, 'isChanged' | 'from'>) {
  if (isChanged) return <span className={styles['changed']}>changed here</span>;
  return from === null ? null : <span className={styles['from']}>from “{from}”</span>;
}

/** What it is, what it may be, and where its first value comes from. */
const About = memo(function About({
  dial,
  source,
  horizon,
}: Pick<DialRowProps, 'dial' | 'source' | 'horizon'>) {
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
});
