/** A life of a market as it stood before one of its reported months: whoever's plan says the same up to there can go on from it. */
import { createRecorder } from '../model/record.ts';
import type { Recorder } from '../model/record.ts';
import { allocateState, columnsOf, copyState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import { copyFortunes, emptyFortunes } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';

/** All that changes while a life is played. */
export type Life = {
  readonly state: State;
  readonly recorder: Recorder;
  readonly path: Float64Array;
  readonly fortunes: Fortunes;
};

export type Bookmark = Life & {
  /** The reported month it lies before; the number of them at the end of a life. */
  readonly reported: number;
  readonly bytes: number;
};

/**
 * Lays a bookmark into a life that is being played.
 * @param room one that nobody goes back to any more, of a state of the same extent: copying costs a tenth of making room anew.
 */
export function layBookmark(life: Life, reported: number, room: Bookmark | null = null): Bookmark {
  const kept = room?.path.length === life.path.length ? room : roomFor(life);
  copyLife(life, kept);
  return { ...kept, reported };
}

function roomFor({ state: { extent }, path: { length } }: Life): Bookmark {
  const kept = {
    state: allocateState(extent),
    recorder: createRecorder(extent),
    path: new Float64Array(length),
    fortunes: emptyFortunes(extent.localities),
  };
  const columns = columnsOf(kept.state).map(([, column]) => column);
  const bytes = [kept.path, ...columns].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { ...kept, reported: 0, bytes };
}

/** Makes one life what another is, in a state of the same extent. */
export function copyLife(from: Life, to: Life): void {
  copyState(from.state, to.state);
  copyNumbers(from.recorder, to.recorder);
  to.path.set(from.path);
  copyFortunes(from.fortunes, to.fortunes);
}

type Numbers = Float64Array | Int32Array | Uint8Array;

/** Every array of one value, however deep, into its place in another of the same build. */
function copyNumbers<T extends object>(from: T, to: T): void {
  for (const [name, value] of Object.entries(from)) {
    if (typeof value !== 'object') continue;
    const place: unknown = to[name as keyof T];
    if (ArrayBuffer.isView(value)) (place as Numbers).set(value as Numbers);
    else copyNumbers(value as object, place as object);
  }
}
