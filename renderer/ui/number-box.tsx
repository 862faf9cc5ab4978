import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './number-box.module.css';

type NumberBoxProps = {
  readonly label: ReactNode;
  readonly note: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly step?: number;
  readonly onChange: (value: number) => void;
};

/** A whole number with its bounds kept; leaving it empty changes nothing. */
export function NumberBox({ label, note, value, range, step = 1, onChange }: NumberBoxProps) {
  return (
    <NumberField
      className={styles['box'] ?? ''}
      value={value}
      minValue={range.min}
      maxValue={range.max}
      step={step}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next);
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Button slot="decrement" className={styles['step'] ?? ''}>
          −
        </Button>
        <Input className={styles['input'] ?? ''} />
        <Button slot="increment" className={styles['step'] ?? ''}>
          +
        </Button>
      </Group>
      <Text slot="description" className={styles['note'] ?? ''}>
        {note}
      </Text>
    </NumberField>
  );
}
