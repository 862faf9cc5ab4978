import { useMemo } from 'react';
import { OPTION_GROUPS } from '../../../core/scenario/option-group.ts';
import type { OptionRow } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { firstSentence } from '../../ui/picker-entries.ts';
import type { PickerItem } from '../../ui/picker-entries.ts';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import styles from './setup.module.css';

/** Where, what we decide, and what may happen to us. */
export function Setup() {
  const catalogues = useApp(selectCatalogues);
  const { place, option, future } = useApp((state) => state.choice);
  const { choose } = useActions();
  const places = useMemo(
    () =>
      (catalogues?.places ?? []).map(({ id, name, region, type, invented, clients }): PickerItem => {
        const people = `${clients.toLocaleString('en-GB')} council clients`;
        return { id, name, note: `${invented ? 'Invented market' : region} · ${type} · ${people}` };
      }),
    [catalogues],
  );
  const options = useMemo(() => optionItems(catalogues?.options ?? []), [catalogues]);
  if (catalogues === null) return null;
  return (
    <div className={styles['pickers']}>
      <SearchPicker
        label="Place"
        items={places}
        value={place}
        onChange={(id) => choose({ place: id })}
        nothing="No place has this in its name, region or type."
      />
      <SearchPicker
        label="Option"
        items={options}
        value={option}
        onChange={(id) => choose({ option: id })}
        nothing="No option has these words in its name or first sentence."
      />
      <Picker
        label="Future"
        items={catalogues.futures.map(withNote)}
        value={future}
        onChange={(id) => choose({ future: id })}
      />
    </div>
  );
}

/** Options under what they are about, in the order in which levers stand; the one that changes nothing first. */
function optionItems(options: readonly OptionRow[]): readonly PickerItem[] {
  return [...options]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ id, name, summary, group }) => ({
      id,
      name,
      note: firstSentence(summary),
      ...(group === null ? {} : { group: capital(group) }),
    }));
}

function placeOf({ group }: OptionRow): number {
  return group === null ? -1 : OPTION_GROUPS.indexOf(group);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withNote({ id, name, summary }: { id: string; name: string; summary: string }): PickerItem {
  return { id, name, note: summary };
}
