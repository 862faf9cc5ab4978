import { useMemo } from 'react';
import { useNotes } from '../../notes/use-notes.ts';
import { selectCatalogues, selectResult } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import type { PickerItem } from '../../ui/picker-entries.ts';
import { NOT_IN_LIBRARY, optionItems } from './items.ts';

/** The options to choose from; what is archived is left out unless it is chosen. The same list while nothing has changed. */
export function useOptionItems(): readonly PickerItem[] {
  const catalogues = useApp(selectCatalogues);
  const option = useApp((state) => state.choice.option);
  const nameInResult = useApp((state) => selectResult(state)?.options.find(({ id }) => id === option)?.name);
  const { noteOn } = useNotes();
  return useMemo(() => {
    const rows = (catalogues?.options ?? []).filter(
      ({ id }) => id === option || noteOn({ kind: 'option', id })?.archived !== true,
    );
    const items = optionItems(rows);
    if (items.some(({ id }) => id === option)) return items;
    // A result from elsewhere may be of an option that is not in the library.
    return [
      {
        id: option,
        name: nameInResult ?? option,
        note: NOT_IN_LIBRARY,
      },
      ...items,
    ];
  }, [catalogues, option, noteOn, nameInResult]);
}
