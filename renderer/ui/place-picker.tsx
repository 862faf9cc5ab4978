import { useMemo } from 'react';
import type { PlaceRow } from '../api/types.ts';
import type { PickerItem } from './picker-entries.ts';
import { SearchPicker } from './search-picker.tsx';

type PlacePickerProps = {
  readonly label: string;
  readonly places: readonly PlaceRow[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Where: a council’s area, by its name, region or type. */
export function PlacePicker({ label, places, value, onChange }: PlacePickerProps) {
  const items = useMemo(() => places.map(itemOf), [places]);
  return (
    <SearchPicker
      label={label}
      items={items}
      value={value}
      onChange={onChange}
      nothing="No place has this in its name, region or type."
    />
  );
}

function itemOf({ id, name, region, type, invented, clients }: PlaceRow): PickerItem {
  const people = `${clients.toLocaleString('en-GB')} council clients`;
  return { id, name, note: `${invented ? 'Invented market' : region} · ${type} · ${people}` };
}
