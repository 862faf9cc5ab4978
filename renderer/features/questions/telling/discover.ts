import { fewestOf, USUAL_SETTINGS } from '../../../../core/discovery/settings.ts';
import type { Chance } from '../../../../core/statistics/wilson.ts';
import { boundWords, boxSentence, told } from '../../../../core/study/discover/box-sentence.ts';
import type { BoxTold } from '../../../../core/study/discover/tell-box.ts';
import type { DiscoverAnswer } from '../../../../core/study/discover.ts';
import { count } from '../../../format/month.ts';
import type { Names, Part, Telling } from './telling.ts';
import { chanceWords, curly, percent, sentence } from './words.ts';

/** What the worlds have in common in which an option breaks a limit, or why nothing can be said of them. */
export function tellDiscover(answer: DiscoverAnswer, names: Names): Telling {
  const [first] = answer.boxes;
  return {
    headline: first === undefined ? endSentence(answer) : curly(boxSentence(answer, 0)),
    sentences: [
      baseSentence(answer, names.option(answer.option)),
      ...answer.boxes.slice(1).map((_, at) => curly(boxSentence(answer, at + 1))),
      ...(first === undefined || answer.beyond === null
        ? []
        : ['Beyond these, what was found is no more than chance would give.']),
      ...setSentence(answer, names),
      ...refusalSentence(answer),
    ],
    parts: answer.boxes.map((box, at) => boxPart(answer, box, at)),
    notes: first === undefined ? [] : NOTES,
  };
}

const NOTES = [
  'Coverage: of the worlds in question, how many are like that. Density: of the worlds that are like that, how many are in question. A description is good when both are high.',
  'Intervals are of 95%; a world run more than once counts in part.',
  'A bound stays only where as much could hardly come of worlds picked at random without it (its chance is in the table); “again” is how often a search of a random half of the worlds bounds the same.',
  'What a description leaves out may fail as well, for reasons none of them tells.',
];

function baseSentence(answer: DiscoverAnswer, option: string): string {
  const { base, inputs, state, worlds, replicates } = answer;
  if (base === null) return `No world could be run so far, so that nothing can be said of “${option}”.`;
  const far = state === 'searching' ? ` (of ${worlds} to be run)` : '';
  const some = replicates === 1 ? '' : 'the runs in ';
  return `“${option}” ${does(answer)} in ${chanceWords(base)} of ${some}${count(base.of, 'world')}${far}, drawn over ${count(inputs.length, 'thing')} nobody decides or knows.`;
}

function endSentence(answer: DiscoverAnswer): string {
  const { state, base, beyond } = answer;
  const lived = base?.of ?? 0;
  switch (state) {
    case 'searching':
      return 'Worlds are still being run: what they have in common is searched once all are.';
    case 'never':
      return base === null
        ? 'No world could be run.'
        : `There is no world to describe: it never ${does(answer)}. With 95% confidence it does in no more than ${percent(base.interval.high)} of worlds.`;
    case 'always':
      return `There is nothing to tell worlds apart by: it always ${does(answer)}. With 95% confidence it does in at least ${percent(base?.interval.low ?? 0)} of worlds.`;
    case 'chance':
      if (beyond === null)
        return `Nothing was searched for: that takes at least ${2 * fewestOf(lived, USUAL_SETTINGS)} worlds, not all alike in what came of them, and there are ${lived}.`;
      return `Nothing is told: the best that was found is no more than chance would give${beyond === 1 ? '' : ` (it gives as much in ${percent(beyond)} of searches)`}. Whether the option ${does(answer)} hangs on luck, on something that was not varied, or on something no such description can tell.`;
    case 'checking':
    case 'boxes':
      return 'What was found is no more than chance would give.';
  }
}

function boxPart(answer: DiscoverAnswer, box: BoxTold, at: number): Part {
  const { coverage, density, base } = told(box);
  const shown = [
    { id: 'coverage', label: 'Coverage: of the worlds in question, like that', chance: coverage },
    { id: 'density', label: 'Density: of the worlds like that, in question', chance: density },
    { id: 'base', label: 'Of all worlds, in question', chance: base },
  ].flatMap(({ id, label, chance }) => (chance === null ? [] : [{ id, label, chance }]));
  return {
    id: `box-${at + 1}`,
    title: `${at + 1}. ${sentence(curly(box.bounds.map(({ bound }) => boundWords(bound, answer.inputs)).join(', and ')))}`,
    unit: 'share of worlds',
    meaning: 'How much of the worlds in question the description covers, and how often it holds.',
    summary: measured(answer, box),
    picture: {
      kind: 'intervals',
      reference: null,
      rows: shown.map(({ id, label, chance }) => ({
        id,
        label: `${label}: ${chanceWords(chance)}`,
        points: [pointOf(id, label, chance)],
      })),
    },
    format: percent,
    table: {
      head: ['Bound', 'By chance', 'Again'],
      rows: box.bounds.map(({ bound, quasiP, again }) => [
        curly(boundWords(bound, answer.inputs)),
        quasiP < 0.001 ? 'under 0.001' : quasiP.toFixed(3),
        percent(again),
      ]),
      exact: {
        head: ['bound', 'quasi-p', 'again', 'coverage', 'density', 'worlds', 'searched', 'by chance'],
        rows: box.bounds.map(({ bound, quasiP, again }) => [
          boundWords(bound, answer.inputs),
          quasiP,
          again,
          coverage?.share ?? '',
          density?.share ?? '',
          box.worlds,
          box.searched,
          box.byChance,
        ]),
      },
    },
  };
}

function pointOf(id: string, name: string, { share, interval }: Chance) {
  const role = id === 'base' ? ('baseline' as const) : ('decision' as const);
  return { role, name, mean: share, low: interval.low, high: interval.high };
}

/** On which worlds the figures rest, and whether the description held there. */
function measured({ state }: DiscoverAnswer, box: BoxTold): string {
  const { density, base } = told(box);
  const found = `Found in ${box.worlds} of ${count(box.searched, 'world')}; chance alone gives as much in ${percent(box.byChance)} of searches.`;
  if (box.checked === null) {
    const why = state === 'checking' ? 'fresh worlds are being run' : 'there are no fresh ones';
    return `${found} The figures are by these same worlds, which flatter it (${why}).`;
  }
  const isShown = density !== null && base !== null && density.interval.low > base.share;
  const held = isShown
    ? ''
    : ' In fresh worlds it is not shown to be more than chance: take it as a guess, or search more worlds.';
  return `${found} The figures are by ${base === null ? 'no' : base.of} fresh worlds.${held}`;
}

/** Where a future decides what was drawn as well. */
function setSentence({ inputs }: DiscoverAnswer, names: Pick<Names, 'future'>): readonly string[] {
  const set = inputs.flatMap((input) =>
    input.kind === 'parameter' && input.setBy.length > 0
      ? [`“${input.label}” (${input.setBy.map((id) => `“${names.future(id)}”`).join(', ')})`]
      : [],
  );
  if (set.length === 0) return [];
  return [`Set by a future from the dates it names, wherever in its range it was drawn: ${set.join('; ')}.`];
}

function refusalSentence({ refused }: DiscoverAnswer): readonly string[] {
  if (refused.worlds === 0 && refused.reasons.length === 0) return [];
  const [first = 'no reason given'] = refused.reasons;
  return [
    `The model refused some runs, and ${count(refused.worlds, 'world')} altogether, which are left out. The first reason: ${first}`,
  ];
}

function does({ find }: Pick<DiscoverAnswer, 'find'>): string {
  return find === 'fails' ? 'breaks a limit' : 'keeps all limits';
}
