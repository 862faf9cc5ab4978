/** What the worlds have in common in which an option breaks a limit, or why nothing can be said of them, in sentences. */
import { fewestOf, USUAL_SETTINGS } from '../../discovery/settings.ts';
import { formatChance } from '../../figures/chance.ts';
import { count } from '../../figures/count.ts';
import type { Chance } from '../../statistics/wilson.ts';
import type { DiscoverAnswer } from '../discover.ts';
import type { Names, Told } from '../told.ts';
import { chanceWords, percent, reasonWords } from '../words.ts';
import { boxSentence, holdsUp, told } from './box-sentence.ts';
import type { BoxTold } from './tell-box.ts';

/** A bound that chance gives more seldom than this is not told closer. */
const HARDLY_EVER = 0.001;

/** The best description first, or why there is none. */
export function toldDiscover(answer: DiscoverAnswer, names: Names): Told {
  const { boxes, beyond, option } = answer;
  const best = boxes.findIndex((box) => holdsUp(box) !== false);
  const found = boxes.map((box, at) => `${boxSentence(answer, at)}${holdsUp(box) === false ? GUESS : ''}`);
  const isFound = boxes.length > 0;
  return {
    headline: best >= 0 ? found[best] : isFound ? NONE_HOLDS : endSentence(answer),
    sentences: [
      baseSentence(answer, names.option(option)),
      ...found.filter((_, at) => at !== best),
      ...(isFound && beyond !== null
        ? ['Beyond these, what was found is no more than chance would give.']
        : []),
      ...(isFound ? [] : [drawnSentence(answer)]),
      ...setSentence(answer, names),
      ...refusalSentence(answer),
      ...(best >= 0 ? [] : insteadSentence(answer)),
    ],
    notes: isFound ? [drawnSentence(answer), ...NOTES] : [],
  };
}

const NONE_HOLDS =
  'Nothing was found that holds in fresh worlds too: what the search picked out may be no more than chance.';
const GUESS =
  ' In fresh worlds it is not shown to be more than chance: take it as a guess, or search more worlds.';

const NOTES = [
  'Coverage: of the worlds in question, how many are like that. Density: of the worlds that are like that, how many are in question. A description is good when both are high.',
  'Intervals are Wilson’s, of 95%; a world run more than once counts in part.',
  'A bound stays only where as much could hardly come of worlds picked at random without it (its chance is in the table); “again” is how often a search of a random half of the worlds bounds the same.',
  'What a description leaves out may fail as well, for reasons none of them tells.',
];

/** The figures of a description that could be counted. */
export function boxFigures(
  box: BoxTold,
): readonly { readonly id: string; readonly label: string; readonly chance: Chance }[] {
  const { coverage, density, base } = told(box);
  return [
    { id: 'coverage', label: 'Coverage: of the worlds in question, like that', chance: coverage },
    { id: 'density', label: 'Density: of the worlds like that, in question', chance: density },
    { id: 'base', label: 'Of all worlds, in question', chance: base },
  ].flatMap(({ id, label, chance }) => (chance === null ? [] : [{ id, label, chance }]));
}

/** On which worlds the figures of a description rest, and whether it held there. */
export function restsOnWords({ state }: Pick<DiscoverAnswer, 'state'>, box: BoxTold): string {
  const { base } = told(box);
  const found = `Found in ${box.worlds} of ${count(box.searched, 'world')}; chance alone gives as much in ${percent(box.byChance)} of searches.`;
  if (box.checked === null) {
    const why = state === 'checking' ? 'fresh worlds are being run' : 'there are no fresh ones';
    return `${found} The figures are by these same worlds, which flatter it (${why}).`;
  }
  const held = holdsUp(box) === true ? '' : GUESS;
  return `${found} The figures are by ${base === null ? 'no' : base.of} fresh worlds.${held}`;
}

/** How often chance alone gives as much as a bound adds. */
export function byChanceWords(quasiP: number): string {
  return quasiP < HARDLY_EVER ? `under ${HARDLY_EVER}` : quasiP.toFixed(3);
}

function baseSentence(answer: DiscoverAnswer, option: string): string {
  const { base, inputs, state, worlds, replicates } = answer;
  if (base === null) return `No world could be run so far, so that nothing can be said of “${option}”.`;
  const far = state === 'searching' ? ` (of ${worlds} to be run)` : '';
  const some = replicates === 1 ? '' : 'the runs in ';
  return `“${option}” ${does(answer)} in ${chanceWords(base)} of ${some}${count(base.of, 'world')}${far}, drawn over ${count(inputs.length, 'thing')} nobody decides or knows.`;
}

function endSentence(answer: DiscoverAnswer): string {
  const { state, base, beyond } = answer;
  switch (state) {
    case 'searching':
      return 'Worlds are still being run: what they have in common is searched once all are.';
    case 'never':
      return base === null
        ? 'No world could be run.'
        : `There is no world to describe: it never ${does(answer)}. With 95% confidence it does in no more than ${formatChance(base.interval.high, 1)} of worlds.`;
    case 'always':
      return `There is nothing to tell worlds apart by: it always ${does(answer)}. With 95% confidence it does in at least ${formatChance(base?.interval.low ?? 0, 1)} of worlds.`;
    case 'chance':
      return beyond === null ? unsearchedSentence(base?.of ?? 0) : chanceSentence(answer, beyond);
    case 'checking':
    case 'boxes':
      return 'What was found is no more than chance would give.';
  }
}

/** What nobody decides or knows, by name: what was looked through. */
function drawnSentence({ inputs }: DiscoverAnswer): string {
  return `Drawn anew in each world: ${inputs.map(({ label }) => `“${label}”`).join(', ')}.`;
}

/** What may be asked where nothing was found, or nothing that holds; nothing where all is not in. */
function insteadSentence(answer: DiscoverAnswer): readonly string[] {
  const { state, find, base, inputs } = answer;
  if (base === null || state === 'searching') return [];
  const rules = inputs.some(({ kind }) => kind === 'structure')
    ? []
    : ['the workings of the market drawn as well'];
  const asked =
    state === 'never' || state === 'always'
      ? [
          (state === 'never') === (find === 'fails')
            ? 'tighter limits, or futures that are harder'
            : 'limits that allow more, futures that are easier, or another option',
          ...rules,
          'more months',
        ]
      : ['more worlds', 'more runs in each, which takes luck out', 'other futures', ...rules];
  return [`What may be asked instead: ${asked.join('; ')}.`];
}

function unsearchedSentence(worlds: number): string {
  return `Nothing was searched for: that takes at least ${2 * fewestOf(worlds, USUAL_SETTINGS)} worlds, not all alike in what came of them, and there are ${worlds}.`;
}

function chanceSentence(answer: DiscoverAnswer, beyond: number): string {
  const often = beyond === 1 ? '' : ` (it gives as much in ${percent(beyond)} of searches)`;
  return `Nothing is told: the best that was found is no more than chance would give${often}. Whether the option ${does(answer)} hangs on luck, on something that was not varied, or on something no such description can tell.`;
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
  return [
    `The model refused some runs, and ${count(refused.worlds, 'world')} altogether, which are left out${reasonWords(refused.reasons)}`,
  ];
}

function does({ find }: Pick<DiscoverAnswer, 'find'>): string {
  return find === 'fails' ? 'breaks a limit' : 'keeps all limits';
}
