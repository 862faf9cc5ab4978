import { Picker } from './picker.tsx';

type OptionPickerProps = {
  /** Of the options that are held against business as usual, the chosen one first. */
  readonly names: readonly string[];
  readonly place: number;
  readonly onChange: (place: number) => void;
};

/** Which of several options a part of the screen is about; nothing where there is only one. */
export function OptionPicker({ names, place, onChange }: OptionPickerProps) {
  if (names.length < 2) return null;
  return (
    <Picker
      label="Option"
      items={names.map((name, at) => ({
        id: String(at),
        name,
        note: at === 0 ? 'The chosen option' : 'Set beside it',
      }))}
      value={String(place)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
