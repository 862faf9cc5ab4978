/**
 * Scenario discovery: what do the worlds have in common in which an option breaks its limits? Worlds are drawn over all that nobody
 * decides, the market is run in each, and boxes of worlds are searched in which limits break more often than elsewhere.
 * What was found is then held against fresh worlds, as a box always looks better where it was found.
 */
import { rowsIn, rowsOutside } from '../discovery/box.ts';
import { findBoxes } from '../discovery/find-boxes.ts';
import type { Discovery } from '../discovery/find-boxes.ts';
import { everyRow, tallyOf } from '../discovery/sample.ts';
import type { Sample } from '../discovery/sample.ts';
import { USUAL_SETTINGS } from '../discovery/settings.ts';
import type { Ground } from '../experiment/ground.ts';
import { shapeOf } from '../experiment/outcome.ts';
import { chanceOf } from '../statistics/wilson.ts';
import type { Chance } from '../statistics/wilson.ts';
import { drawnOver, inputsOf } from './discover/inputs.ts';
import type { DiscoverInput, Drawn } from './discover/inputs.ts';
import { playedWorlds } from './discover/played-worlds.ts';
import type { PlayedWorlds, Refused } from './discover/played-worlds.ts';
import type { DiscoverOrder } from './discover/order.ts';
import { boxTold, coveredBy } from './discover/tell-box.ts';
import type { BoxTold } from './discover/tell-box.ts';
import type { Study } from './study.ts';

export { discoverProblems } from './discover/order.ts';
export type { DiscoverOrder } from './discover/order.ts';

/** How far it has come, and what it came to: never or always of interest, nothing beyond chance, or boxes. */
export const DISCOVER_STATES = ['searching', 'checking', 'never', 'always', 'chance', 'boxes'] as const;

export type DiscoverAnswer = {
  readonly option: string;
  readonly find: DiscoverOrder['find'];
  readonly state: (typeof DISCOVER_STATES)[number];
  readonly inputs: readonly DiscoverInput[];
  readonly replicates: number;
  /** Worlds run, of those searched; and how often they are of interest. Null before the first. */
  readonly base: Chance | null;
  /** Worlds wanted, and fresh ones. */
  readonly worlds: number;
  /** How often fresh worlds are of interest; null where there are none yet. */
  readonly fresh: Chance | null;
  readonly refused: Refused;
  readonly boxes: readonly BoxTold[];
  /** How likely chance was to give the next box, where that was too likely for one; null where none was searched for. */
  readonly beyond: number | null;
};

/** Fresh worlds are drawn by another seed, far from any a user would choose next. */
const FRESH = 0x8000_0000;

/** @param order without problems: see `discoverProblems` */
export function* discoverStudy(ground: Ground, order: DiscoverOrder): Study<DiscoverAnswer> {
  const inputs = inputsOf(ground, order);
  const shape = shapeOf(ground.start, ground.months, ground.place.fields.localities.value);
  const { option, find, replicates, worlds, check, futures } = order;
  const start: DiscoverAnswer = {
    option,
    find,
    state: 'searching',
    inputs,
    replicates,
    base: null,
    worlds,
    fresh: null,
    refused: { worlds: 0, reasons: [] },
    boxes: [],
    beyond: null,
  };
  const drawn = drawnOver(inputs, futures[0], worlds, ground.seed);
  const searched = yield* playedWorlds<DiscoverAnswer>(drawn.worlds, { order, shape, first: 0 }, (done) => ({
    soFar: done.interest.length === 0 ? null : { ...start, ...counted(done) },
    expected: (worlds + check) * replicates,
  }));
  const sample = sampleOf(drawn, searched, inputs);
  const found = told({ ...start, ...counted(searched) }, sample, ground.seed, order.boxes);
  if (found.discovery.boxes.length === 0 || check === 0) return found.answer;

  const checking: DiscoverAnswer = { ...found.answer, state: 'checking' };
  const fresh = drawnOver(inputs, futures[0], check, (ground.seed ^ FRESH) >>> 0);
  const checked = yield* playedWorlds<DiscoverAnswer>(
    fresh.worlds,
    { order, shape, first: worlds * replicates },
    () => ({ soFar: checking, expected: (worlds + check) * replicates }),
  );
  return heldAgainst(found, sampleOf(fresh, checked, inputs), checked.refused);
}

type Found = { readonly answer: DiscoverAnswer; readonly discovery: Discovery };

function counted({ interest, refused }: PlayedWorlds): Pick<DiscoverAnswer, 'base' | 'refused'> {
  const played = interest.filter((each) => !Number.isNaN(each));
  return { base: baseOf(played), refused };
}

function baseOf(interest: Float64Array): Chance | null {
  if (interest.length === 0) return null;
  return chanceOf(
    interest.reduce((sum, each) => sum + each, 0),
    interest.length,
  );
}

/** Worlds that could be run, with what they are in each input. */
function sampleOf({ columns }: Drawn, { interest }: PlayedWorlds, inputs: readonly DiscoverInput[]): Sample {
  const isPlayed = (_: number, row: number): boolean => !Number.isNaN(interest[row]);
  return {
    columns: columns.map((values, at) => {
      const input = inputs[at];
      return {
        values: values.filter(isPlayed),
        choices: input.kind === 'parameter' ? null : input.choices.length,
      };
    }),
    interest: interest.filter(isPlayed),
  };
}

function told(answer: DiscoverAnswer, sample: Sample, seed: number, boxes: number): Found {
  const none: Discovery = { boxes: [], refused: null };
  const { base } = answer;
  if (base === null || base.times === 0) return { answer: { ...answer, state: 'never' }, discovery: none };
  if (base.times === base.of) return { answer: { ...answer, state: 'always' }, discovery: none };
  const discovery = findBoxes(sample, { ...USUAL_SETTINGS, boxes, seed });
  const all = tallyOf(everyRow(sample), sample.interest);
  return {
    discovery,
    answer: {
      ...answer,
      state: discovery.boxes.length === 0 ? 'chance' : 'boxes',
      boxes: discovery.boxes.map((box) => boxTold(box, answer.inputs, all)),
      beyond: discovery.refused,
    },
  };
}

/** What fresh worlds say of each box, outside the ones before it. */
function heldAgainst({ answer, discovery }: Found, fresh: Sample, refused: Refused): DiscoverAnswer {
  const { columns, interest } = fresh;
  let rows = everyRow(fresh);
  const all = tallyOf(rows, interest);
  const boxes = answer.boxes.map((box, at) => {
    const own = discovery.boxes[at].inside.box;
    const searched = tallyOf(rows, interest);
    const inside = tallyOf(rowsIn(own, columns, rows), interest);
    rows = rowsOutside(own, columns, rows);
    return all.cases === 0 ? box : { ...box, checked: coveredBy(inside, searched, all) };
  });
  return {
    ...answer,
    state: 'boxes',
    boxes,
    fresh: baseOf(interest),
    refused: {
      worlds: answer.refused.worlds + refused.worlds,
      reasons: [...new Set([...answer.refused.reasons, ...refused.reasons])],
    },
  };
}
