import { useMemo } from 'react';
import { useNotes } from '../../notes/use-notes.ts';
import { selectCatalogues, selectResult } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Picker } from '../../ui/picker.tsx';
import { PlacePicker } from '../../ui/place-picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { OnPaper } from './on-paper.tsx';
import { futureItems, NOT_IN_LIBRARY } from './items.ts';
import { useOptionItems } from './use-option-items.ts';
import styles from './setup.module.css';

/** Where, what we decide, and what may happen to us. What is archived is left out unless it is chosen. */
export function Setup() {
  const catalogues = useApp(selectCatalogues);
  const { place, option, future } = useApp((state) => state.choice);
  const futureInResult = useApp((state) => {
    const made = selectResult(state)?.future;
    return made?.id === state.choice.future ? made.name : undefined;
  });
  const { choose } = useActions();
  const { noteOn } = useNotes();
  const options = useOptionItems();
  // What stands typed in a picker is lost when its list is made anew.
  const places = useMemo(
    () =>
      (catalogues?.places ?? []).filter(
        ({ id }) => id === place || noteOn({ kind: 'place', id })?.archived !== true,
      ),
    [catalogues, place, noteOn],
  );
  if (catalogues === null) return null;
  return (
    <>
      <OnPaper />
      <div className={styles['pickers']}>
        <PlacePicker label="Place" places={places} value={place} onChange={(id) => choose({ place: id })} />
        <SearchPicker
          label="Option"
          items={options}
          value={option}
          onChange={(id) => choose({ option: id })}
          nothing="No option has these words in its name or first sentence."
        />
        <Picker
          label="Future"
          items={[
            ...(catalogues.futures.some(({ id }) => id === future)
              ? []
              : [{ id: future, name: futureInResult ?? future, note: NOT_IN_LIBRARY }]),
            ...futureItems(
              catalogues.futures.filter(
                ({ id }) => id === future || noteOn({ kind: 'future', id })?.archived !== true,
              ),
            ),
          ]}
          value={future}
          onChange={(id) => choose({ future: id })}
        />
      </div>
    </>
  );
}
