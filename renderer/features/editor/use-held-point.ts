import { useCallback, useEffect, useRef, useState } from 'react';
import type { Option } from '../../../core/scenario/option.ts';
import { useActions } from '../../store/use-app.ts';
import type { Moved } from '../../ui/use-movable.ts';
import { laterMonth, snapped } from './typed.ts';
import { movedPoint, shareAt } from './mix-moves.ts';
import type { MovedMix } from './mix-moves.ts';
import type { MixPlan, MixPoint } from './mix-points.ts';
import { pointAction } from './mix-words.ts';
import { changedChain } from './refusals.ts';

/** A point that is being moved: what it was taken up from, and where it is. */
export type HeldPoint = MovedMix & {
  readonly plan: MixPlan;
  readonly point: MixPoint;
  readonly by: Moved['by'];
  /** It has been let go of, and what was ordered is on its way. */
  readonly isSent: boolean;
};

/** What a pixel of the picture stands for. */
export type PerPixel = { readonly share: number; readonly months: number };

const STEP = 0.01;
/** A hand that moves a point up or down strays sideways by less than this, in pixels. */
const STRAY = 8;
/** How long no key must be pressed before what the keys moved stands. */
const REST = 700;

/** A point of the plan under the hand: shown and played while it moves, one change when it comes to rest, nothing when it is given up. */
export function useHeldPoint(plan: MixPlan) {
  const { edit, preview, cancel, run } = useActions();
  const [held, setHeld] = useState<HeldPoint | null>(null);
  const latest = useRef<HeldPoint | null>(null);
  const hold = useCallback((next: HeldPoint | null) => {
    latest.current = next;
    setHeld(next);
  }, []);

  function move(point: MixPoint, moved: Moved, perPixel: PerPixel): void {
    const before = latest.current;
    const isOn = before !== null && !before.isSent && before.point.key === point.key;
    const base = isOn ? before : { plan, point, ...standing(plan, point) };
    const from = moved.by === 'keys' ? base : standing(base.plan, base.point);
    const next = movedPoint(base.plan, base.point, target(from, moved, perPixel));
    if (next === null) return;
    hold({ ...next, plan: base.plan, point: base.point, by: moved.by, isSent: false });
    const { editing } = base.plan;
    // What ships with the program is not played changed before there is one of the user’s own.
    if (editing.own && (next.share !== base.share || next.month !== base.month)) {
      const document = changedChain(editing, next.order).at(-1) as Option;
      preview({ kind: 'option', document });
    }
  }

  const rest = useCallback(() => {
    const now = latest.current;
    if (now === null || now.isSent) return;
    const { share, month } = standing(now.plan, now.point);
    if (share === now.share && month === now.month) hold(null);
    else {
      hold({ ...now, isSent: true });
      edit({ ...now.order, action: pointAction(now.point, now) });
    }
  }, [edit, hold]);

  function giveUp(): void {
    const now = latest.current;
    if (now === null || now.isSent) return;
    hold(null);
    if (!now.plan.editing.own) return;
    cancel();
    void run({ keep: false });
  }

  useEffect(() => {
    if (held === null || held.by !== 'keys' || held.isSent) return undefined;
    const timer = setTimeout(rest, REST);
    return () => clearTimeout(timer);
  }, [held, rest]);
  useEffect(() => rest, [rest]);

  const isShown = held !== null && (!held.isSent || held.plan.editing.draft === plan.editing.draft);
  return { held: isShown ? held : null, move, rest, giveUp };
}

function standing(plan: MixPlan, { cell, month }: MixPoint): Pick<MovedMix, 'share' | 'month'> {
  return { share: shareAt(plan, null, cell, month), month };
}

function target(
  from: Pick<MovedMix, 'share' | 'month'>,
  { by, right, up }: Moved,
  perPixel: PerPixel,
): { readonly share?: number; readonly month?: string } {
  if (by === 'keys') {
    return {
      share: up === 0 ? from.share : snapped(from.share + up * STEP, STEP),
      month: laterMonth(from.month, right),
    };
  }
  const share = snapped(from.share + up * perPixel.share, STEP);
  const months = Math.round(Math.sign(right) * Math.max(0, Math.abs(right) - STRAY) * perPixel.months);
  return {
    ...(Math.abs(up * perPixel.share) < STEP / 2 ? {} : { share }),
    month: laterMonth(from.month, months),
  };
}
