/** What both ways of asking which parameters matter have in common: the pair of options, the future and the figures. */
import type { Ground } from '../../experiment/ground.ts';
import { uncertainParameters } from '../../experiment/parameters-of-the-market.ts';
import { quoted } from '../../scenario/problems.ts';
import type { Problem } from '../../scenario/problems.ts';
import { measuresProblems, repeated } from '../order-problems.ts';
import { unknownName } from '../unknown-name.ts';

export type InfluenceAsked = {
  readonly option: string;
  /** What the option is compared with: another one. */
  readonly against: string;
  readonly future: string;
  /** Indicators and rates, over the whole horizon. */
  readonly measures: readonly string[];
};

/** More figures than anyone reads side by side; each keeps a number of every run. */
export const MOST_MEASURES = 6;

/** What is wrong with the pair, the future or the figures. */
export function askedProblems(ground: Ground, asked: InfluenceAsked): readonly Problem[] {
  const { option, against, future, measures } = asked;
  const options = [...ground.options.keys()];
  return [
    ...unknownName('option', option, 'option', options),
    ...unknownName('against', against, 'option', options),
    ...(option === against ? [comparedWithItself(option)] : []),
    ...unknownName('future', future, 'future', [...ground.futures.keys()]),
    ...measuresProblems('measures', measures),
    ...(measures.length > MOST_MEASURES ? [tooMany(measures.length)] : []),
  ];
}

function comparedWithItself(option: string): Problem {
  return {
    path: 'against',
    expected: 'another option to compare with',
    found: `${quoted(option)} itself`,
    remedy: 'Name two options: what is asked is which parameters move their difference.',
  };
}

function tooMany(measures: number): Problem {
  return {
    path: 'measures',
    expected: `at most ${MOST_MEASURES} indicators or rates`,
    found: `${measures}`,
    remedy: 'Name the figures that matter most; ask again for others.',
  };
}

/** What is wrong with parameters named: each has to be one the market reads and leave room to move. */
export function parameterProblems(ground: Ground, named: readonly string[]): readonly Problem[] {
  const candidates = uncertainParameters(ground.parameters, ground).map(({ id }) => id);
  const unusable = named.flatMap((name, at) => {
    if (candidates.includes(name)) return [];
    const isKnown = ground.parameters.has(name);
    const remedy = isKnown
      ? 'It has no range in the months of the run, or the market does not read it; leave it out.'
      : 'The register of parameters lists those with a range.';
    return [
      {
        path: `parameters[${at}]`,
        expected: 'a parameter of the market with a range in force',
        found: quoted(name),
        remedy,
        ...(isKnown ? {} : { unknown: { name, candidates } }),
      },
    ];
  });
  return [...unusable, ...repeated('parameters', named)];
}
