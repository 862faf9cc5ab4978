import { useMovable } from '../../ui/use-movable.ts';
import type { Moved } from '../../ui/use-movable.ts';
import styles from './mix-picture.module.css';

type MixHandleProps = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly share: number;
  readonly value: string;
  readonly isChosen: boolean;
  readonly onFocus: () => void;
  readonly onMove: (moved: Moved) => void;
  readonly onRest: () => void;
  readonly onGiveUp: () => void;
  readonly onRemove: () => void;
};

/** A point on the picture of a mix. */
export function MixHandle({
  id,
  x,
  y,
  name,
  share,
  value,
  isChosen,
  onFocus,
  onMove,
  onRest,
  onGiveUp,
  onRemove,
}: MixHandleProps) {
  const movable = useMovable({ onMove, onRest, onGiveUp, onRemove });
  return (
    <g
      {...movable}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a point has a month as well as a value
      role="slider"
      tabIndex={0}
      data-point={id}
      className={`${styles['point']} ${isChosen ? styles['chosen'] : ''}`}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 1000) / 10}
      aria-valuetext={value}
      onFocus={onFocus}
    >
      <circle cx={x} cy={y} r={14} className={styles['reach']} />
      <circle cx={x} cy={y} r={5.5} className={styles['dot']} />
    </g>
  );
}
