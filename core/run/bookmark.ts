/** A run of a market as it stood before one of its reported months: whoever's plan says the same up to there can go on from it. */
import { createRecorder } from '../model/recording/record.ts';
import type { Recorder } from '../model/recording/record.ts';
import { allocateState, columnsOf, copyState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import { copyFortunes, emptyFortunes } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';

/** All that changes while a run is played. */
export type RunUnderWay = {
  readonly state: State;
  readonly recorder: Recorder;
  readonly path: Float64Array;
  readonly fortunes: Fortunes;
};

export type Bookmark = RunUnderWay & {
  /** The reported month it lies before; the number of them at the end of a run. */
  readonly reported: number;
  readonly bytes: number;
};

/**
 * Lays a bookmark into a run that is being played.
 * @param room one that nobody goes back to any more, of a state of the same extent: copying costs a tenth of making room anew.
 */
export function layBookmark(run: RunUnderWay, reported: number, room: Bookmark | null = null): Bookmark {
  const kept = room?.path.length === run.path.length ? room : roomFor(run);
  copyRun(run, kept);
  return { ...kept, reported };
}

function roomFor({ state: { extent }, path: { length } }: RunUnderWay): Bookmark {
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

/** Makes one run what another is, in a state of the same extent. */
export function copyRun(from: RunUnderWay, to: RunUnderWay): void {
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
