/** What would have to be true for the other option to be ahead, in sentences. */
import { capital } from '../../scenario/first-letter.ts';
import { count } from '../../figures/count.ts';
import { formatValue } from '../../figures/value.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { Unit } from '../../parameters/parameter.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { unseenUpTo } from '../../statistics/sequential/cautious-interval.ts';
import type { SwitchingAnswer } from '../switching.ts';
import type { Names, Told } from '../told.ts';
import { estimateWords, manyRuns, measureName, ruleName, unitOf } from '../words.ts';
import type {
  Ahead,
  Standing,
  Switch,
  SwitchingParameter,
  SwitchingVerdict,
  SwitchingWorld,
} from './answer.ts';
import { fewestToName, FIRST_LOOK } from './order.ts';

/** Places where the lead passes that have a sentence; tables have all. */
const SAID = 5;
/** Assumptions that cannot be told that are named. */
const NAMED = 12;
/** Refusals that are told. */
const REFUSED = 3;
/** A place that was searched for is known no closer. */
const FIGURES = 4;

export const SWITCHING_VERDICT_WORDS: { readonly [V in SwitchingVerdict]: string } = {
  switches: 'yes',
  'does-not-switch': 'no',
  'cannot-tell': 'cannot tell',
};

/** What changes who is ahead, the nearest to what is assumed first, and of what it cannot be told. */
export function toldSwitching(answer: SwitchingAnswer, names: Names): Told {
  const [nearest, ...others] = switchesOf(answer).map(({ row, one }) =>
    switchSentence(row, one, answer, names),
  );
  return {
    headline:
      nearest ??
      `No assumption by itself, at either end of its range, is known ${answer.isOver ? '' : 'so far '}to change who is ahead.`,
    sentences: [
      ...(answer.isOver ? [] : ['The search is not over: this is what it knows so far.']),
      standingSentence(answer, names),
      ...others.slice(0, SAID - 1),
      ...openSentences(answer),
    ],
    notes: notesOf(answer),
  };
}

/** Every place where the lead passes, the nearest to what is assumed first. */
export function switchesOf({
  parameters,
}: SwitchingAnswer): readonly { readonly row: SwitchingParameter; readonly one: Switch }[] {
  return parameters
    .filter(({ verdict }) => verdict === 'switches')
    .flatMap((row) => row.switches.map((one) => ({ row, one })));
}

/** A value at which the lead passes, in its unit. */
export function placeWords(value: number, unit: Unit): string {
  return formatValue(isMoney(unit) ? value : Number(value.toPrecision(FIGURES)), unit);
}

/** Who is ahead somewhere, by name. */
export function aheadWords(ahead: Ahead, answer: SwitchingAnswer, option: Names['option']): string {
  if (ahead === 'option' || ahead === 'against') return option(answer[ahead]);
  return ahead === 'refused' ? 'refused' : 'cannot tell';
}

/** Another future by its name, another rule of the market by what it says. */
export function otherWorldWords({ rule, future }: SwitchingWorld, nameOf: Names['future']): string {
  return rule === null ? nameOf(future) : capital(ruleName(rule.switch, rule.choice));
}

function standingSentence(answer: SwitchingAnswer, { option, future }: Names): string {
  const { asItStands, better, indicator, most } = answer;
  const { difference, ahead } = asItStands;
  const said =
    difference === null
      ? 'is not known, for the model refuses it'
      : `is ${estimateWords(difference, unitOf(indicator))} over ${manyRuns(difference.replicates)}`;
  const head = `${measureName(indicator)}, ${better} is better: as everything stands in “${future(answer.future)}”, “${option(answer.option)}” less “${option(answer.against)}” ${said}.`;
  if (difference?.mean === 0 && difference.standardError === 0)
    return `${head} The two do not differ in any run.`;
  if (ahead === 'option' || ahead === 'against') return `${head} So “${option(answer[ahead])}” is ahead.`;
  return `${head} Who is ahead cannot be told within ${manyRuns(most)}, so that an assumption is named only where its two ends have different leaders.`;
}

function switchSentence(
  { label, unit, figure }: SwitchingParameter,
  { ahead, side, value, open, openValues: { low, high } }: Switch,
  answer: SwitchingAnswer,
  { option }: Names,
): string {
  const between =
    low === high || open.low === open.high
      ? ''
      : `; between ${placeWords(low, unit)} and ${placeWords(high, unit)} it cannot be told`;
  return `“${option(answer[ahead])}” would be ahead if “${label}” were ${side} ${placeWords(value, unit)} (${formatValue(figure, unit)} is used)${between}.`;
}

function openSentences({ parameters }: SwitchingAnswer): readonly string[] {
  const still = parameters.filter(({ verdict }) => verdict === 'does-not-switch').length;
  const open = parameters.filter(({ verdict }) => verdict === 'cannot-tell');
  const refused = parameters.flatMap(({ label, atLow, atHigh }) => {
    const [first] = [atLow.refused, atHigh.refused].filter(
      (each): each is NonNullable<Standing['refused']> => each !== null,
    );
    return first === undefined ? [] : [`At an end of “${label}” the model refuses runs: ${first.reason}`];
  });
  return [
    ...(still === 0
      ? []
      : [
          `${count(still, 'assumption')} ${still === 1 ? 'leaves' : 'leave'} the lead where it is at both ends.`,
        ]),
    ...(open.length === 0
      ? []
      : [
          `For ${count(open.length, 'assumption')} it cannot be told: ${someOf(open.map(({ label }) => `“${label}”`))}.`,
        ]),
    ...refused.slice(0, REFUSED),
  ];
}

function someOf(labels: readonly string[]): string {
  const left = labels.length - NAMED;
  return left > 0 ? `${labels.slice(0, NAMED).join(', ')} and ${left} more` : labels.join(', ');
}

function notesOf({ most, parameters, worlds }: SwitchingAnswer): readonly string[] {
  const fewest = fewestToName(most);
  const others = 2 * parameters.length + worlds.length;
  const shared = others === 0 ? '' : `, and for a new leader over all ${others} ends, futures and rules too`;
  const unseen = roundHalfUp(unseenUpTo(fewest, USUAL_CONFIDENCE) * 100);
  return [
    'Each assumption moves by itself, all others as they stand, on the same people and the same luck. Its two ends and the middle are looked at; a lead that passes and comes back between them is not seen, and what two would do together this cannot show.',
    `An option is said to be ahead when an interval of the difference leaves out nothing. The error of 5 in 100 is divided over the looks at up to ${manyRuns(most)}${shared}.`,
    `Who is ahead as everything stands, and a new leader, is named after ${manyRuns(fewest)} at least, in which what happens in fewer than ${unseen} runs of 100 may still be missing; that a lead stays where it is may be read off ${Math.min(FIRST_LOOK, most)}.`,
  ];
}
