import { fewestOf, USUAL_SETTINGS } from '../../core/discovery/settings.ts';
import type { Chance } from '../../core/statistics/wilson.ts';
import { boundWords, boxSentence, inHundred, told } from '../../core/study/discover/box-sentence.ts';
import type { BoxTold } from '../../core/study/discover/tell-box.ts';
import type { DiscoverAnswer } from '../../core/study/discover.ts';
import type { OptionNames } from './study-names.ts';
import { many } from './result-notes.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { wrapped } from './wrap.ts';

/** What boxes of worlds there are, a sentence and a table of bounds for each; or why there are none. */
export function discoverText(answer: DiscoverAnswer, names: OptionNames): string {
  return [
    wrapped(baseSentence(answer, names.option(answer.option))),
    ...setLines(answer, names),
    ...refusalLines(answer),
    ...answer.boxes.flatMap((_, position) => boxLines(answer, position)),
    ...endLines(answer),
    ...(answer.boxes.length === 0 ? [] : [wrapped(HOW_TO_READ)]),
  ].join('\n\n');
}

const HOW_TO_READ =
  'Coverage: of the worlds in question, those in the box. Density: of the worlds in the box, those in question. Intervals are of 95%, by Wilson; a world run more than once counts in part. A bound stays only where as much could hardly come of worlds picked at random without it (quasi-p); "again" is how often a search of a random half of the worlds bounds the same. The box was chosen for holding most beyond chance; --json and --csv have every box of the peeling. What a box leaves out may fail as well, for reasons no box tells.';

function baseSentence(answer: DiscoverAnswer, option: string): string {
  const { base, inputs, find, state, worlds, replicates } = answer;
  if (base === null) return `No world could be run, so that nothing can be said of "${option}".`;
  const does = find === 'fails' ? 'breaks a limit' : 'keeps all limits';
  const far = state === 'searching' ? ` (of ${worlds} to be run)` : '';
  const runs = replicates === 1 ? '' : 'the runs in ';
  const over = many(inputs.length, 'thing');
  return `"${option}" ${does} in ${withInterval(base)} of ${runs}${many(base.of, 'world')}${far}, drawn over ${over} nobody decides or knows.`;
}

function withInterval({ share, interval }: Chance): string {
  return `${inHundred(share)} (${percent(interval.low)} to ${percent(interval.high)}%)`;
}

function percent(share: number): string {
  return (share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0);
}

/** Where a future decides what was drawn as well. */
function setLines({ inputs }: DiscoverAnswer, names: Pick<OptionNames, 'future'>): readonly string[] {
  const set = inputs.flatMap((input) =>
    input.kind === 'parameter' && input.setBy.length > 0
      ? [`"${input.label}" (${input.setBy.map((id) => `"${names.future(id)}"`).join(', ')})`]
      : [],
  );
  if (set.length === 0) return [];
  return [
    wrapped(
      `Set by a future from the dates it names, wherever in its range it was drawn: ${set.join('; ')}.`,
    ),
  ];
}

function refusalLines({ refused }: DiscoverAnswer): readonly string[] {
  if (refused.worlds === 0 && refused.reasons.length === 0) return [];
  const [first = 'no reason given'] = refused.reasons;
  return [
    wrapped(
      `The model refused some runs, and ${many(refused.worlds, 'world')} altogether, which are left out. The first reason: ${first}`,
    ),
  ];
}

const COLUMNS: readonly Column[] = [
  { head: 'Bound', narrowest: 30 },
  { head: 'Quasi-p', align: 'right' },
  { head: 'Again', align: 'right' },
];

function boxLines(answer: DiscoverAnswer, position: number): readonly string[] {
  const box = answer.boxes[position]!;
  const rows = box.bounds.map(({ bound, quasiP, again }) => [
    boundWords(bound, answer.inputs),
    quasiP < 0.001 ? 'under 0.001' : quasiP.toFixed(3),
    inHundred(again),
  ]);
  return [
    wrapped(`${position + 1}. ${boxSentence(answer, position)}`),
    wrapped(measured(answer, box)),
    table(COLUMNS, rows),
  ];
}

/** On which worlds the figures rest, and whether the box held there. */
function measured({ state }: DiscoverAnswer, box: BoxTold): string {
  const { coverage, density, base } = told(box);
  const figures = [
    ...(coverage === null ? [] : [`coverage ${withInterval(coverage)}`]),
    ...(density === null ? [] : [`density ${withInterval(density)}`]),
  ].join(', ');
  const found = `Found in ${box.worlds} of ${many(box.searched, 'world')}; chance alone gives as much in ${percent(box.byChance)}% of searches.`;
  if (box.checked === null) {
    const why = state === 'checking' ? 'fresh worlds are being run' : 'there are no fresh ones';
    return `${found} By these same worlds, which flatter it (${why}): ${figures}.`;
  }
  const isShown = density !== null && base !== null && density.interval.low > base.share;
  const held = isShown
    ? ''
    : ' In fresh worlds it is not shown to be more than chance: take it as a guess, or search more worlds.';
  return `${found} By ${base === null ? 'no' : base.of} fresh worlds: ${figures === '' ? 'nothing to go by' : figures}.${held}`;
}

function endLines(answer: DiscoverAnswer): readonly string[] {
  const { state, find, base, beyond } = answer;
  const does = find === 'fails' ? 'breaks a limit' : 'keeps all limits';
  const played = base?.of ?? 0;
  switch (state) {
    case 'searching':
      return ['Boxes are searched once all worlds are run.'];
    case 'never':
      return base === null
        ? []
        : [
            wrapped(
              `There is no world to describe: it never ${does}. With 95% confidence it does in no more than ${percent(base.interval.high)}% of worlds.`,
            ),
          ];
    case 'always':
      return [
        wrapped(
          `There is nothing to tell worlds apart by: it always ${does}. With 95% confidence it does in at least ${percent(base?.interval.low ?? 0)}% of worlds.`,
        ),
      ];
    case 'chance':
      if (beyond === null)
        return [
          wrapped(
            `No box was searched for: that takes at least ${2 * fewestOf(played, USUAL_SETTINGS)} worlds, not all alike in what came of them, and there are ${played}.`,
          ),
        ];
      return [
        wrapped(
          `No box is told: the best that was found is no more than chance would give${beyond === 1 ? '' : ` (it gives as much in ${percent(beyond)}% of searches)`}. Whether the option ${does} hangs on luck, on something that was not varied, or on something no box can tell.`,
        ),
      ];
    case 'checking':
    case 'boxes':
      return beyond === null ? [] : ['Beyond these, what was found is no more than chance would give.'];
  }
}
