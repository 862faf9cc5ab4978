import { memo, useDeferredValue, useMemo } from 'react';
import { CENTRAL } from '../../../core/scenario/future.ts';
import type { OptionRow } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import type { Catalogues, Details } from '../../store/state.ts';
import { useApp } from '../../store/use-app.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import { changeSentence, futureLines, optionLines } from '../../format/changes.ts';
import type { ChangeLine } from '../../format/changes.ts';
import styles from './setup.module.css';

/** What the option changes against business as usual and the future against the central one, in a sentence. */
export function WhatDiffers() {
  const future = useApp((state) => state.choice.future);
  return <Sentence of={useRead()} future={future} />;
}

const Sentence = memo(function Sentence({ of, future }: { readonly of: Read; readonly future: string }) {
  const { option, world } = linesOf(of);
  if (option === null || world === null) return <p className={styles['differs']}>Reading what differs…</p>;
  return (
    <p className={styles['differs']}>
      <Glossed>{optionSentence(option)}</Glossed>{' '}
      {future !== CENTRAL && world.length > 0 && (
        <Glossed>{changeSentence('In this future, unlike the central one', world)}</Glossed>
      )}
    </p>
  );
});

/** The same change by change, on demand. */
export function ExactDifferences() {
  const chosen = useApp((state) => state.choice.option);
  return <Exact of={useRead()} chosen={chosen} />;
}

const Exact = memo(function Exact({ of, chosen }: { readonly of: Read; readonly chosen: string }) {
  const { catalogues } = of;
  const { option, world } = linesOf(of);
  if (option === null || world === null || option.length + world.length === 0) return null;
  return (
    <Disclosure title="Exactly what differs">
      <Summary row={catalogues?.options.find(({ id }) => id === chosen)} />
      <ChangeList title="The option, against business as usual" lines={option} />
      <ChangeList title="The future, against the parameters as they stand" lines={world} />
    </Disclosure>
  );
});

type Read = { readonly catalogues: Catalogues | null; readonly details: Details };

/** What has been read; words on it are drawn behind whatever is pressed or typed. */
function useRead(): Read {
  const catalogues = useApp(selectCatalogues);
  const details = useApp((state) => state.details);
  return useDeferredValue(useMemo(() => ({ catalogues, details }), [catalogues, details]));
}

type Lines = { readonly option: readonly ChangeLine[] | null; readonly world: readonly ChangeLine[] | null };

/** Null while they are being read. */
function linesOf({ catalogues, details }: Read): Lines {
  const { optionChanges, futureChanges } = details;
  if (catalogues === null) return { option: null, world: null };
  return {
    option: optionChanges && optionLines(optionChanges, catalogues.levers),
    world: futureChanges && futureLines(futureChanges, catalogues.parameters),
  };
}

/** What the option is and what may come of it, in the words of who wrote it. */
function Summary({ row }: { readonly row: OptionRow | undefined }) {
  if (row === undefined) return null;
  return (
    <p className={styles['summary']}>
      <Glossed>{row.summary}</Glossed>
    </p>
  );
}

function optionSentence(lines: readonly ChangeLine[]): string {
  if (lines.length === 0) return 'Business as usual: the council changes nothing.';
  return changeSentence('Unlike business as usual', lines);
}

function ChangeList({ title, lines }: { readonly title: string; readonly lines: readonly ChangeLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles['listTitle']}>{title}</h3>
      <ul className={styles['list']}>
        {lines.map(({ what, text, note }) => (
          <li key={what + text}>
            <b>{what}</b>: {text}
            {note !== null && <span className={styles['note']}> {note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
