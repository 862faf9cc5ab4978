/** What is sent as one file: documents, a result or a study, with everything it takes to have the same elsewhere. */
import { z } from 'zod';
import { grouped } from '../../core/numeric/grouped.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import {
  MOST_SIGNED_ELSEWHERE,
  documentKind,
  noteRow,
  signOffElsewhere,
  versionRow,
} from '../schemas/library.ts';
import { hash, id, line, moment, prose } from '../schemas/primitives.ts';
import { simulationResult } from '../schemas/results.ts';
import { frozenStudy } from '../schemas/studies.ts';
import { issueProblem } from './issue-problem.ts';

export const BUNDLE_FORMAT = 'care-market-bundle';
/** Raise it when the meaning of a bundle changes. From 2 on it brings notes and versions, from 3 on sign-offs. */
export const BUNDLE_VERSION = 3;
export const LARGEST_BUNDLE = 200_000_000;

/** As many as build on one another. */
const MOST_DOCUMENTS = 100;
const MOST_FROZEN = 100;
const MOST_LISTED = 1_000;
const MOST_VERSIONS = 10_000;
/** More than the few hundred assumptions there are. */
const MOST_SIGNED = 1_000;
const MOST_SIGN_OFFS = MOST_SIGNED * MOST_SIGNED_ELSEWHERE;

/** What a bundle brings, and from which version of the format on. */
const BROUGHT_FROM = { notes: 2, versions: 2, signOffs: 3 } as const;

const names = z.array(z.string()).max(MOST_LISTED);
const things = z.array(z.unknown()).max(MOST_LISTED);
const series = z.looseObject({ option: z.string(), headlines: names });

/** What can be sent, and so be noted about. */
const sentKind = z.enum(['option', 'future', 'result', 'study']);
const sentSubject = z.strictObject({ kind: sentKind, id });

/** Enough of a result's header to know how many numbers go with it; the whole is checked once they are put together. */
const header = z.looseObject({
  engineVersion: line,
  indicators: names,
  months: z.array(z.string()).min(1).max(180),
  years: z.array(z.unknown()).max(180).optional(),
  categories: things.optional(),
  measures: names.optional(),
  winnerFigures: names.optional(),
  scenarios: z.array(series).max(12),
  differences: z.array(series).max(12),
});

const bundleFile = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.int().min(1).max(BUNDLE_VERSION),
  /** What was sent; the rest goes with it. */
  kind: sentKind,
  id,
  /** The version of the program that wrote it. */
  madeBy: line,
  /** As they stand in files, eldest first. */
  documents: z.array(z.unknown()).max(MOST_DOCUMENTS),
  /** What those build on that ships with the program. */
  shipped: z.array(z.strictObject({ kind: documentKind, id, name: line, sha256: hash })).max(MOST_DOCUMENTS),
  results: z
    .array(
      z.strictObject({
        id,
        createdAt: moment,
        header,
        /** 64-bit numbers, little-endian, in base64. */
        numbers: z.string(),
        /** Those of an earlier version may have another shape than this one reads: its figures are to be had all the same. */
        inputs: z.unknown(),
      }),
    )
    .max(MOST_FROZEN),
  studies: z.array(frozenStudy).max(MOST_FROZEN),
  /** What was noted about what is sent, and its tags. */
  notes: z
    .array(z.strictObject({ subject: sentSubject, note: prose, tags: noteRow.shape.tags }))
    .max(MOST_DOCUMENTS)
    .exactOptional(),
  /** The versions of the documents that are sent, the eldest first, each as it stood in the library. */
  versions: z
    .array(
      versionRow.extend({ document: z.strictObject({ kind: documentKind, id }), body: z.looseObject({}) }),
    )
    .max(MOST_VERSIONS)
    .exactOptional(),
  /** Who signed the parameters that what is sent was made from, or that it changes; by parameter, each as it stood in the library. */
  signOffs: z
    .array(signOffElsewhere.extend({ parameter: id }))
    .max(MOST_SIGN_OFFS)
    .refine(
      (all) => new Set(all.map(({ parameter }) => parameter)).size <= MOST_SIGNED,
      `sign-offs of at most ${grouped(MOST_SIGNED)} assumptions`,
    )
    .exactOptional(),
  /** Of everything above. */
  sha256: hash,
});

export type Bundle = z.input<typeof bundleFile>;

/** What is wrong with the shape of a bundle. */
export function bundleProblems(value: unknown): readonly Problem[] {
  const checked = bundleFile.safeParse(value);
  if (!checked.success) return checked.error.issues.flatMap((issue) => issueProblem(issue, value));
  return beforeItsTime(checked.data);
}

/** What stands in a bundle of a version that had no such thing: nobody can say what was meant by it. */
function beforeItsTime(bundle: z.output<typeof bundleFile>): readonly Problem[] {
  const { formatVersion } = bundle;
  return (Object.keys(BROUGHT_FROM) as (keyof typeof BROUGHT_FROM)[])
    .filter((key) => bundle[key] !== undefined && formatVersion < BROUGHT_FROM[key])
    .map((key) => ({
      path: key,
      expected: `nothing by that name before version ${BROUGHT_FROM[key]} of this format`,
      found: `it in a file of version ${formatVersion}`,
      remedy: 'Ask for the file again, as the program wrote it.',
    }));
}

/** What is wrong with a result that was put together from a header and numbers. */
export function resultProblems(result: unknown): readonly Problem[] {
  const checked = simulationResult.safeParse(result);
  return checked.success ? [] : checked.error.issues.flatMap((issue) => issueProblem(issue, result));
}
