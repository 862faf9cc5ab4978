import { useState } from 'react';
import type { RegisterRow } from '../../api/types.ts';
import { unbroken } from '../../format/unbroken.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useNotes } from '../../notes/use-notes.ts';
import { Button } from '../../ui/button.tsx';
import type { Order, Wanted } from './arranged.ts';
import { signedWords } from '../../format/signature.ts';
import { CHECKS, effectWords, KINDS, originOf, rangeWords } from './words.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './assumptions.module.css';

const FIRST_ROWS = 100;

type RegisterTableProps = {
  readonly rows: readonly RegisterRow[];
  readonly wanted: Wanted;
  readonly at: Screen;
  readonly onWant: (change: Partial<Wanted>) => void;
};

/** The register, the first hundred rows of it until all are asked for. */
export function RegisterTable({ rows, wanted, at, onWant }: RegisterTableProps) {
  const [isWhole, setWhole] = useState(false);
  const { noteOn } = useNotes();
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const head = (order: Order, name: string, look?: string) => (
    <SortHead
      order={order}
      name={name}
      wanted={wanted}
      onWant={onWant}
      {...(look === undefined ? {} : { look })}
    />
  );
  return (
    <>
      <Scrolled className={styles['table']} label="The register of parameters">
        <table className="figures">
          <thead>
            <tr>
              {head('name', 'Parameter')}
              <th scope="col">Value</th>
              <th scope="col">Range</th>
              {head('grade', 'Grade')}
              {head('kind', 'Kind', 'words')}
              {head('from', 'How it came', 'words')}
              {head('effect', 'Moves most', 'words')}
              <th scope="col" className="words">
                Signed off by
              </th>
              <th scope="col" className="words">
                Source
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row
                key={row.id}
                row={row}
                at={at}
                hasNote={(noteOn({ kind: 'parameter', id: row.id })?.note ?? '') !== ''}
              />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {shown.length < rows.length && (
        <p>
          <Button onPress={() => setWhole(true)}>Show all {rows.length}</Button>
        </p>
      )}
    </>
  );
}

type RowProps = { readonly row: RegisterRow; readonly at: Screen; readonly hasNote: boolean };

function Row({ row, at, hasNote }: RowProps) {
  const { id, label, value, grade, verification, kind, source, expiry, changes } = row;
  return (
    <tr>
      <th scope="row" className="words">
        <ScreenLink to={screen('assumptions', id, at.params)} className={styles['name']}>
          {label}
        </ScreenLink>{' '}
        {changes.length > 0 && <span className={styles['changed']}>changed</span>}{' '}
        {expiry !== null && <span className={styles['expired']}>expired</span>}{' '}
        {hasNote && <span className={styles['noted']}>note</span>}
      </th>
      <td>{formatValue(value, row.unit)}</td>
      <td>{unbroken(rangeWords(row) ?? 'none')}</td>
      <td title={CHECKS[verification]}>{grade}</td>
      <td className="words">{KINDS[kind]}</td>
      <td className="words">{originOf(row)}</td>
      <td className="words">{effectWords(row)}</td>
      <td className="words">{signedWords(row) ?? 'nobody'}</td>
      <td className="words">
        <span className={styles['source']} title={source}>
          {source}
        </span>
      </td>
    </tr>
  );
}

type SortHeadProps = {
  readonly order: Order;
  readonly name: string;
  readonly wanted: Wanted;
  readonly onWant: (change: Partial<Wanted>) => void;
  readonly look?: string;
};

function SortHead({ order, name, wanted, onWant, look }: SortHeadProps) {
  const isIt = wanted.order === order;
  const sorted = !isIt ? 'none' : wanted.isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted} className={look}>
      <Button look="inline" onPress={() => onWant({ order, isDown: isIt && !wanted.isDown })}>
        {name}
        {isIt && <span aria-hidden="true">{wanted.isDown ? ' ▼' : ' ▲'}</span>}
      </Button>
    </th>
  );
}
