import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import styles from './text-box.module.css';

type TextBoxProps = {
  readonly label: string;
  /** What it is of, said before the label to those who do not see where it stands. */
  readonly of?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
  /** Why what stands there cannot be taken; it stays as it was typed. */
  readonly refusal?: string | null;
  /** Lines of a longer text; one line when left out. */
  readonly lines?: number;
};

/** Text to be typed, with what is said of it beside it. */
export function TextBox({ label, of, value, onChange, note, refusal = null, lines }: TextBoxProps) {
  return (
    <TextField
      className={styles['box'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={refusal !== null}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>
        {of !== undefined && <span className="visually-hidden">{of}: </span>}
        {label}
      </Label>
      {lines === undefined ? (
        <Input className={styles['input'] ?? ''} />
      ) : (
        <TextArea className={styles['input'] ?? ''} rows={lines} />
      )}
      {note !== undefined && (
        <Text slot="description" className={styles['note'] ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles['refusal'] ?? ''}>{refusal}</FieldError>
    </TextField>
  );
}
