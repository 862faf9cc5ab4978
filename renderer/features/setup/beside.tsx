import { useEffect, useRef, useState } from 'react';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { useOptionItems } from './use-option-items.ts';
import styles from './setup.module.css';

/** A result holds business as usual, the option, and this many more. */
const MOST_BESIDE = 4;

/** Further options compared at the same time, each to be taken away again. */
export function Beside() {
  const options = useOptionItems();
  const { option, beside } = useApp((state) => state.choice);
  const { choose } = useActions();
  const [isAdding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const taken = new Set([BUSINESS_AS_USUAL, option, ...beside]);

  useEffect(() => {
    if (isAdding) box.current?.querySelector('input')?.focus();
  }, [isAdding]);

  // What was pressed is gone: one goes on from the button that adds the next, or the last that takes one away.
  const isLeft = useRef(false);
  useEffect(() => {
    if (!isLeft.current) return;
    isLeft.current = false;
    [...(box.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  });
  function compareBeside(next: readonly string[]): void {
    isLeft.current = true;
    setAdding(false);
    choose({ beside: next });
  }

  return (
    <div className={styles['beside']} ref={box}>
      {beside.length > 0 && <span className={styles['besideTitle']}>Beside it:</span>}
      {beside.map((id) => {
        const name = options.find((item) => item.id === id)?.name ?? id;
        return (
          <span key={id} className={styles['chip']}>
            {name}
            <Button
              look="inline"
              label={`Take away ${name}`}
              onPress={() => compareBeside(beside.filter((each) => each !== id))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </span>
        );
      })}
      {isAdding && (
        <div className={styles['adder']}>
          <SearchPicker
            label="Another option to compare"
            items={options.filter(({ id }) => !taken.has(id))}
            value=""
            onChange={(id) => compareBeside([...beside, id])}
            nothing="No option has these words in its name or first sentence."
          />
        </div>
      )}
      {beside.length >= MOST_BESIDE ? (
        <span className={styles['besideTitle']}>No more than these at once.</span>
      ) : (
        <Button look="inline" onPress={() => setAdding(!isAdding)}>
          {isAdding ? 'Cancel' : 'Add another option to compare'}
        </Button>
      )}
    </div>
  );
}
