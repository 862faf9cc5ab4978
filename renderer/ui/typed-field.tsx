import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { FieldError, Group, Input, Label, TextField } from 'react-aria-components';
import styles from './typed-field.module.css';

type TypedFieldProps = {
  readonly label: string;
  /** How it stands, as it would be typed. */
  readonly value: string;
  /** Stands behind what is typed: a unit. */
  readonly mark?: string;
  /** Why what was typed cannot be taken; null where it can. */
  readonly check: (typed: string) => string | null;
  /**
   * It is taken as it is typed, as soon as it can be.
   * @param likely after a step: where the next may lead, the most likely first
   */
  readonly onTake: (typed: string, likely: readonly string[]) => void;
  /** What so many steps make of it; the arrow keys go up and down by one. */
  readonly step?: (by: number) => string | null;
  /** What somebody else found wrong with it. */
  readonly refusal?: string | null;
  readonly placeholder?: string;
  /** Stands ready to be typed in as soon as it is there. */
  readonly takesFocus?: boolean;
};

/** Where whoever has gone one step may go next, in steps of that way from where they were: on, on by two, and to the other side of it. */
export const LIKELY_STEPS = [2, 3, -1] as const;

/** A field that takes what is typed while it is typed; what cannot be taken stays as it is, with the reason beside it. */
export function TypedField({
  label,
  value,
  mark,
  check,
  onTake,
  step,
  refusal = null,
  placeholder,
  takesFocus = false,
}: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [takesFocus]);
  const why = (typed === null ? null : check(typed)) ?? refusal;

  function type(text: string, likely: readonly string[] = []): void {
    setTyped(text);
    if (check(text) === null) onTake(text, likely);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const by = event.key === 'ArrowUp' ? 1 : -1;
    const next = step?.(by) ?? null;
    if (next === null) return;
    event.preventDefault();
    const further = LIKELY_STEPS.map((steps) => step?.(by * steps) ?? null).filter((text) => text !== null);
    type(
      next,
      further.filter((text) => check(text) === null),
    );
  }
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={typed ?? value}
      onChange={(text) => type(text)}
      onBlur={() => {
        if (typed !== null && check(typed) === null) setTyped(null);
      }}
      onKeyDown={press}
      isInvalid={why !== null}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Input
          ref={input}
          className={styles['input'] ?? ''}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        {mark !== undefined && mark !== '' && <span className={styles['mark']}>{mark}</span>}
      </Group>
      <FieldError className={styles['refusal'] ?? ''}>{why}</FieldError>
    </TextField>
  );
}
