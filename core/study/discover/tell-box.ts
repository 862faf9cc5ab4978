/** A box as it is told: in the values of parameters, and with what is in it. */
import { isChoice } from '../../discovery/box.ts';
import type { Bound, Box } from '../../discovery/box.ts';
import type { FoundBox } from '../../discovery/find-boxes.ts';
import type { Tally } from '../../discovery/sample.ts';
import { between } from '../../experiment/positions.ts';
import { chanceOf } from '../../statistics/wilson.ts';
import type { Chance } from '../../statistics/wilson.ts';
import type { DiscoverInput } from './inputs.ts';

/** An end of a stretch: where in the range of the parameter, and what it has there; between two whole numbers where it counts in wholes. */
export type EdgeTold = { readonly at: number; readonly value: number };

export type BoundTold =
  | { readonly input: string; readonly above: EdgeTold | null; readonly below: EdgeTold | null }
  | { readonly input: string; readonly among: readonly string[] };

export type TestedBoundTold = {
  readonly bound: BoundTold;
  /** How likely it is that cases picked at random from the box without this bound hold as much of interest. */
  readonly quasiP: number;
  /** Share of random halves of the worlds in which a search bounds the input too. */
  readonly again: number;
};

/** A box of a peeling; coverage and density of the worlds searched. */
export type PeelTold = {
  readonly bounds: readonly BoundTold[];
  readonly worlds: number;
  readonly coverage: number;
  readonly density: number;
};

/** Worlds are counted outside earlier boxes; a world of which a part is of interest counts in part. */
export type Covered = {
  /** Of all there is of interest, in the box; null where there is nothing of interest. */
  readonly coverage: Chance | null;
  /** Of the worlds in the box, of interest; null where none is in it. */
  readonly density: Chance | null;
  /** Of the worlds outside earlier boxes, in this one or not, of interest: what density is held against. */
  readonly base: Chance | null;
};

export type BoxTold = {
  readonly bounds: readonly TestedBoundTold[];
  /** Worlds in the box, and worlds outside earlier ones. */
  readonly worlds: number;
  readonly searched: number;
  /** How likely chance alone is to give as much. */
  readonly byChance: number;
  /** In the worlds it was found in, which flatters it. */
  readonly found: Covered;
  /** In fresh worlds; null where there are none. */
  readonly checked: Covered | null;
  readonly peeling: readonly PeelTold[];
  /** Which of the peeling it came from. */
  readonly chosen: number;
};

/**
 * A box as an answer has it.
 * @param all the cases the box was searched among.
 */
export function boxTold(
  { inside, searched, byChance, tests, peeling, chosen }: FoundBox,
  inputs: readonly DiscoverInput[],
  all: Tally,
): BoxTold {
  return {
    bounds: inside.box.map((bound, at) => ({
      bound: boundTold(bound, inputs),
      quasiP: tests[at].quasiP,
      again: tests[at].again,
    })),
    worlds: inside.cases,
    searched: searched.cases,
    byChance,
    found: coveredBy(inside, searched, all),
    checked: null,
    peeling: peeling.map(({ box, cases, interest }) => ({
      bounds: boundsTold(box, inputs),
      worlds: cases,
      coverage: interest / all.interest,
      density: interest / cases,
    })),
    chosen,
  };
}

/** What a box holds of what was searched for it, and of all there is. */
export function coveredBy(inside: Tally, searched: Tally, all: Tally): Covered {
  return {
    coverage: all.interest === 0 ? null : chanceOf(inside.interest, all.interest),
    density: shareOf(inside),
    base: shareOf(searched),
  };
}

function shareOf({ interest, cases }: Tally): Chance | null {
  return cases === 0 ? null : chanceOf(interest, cases);
}

function boundsTold(box: Box, inputs: readonly DiscoverInput[]): readonly BoundTold[] {
  return box.map((bound) => boundTold(bound, inputs));
}

function boundTold(bound: Bound, inputs: readonly DiscoverInput[]): BoundTold {
  const input = inputs[bound.input];
  if (input.kind === 'parameter' && !isChoice(bound)) {
    const edge = (at: number | null): EdgeTold | null =>
      at === null ? null : { at, value: between(input, at) };
    return { input: input.id, above: edge(bound.low), below: edge(bound.high) };
  }
  const choices = input.kind === 'parameter' ? [] : input.choices;
  const out = isChoice(bound) ? bound.without : [];
  return { input: input.id, among: choices.filter((_, at) => !out.includes(at)).map(({ id }) => id) };
}
