import { useState } from 'react';
import { Button, FieldError, Group, Input, Label, Text, TextField } from 'react-aria-components';
import styles from './number-box.module.css';

const WHOLE = /^\d{1,3}(?:[,\s]\d{3})+$|^\d+$/;

type Range = { readonly min: number; readonly max: number };

type NumberBoxProps = {
  readonly label: string;
  readonly note: string;
  readonly value: number;
  readonly range: Range;
  readonly onChange: (value: number) => void;
};

/**
 * A whole number, taken when the field is left or Enter is pressed. What cannot be taken stays as it was typed,
 * with the reason under it, and what was there before goes on.
 */
export function NumberBox({ label, note, value, range, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(null);
    setTold(false);
  }
  const read = typed === null ? value : wholeIn(typed, range);

  function settle(): void {
    setTold(read === null);
    if (read === null) return;
    setTyped(null);
    if (read !== value) onChange(read);
  }
  function step(by: 1 | -1): void {
    const next = Math.min(range.max, Math.max(range.min, (read ?? value) + by));
    setTyped(null);
    setTold(false);
    if (next !== value) onChange(next);
  }
  return (
    <TextField
      className={styles['box'] ?? ''}
      value={typed ?? String(value)}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        else if (event.key === 'ArrowUp') step(1);
        else if (event.key === 'ArrowDown') step(-1);
        else return;
        event.preventDefault();
      }}
      isInvalid={isTold && read === null}
      validationBehavior="aria"
      inputMode="numeric"
      autoComplete="off"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Stepper title="−" label={`Fewer: ${label}`} onPress={() => step(-1)} />
        <Input className={styles['input'] ?? ''} />
        <Stepper title="+" label={`More: ${label}`} onPress={() => step(1)} />
      </Group>
      <FieldError className={styles['refusal'] ?? ''}>
        Type a whole number from {range.min.toLocaleString('en-GB')} to {range.max.toLocaleString('en-GB')}.
      </FieldError>
      <Text slot="description" className={styles['note'] ?? ''}>
        {note}
      </Text>
    </TextField>
  );
}

type StepperProps = { readonly title: string; readonly label: string; readonly onPress: () => void };

/** For the pointer: by keyboard the arrow keys do the same in the field. */
function Stepper({ title, label, onPress }: StepperProps) {
  return (
    <Button
      className={styles['step'] ?? ''}
      aria-label={label}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
    >
      {title}
    </Button>
  );
}

function wholeIn(typed: string, { min, max }: Range): number | null {
  if (!WHOLE.test(typed.trim())) return null;
  const number = Number(typed.replaceAll(/[,\s]/g, ''));
  return number >= min && number <= max ? number : null;
}
