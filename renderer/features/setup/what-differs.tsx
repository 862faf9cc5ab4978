import { CENTRAL } from '../../../core/scenario/future.ts';
import type { OptionRow } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import { changeSentence, futureLines, optionLines } from './changes.ts';
import type { ChangeLine } from './changes.ts';
import styles from './setup.module.css';

/** What the option changes against business as usual and the future against the central one. */
export function WhatDiffers() {
  const catalogues = useApp(selectCatalogues);
  const details = useApp((state) => state.details);
  const { future, option: chosen } = useApp((state) => state.choice);
  if (catalogues === null) return null;
  const option = details.optionChanges && optionLines(details.optionChanges, catalogues.levers);
  const world = details.futureChanges && futureLines(details.futureChanges, catalogues.parameters);
  if (option === null || world === null) return <p className={styles['differs']}>Reading what differs…</p>;
  return (
    <div className={styles['differs']}>
      <p>
        <Glossed>{optionSentence(option)}</Glossed>{' '}
        {future !== CENTRAL && world.length > 0 && (
          <Glossed>{changeSentence('In this future, unlike the central one', world)}</Glossed>
        )}
      </p>
      {option.length + world.length > 0 && (
        <Disclosure title="Exactly what differs">
          <Summary row={catalogues.options.find(({ id }) => id === chosen)} />
          <ChangeList title="The option, against business as usual" lines={option} />
          <ChangeList title="The future, against the parameters as they stand" lines={world} />
        </Disclosure>
      )}
    </div>
  );
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
