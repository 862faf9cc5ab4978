import { useMemo } from 'react';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Picker } from '../../ui/picker.tsx';
import type { PickerItem } from '../../ui/picker.tsx';
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
  if (catalogues === null) return null;
  return (
    <div className={styles['pickers']}>
      <SearchPicker label="Place" items={places} value={place} onChange={(id) => choose({ place: id })} />
      <Picker
        label="Option"
        items={catalogues.options.map(withNote)}
        value={option}
        onChange={(id) => choose({ option: id })}
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

function withNote({ id, name, summary }: { id: string; name: string; summary: string }): PickerItem {
  return { id, name, note: summary };
}
