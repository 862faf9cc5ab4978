import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { selectCatalogues } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import { SearchPicker } from '../ui/search-picker.tsx';
import { useOptionName } from './names.ts';
import styles from './lives.module.css';
import type { World } from './world.ts';

type TwinPickerProps = {
  readonly world: World;
  /** Null where the choice has no other option. */
  readonly against: string | null;
  readonly onChange: (option: string) => void;
};

/** Which option the twin lives under. */
export function TwinPicker({ world, against, onChange }: TwinPickerProps) {
  const options = useApp((state) => selectCatalogues(state)?.options) ?? [];
  const nameOf = useOptionName();
  return (
    <div className={styles['choices']}>
      <SearchPicker
        label={`Beside “${nameOf(world.option)}”`}
        items={options
          .filter(({ id }) => id !== world.option)
          .toSorted((a, b) => Number(b.id === BUSINESS_AS_USUAL) - Number(a.id === BUSINESS_AS_USUAL))
          .map(({ id, name }) => ({ id, name, note: '' }))}
        value={against ?? ''}
        onChange={onChange}
        nothing="No option has these words in its name."
      />
      {against === null && <p>Choose an option to see the same life under it.</p>}
    </div>
  );
}
