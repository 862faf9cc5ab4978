import { useRef } from 'react';
import { NotALimit, readLimit } from '../../../core/experiment/limit-text.ts';
import { measureWords } from '../../../core/experiment/measure-words.ts';
import { isGain, isMarketMeasure } from '../../../core/experiment/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { SwitchBox } from '../../ui/switch-box.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { KINDS_OF_PEOPLE, MEASURES } from './choosable.ts';
import { limitsIn } from './form-of.ts';
import { NEW_LIMIT, piecesOf, wordsOf } from './limit-pieces.ts';
import type { LimitPieces } from './limit-pieces.ts';
import { didYouMean } from './near.ts';
import styles from './questions.module.css';

type LimitListProps = {
  readonly label: string;
  readonly note: string;
  /** Limits in words, parted by semicolons. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly refusal: string | null;
};

/** The lines a user draws, each in fields and in words that say the same. */
export function LimitList({ label, note, text, onChange, refusal }: LimitListProps) {
  const limits = limitsIn(text);
  const change = (at: number, words: string): void => onChange(limits.with(at, words).join(';'));
  const adder = useRef<HTMLDivElement>(null);
  const isAtOne = refusal !== null && limits.some((words) => whyNot(words) !== null);
  return (
    <fieldset className={styles['limits']}>
      <legend>{label}</legend>
      <p className={styles['soft']}>{note}</p>
      {limits.map((words, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- limits are known by their place
        <fieldset key={at} className={styles['limit']}>
          <legend>Limit {at + 1}</legend>
          <LimitFields
            words={words}
            at={at}
            onChange={(next) => change(at, next)}
            refusal={refusal === null ? null : whyNot(words)}
          />
          <Button
            look="quiet"
            onPress={() => {
              onChange(limits.toSpliced(at, 1).join(';'));
              // The button that was pressed goes with its limit.
              adder.current?.querySelector('button')?.focus();
            }}
            label={`Remove limit ${at + 1}`}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      {refusal !== null && !isAtOne && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      <div ref={adder}>
        <Button onPress={() => onChange([...limits, NEW_LIMIT].join(';'))}>Add a limit</Button>
      </div>
    </fieldset>
  );
}

type LimitFieldsProps = {
  readonly words: string;
  readonly at: number;
  readonly onChange: (words: string) => void;
  readonly refusal: string | null;
};

function LimitFields({ words, at, onChange, refusal }: LimitFieldsProps) {
  const pieces = piecesOf(words);
  const put = (change: Partial<LimitPieces>): void => onChange(wordsOf({ ...pieces, ...change }));
  const ofMarket = isMarketMeasure(pieces.measure);
  return (
    <div className={styles['limitFields']}>
      <div className={styles['measure']}>
        <SearchPicker
          label="Figure"
          items={MEASURES}
          value={pieces.measure}
          onChange={(measure) =>
            put({ measure, ...(isMarketMeasure(measure) ? { kind: '' } : { everyYear: false }) })
          }
          nothing="No figure has these words."
        />
      </div>
      {!ofMarket && (
        <SearchPicker
          label="Of whom"
          items={KINDS_OF_PEOPLE}
          value={pieces.kind}
          onChange={(kind) => put({ kind })}
          nothing="No kind of people has these words."
        />
      )}
      {!isGain(pieces.measure) && (
        <Picker
          label="What of it"
          items={[
            { id: 'level', name: 'The figure itself', note: 'As it comes out under the option.' },
            { id: 'change', name: 'Its change', note: 'From what the option is compared with.' },
          ]}
          value={pieces.of}
          onChange={(of) => put({ of: of === 'change' ? 'change' : 'level' })}
        />
      )}
      <Picker
        label="May be"
        items={[
          { id: 'at most', name: 'at most', note: 'The limit itself is kept.' },
          { id: 'at least', name: 'at least', note: 'The limit itself is kept.' },
        ]}
        value={pieces.is}
        onChange={(is) => put({ is: is === 'at least' ? 'at least' : 'at most' })}
      />
      <TextBox
        label="Amount"
        value={pieces.amount}
        onChange={(amount) => put({ amount: amount.replaceAll(';', '') })}
        note={amountHelp(pieces)}
      />
      {ofMarket && (
        <SwitchBox isOn={pieces.everyYear} onChange={(everyYear) => put({ everyYear })}>
          In each financial year
        </SwitchBox>
      )}
      <div className={styles['measure']}>
        <TextBox
          label={`Limit ${at + 1} as a command has it`}
          value={words}
          onChange={onChange}
          refusal={refusal}
          note="The same as the fields, by the short name of the figure: change either."
        />
      </div>
    </div>
  );
}

function amountHelp({ measure, of }: LimitPieces): string {
  const unit = measureWords(measure)?.unit;
  if (unit === 'share') return of === 'change' ? 'Such as -2 pts, or -2% for a part of it.' : 'Such as 5%.';
  if (unit?.startsWith('pounds') === true)
    return of === 'change' ? 'Such as £0.5m, or 5%.' : 'Such as £0.5m or £20k.';
  return of === 'change' ? `Such as 12, or 5%.` : `A number of ${unit ?? 'its unit'}, such as 12.`;
}

/** Why words are no limit; null where they are one. */
function whyNot(words: string): string | null {
  try {
    readLimit(words, didYouMean);
    return null;
  } catch (error) {
    if (error instanceof NotALimit) return error.message;
    throw error;
  }
}
