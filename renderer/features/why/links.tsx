import type { Chain } from '../../api/types.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './why.module.css';

type LinksProps = {
  readonly title: string;
  readonly equations?: Chain['further']['equations'];
  readonly columns?: Chain['further']['columns'];
};

/** Equations and columns to ask about next; nothing where there are none. */
export function Links({ title, equations = [], columns = [] }: LinksProps) {
  const { askWhy } = useActions();
  if (equations.length + columns.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['links']}>
        {equations.map(({ id, step, gives }) => (
          <li key={id}>
            <Button look="inline" onPress={() => void askWhy({ kind: 'equation', id })}>
              {id}
            </Button>{' '}
            ({step ?? 'at the start'}): {gives}
          </li>
        ))}
        {columns.map(({ column, meaning, unit, writers }) => (
          <li key={column}>
            <Button look="inline" onPress={() => void askWhy({ kind: 'column', id: column })}>
              {column}
            </Button>{' '}
            ({unit}): {meaning}{' '}
            {writers.length === 0 ? 'Set at the start' : `Written by ${writers.join(', ')}`}.
          </li>
        ))}
      </ul>
    </>
  );
}
