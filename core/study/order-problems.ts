/** What orders of studies have in common, and what can be wrong with it. Paths are those inside the order. */
import { describeMarketMeasure, isMarketMeasure } from '../experiment/outcome.ts';
import { RATE_IDS } from '../experiment/rates.ts';
import { INDICATOR_IDS } from '../model/indicators.ts';
import { grouped } from '../numeric/grouped.ts';
import type { Problem } from '../scenario/problems.ts';
import { STRUCTURE_IDS, STRUCTURES } from '../scenario/structure.ts';
import type { Structure } from '../scenario/structure.ts';
import { typedPercent } from '../statistics/exact-percent.ts';
import { unknownName } from './unknown-name.ts';

export type Bounds = { readonly min: number; readonly max: number };

/** A number of something that has to be whole and within bounds. */
export function wholeProblems(path: string, found: number, { min, max }: Bounds): readonly Problem[] {
  if (Number.isInteger(found) && found >= min && found <= max) return [];
  const expected = `a whole number from ${grouped(min)} to ${grouped(max)}`;
  return [{ path, expected, found: grouped(found), remedy: 'Choose a number within the range.' }];
}

/** A probability wanted: above nothing and below certainty, which no number of replicates can show. */
export function confidenceProblems(path: string, found: number): readonly Problem[] {
  if (found > 0 && found < 1) return [];
  return [
    {
      path,
      expected: 'a chance above 0% and below 100%',
      found: typedPercent(found),
      remedy: 'Choose one such as 90%; no number of runs shows that anything is certain.',
    },
  ];
}

/** Figures of the market asked for: at least one, each known and asked for once. */
export function measuresProblems(path: string, measures: readonly string[]): readonly Problem[] {
  const known = [...INDICATOR_IDS, ...RATE_IDS];
  return [
    ...(measures.length === 0 ? [nothingAsked(path, 'an indicator or a rate')] : []),
    ...measures.flatMap((measure, position) =>
      isMarketMeasure(measure)
        ? []
        : unknownName(`${path}[${position}]`, measure, 'indicator or rate', known).map((problem) => ({
            ...problem,
            remedy: `One is ${known[0]}: ${describeMarketMeasure(INDICATOR_IDS[0]).label}.`,
          })),
    ),
    ...repeated(path, measures),
  ];
}

/** Rules other than the usual ones: each a rule there is. */
export function structureProblems(path: string, structure: Partial<Structure>): readonly Problem[] {
  return Object.entries(structure).flatMap(([id, choice]) => {
    const at = `${path}.${id}`;
    const unknown = unknownName(at, id, 'question about how the market works', STRUCTURE_IDS);
    if (unknown.length > 0) return unknown;
    const choices = Object.keys(STRUCTURES[id as keyof Structure].choices);
    return unknownName(at, choice, 'rule', choices);
  });
}

/** A list that has to hold something and does not. */
export function nothingAsked(path: string, what: string): Problem {
  return { path, expected: `at least ${what}`, found: 'none', remedy: 'Name at least one.' };
}

/** Names in a list that stand in it before. */
export function repeated(path: string, names: readonly string[]): readonly Problem[] {
  return names.flatMap((name, position) =>
    names.indexOf(name) === position
      ? []
      : [
          {
            path: `${path}[${position}]`,
            expected: 'each only once',
            found: `"${name}" again`,
            remedy: 'Leave one of them out.',
          },
        ],
  );
}
