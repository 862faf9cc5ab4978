import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { longMonth } from '../../format/month.ts';
import { anyoneToMove, boundsOf, movedPoint } from './mix-moves.ts';
import type { MixPlan, MixPoint } from './mix-points.ts';
import { nobodySentence, percentOf, pointAction, pointName, sourcesOf, whenOf } from './mix-words.ts';
import { laterMonth, readMonth, readValue, snapped, typedMonth, typedValue } from './typed.ts';
import type { Read } from './typed.ts';
import styles from './editor.module.css';

type PointPanelProps = {
  readonly plan: MixPlan;
  readonly point: MixPoint;
  /** Where it stands, with what the others come to. */
  readonly value: string;
  /** Its share, under the hand or at rest. */
  readonly share: number;
  readonly onRemove: () => void;
};

/** Shares are written to the hundredth of a per cent, so this much may be missing of what was asked for. */
const NEAR = 0.0006;

/** The chosen point in words, with fields to type where it is to stand. */
export function PointPanel({ plan, point, value, share, onRemove }: PointPanelProps) {
  const { edit } = useActions();
  const isRamp = whenOf(point, point.month).startsWith('by');

  function readShare(typed: string): Read<number> {
    const read = readValue(typed, 'fraction');
    if (read.kind === 'refused') return read;
    if (read.value < 0 || read.value > 1) return { kind: 'refused', why: 'A share is from 0% to 100%.' };
    const moved = movedPoint(plan, point, { share: read.value });
    if (moved !== null && Math.abs(moved.share - read.value) <= NEAR) return read;
    const end = moved?.share ?? share;
    return {
      kind: 'refused',
      why:
        end < read.value
          ? `At most ${percentOf(end)}: nobody more can be moved there.`
          : `At least ${percentOf(end)}: the rest start there or come by other points.`,
    };
  }
  function readTime(typed: string): Read<string> {
    const read = readMonth(typed);
    const [first, last] = boundsOf(plan, point);
    if (read.kind === 'refused' || (read.value >= first && read.value <= last)) return read;
    return {
      kind: 'refused',
      why: `This point can stand from ${longMonth(first)} to ${longMonth(last)}.`,
    };
  }
  function take(to: { readonly share?: number; readonly month?: string }, field: string): void {
    const moved = movedPoint(plan, point, to);
    if (moved !== null)
      edit({ ...moved.order, action: pointAction(point, moved), moving: `${point.key} ${field}` });
  }
  return (
    <div className={styles['change']}>
      <p>
        <b>{pointName(point)}</b> {value}
      </p>
      <p className={styles['soft']}>{anyoneToMove(plan, point) ? sourcesOf(point) : nobodySentence(point)}</p>
      <div className={styles['fields']}>
        <TypedField
          label="Share"
          mark="%"
          value={typedValue(Math.round(share * 1000) / 1000, 'fraction')}
          check={(typed) => whyNot(readShare(typed))}
          onTake={(typed) => {
            const read = readShare(typed);
            if (read.kind === 'read') take({ share: read.value }, 'share');
          }}
          step={(by) => typedValue(snapped(share + by / 100, 0.01), 'fraction')}
        />
        <TypedField
          label={isRamp ? 'Reached by' : 'From'}
          value={typedMonth(point.month)}
          check={(typed) => whyNot(readTime(typed))}
          onTake={(typed) => {
            const read = readTime(typed);
            if (read.kind === 'read') take({ month: read.value }, 'month');
          }}
          step={(by) => typedMonth(laterMonth(point.month, by))}
        />
      </div>
      <Button look="quiet" onPress={onRemove} label={`Take out the point: ${pointName(point)}`}>
        Take out the point
      </Button>
    </div>
  );
}

function whyNot(read: Read<unknown>): string | null {
  return read.kind === 'refused' ? read.why : null;
}
