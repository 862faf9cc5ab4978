import { describeMarketMeasure } from '../../core/experiment/outcome.ts';
import type { Described, MarketMeasure } from '../../core/experiment/outcome.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import { STRUCTURES } from '../../core/scenario/structure.ts';
import type { StructureId } from '../../core/scenario/structure.ts';
import { USUAL_CONFIDENCE } from '../../core/statistics/interval.ts';
import { unseenUpTo } from '../../core/statistics/sequential/cautious-interval.ts';
import type { SwitchingAnswer } from '../../core/study/switching.ts';
import type {
  Ahead,
  Standing,
  Switch,
  SwitchingParameter,
  SwitchingWorld,
} from '../../core/study/switching/answer.ts';
import { fewestToName, FIRST_LOOK } from '../../core/study/switching/order.ts';
import { change, spread } from './figures.ts';
import type { OptionNames } from './study-names.ts';
import { many } from './result-notes.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { unitWords } from './unit-words.ts';
import { wrapped } from './wrap.ts';

/** Switches that have a sentence; the table has all. */
const SENTENCES = 10;
/** Parameters that cannot be told that are named. */
const NAMED = 12;

/** What would have to be true for the other option to be ahead, the nearest to what is assumed first. */
export function switchingText(answer: SwitchingAnswer, names: OptionNames): string {
  const { unit } = describeMarketMeasure(answer.indicator as MarketMeasure);
  const switching = answer.parameters.filter(({ verdict }) => verdict === 'switches');
  return [
    ...(answer.isOver ? [] : [wrapped('The search is not over. This is what it knows so far.')]),
    wrapped(standingSentence(answer, names)),
    ...(switching.length === 0
      ? [wrapped('No parameter by itself, at either end of its range, is known to change who is ahead.')]
      : [
          switching
            .slice(0, SENTENCES)
            .flatMap((row) =>
              row.switches.map((one) => wrapped(switchSentence(row, one, answer, names), '- ', '  ')),
            )
            .join('\n'),
          ['Where the lead passes, the nearest to what is assumed first', switchTable(switching)].join('\n'),
        ]),
    ...(answer.worlds.length === 0
      ? []
      : [['Other futures and rules of the market', worldTable(answer, names, unit)].join('\n')]),
    ...openSentences(answer),
    wrapped(howToRead(answer)),
  ].join('\n\n');
}

function standingSentence(answer: SwitchingAnswer, { option, future }: OptionNames): string {
  const { asItStands, better, indicator } = answer;
  const { label, unit } = describeMarketMeasure(indicator as MarketMeasure);
  const said = differenceWords(asItStands, unit);
  const head = `${label}, ${better} is better, in the future "${future(answer.future)}": "${option(answer.option)}" less "${option(answer.against)}" is ${said} with everything as it stands.`;
  const leader = leaderOf(asItStands.ahead, answer, option);
  if (asItStands.difference?.mean === 0 && asItStands.difference.standardError === 0)
    return `${head} The two do not differ in any run.`;
  if (leader === null)
    return `${head} Who is ahead cannot be told within ${answer.most} runs, so that a parameter is named only where its two ends have different leaders.`;
  return `${head} So "${leader}" is ahead.`;
}

function switchSentence(
  { label, unit, figure, parameter }: SwitchingParameter,
  { ahead, side, value, open, openValues }: Switch,
  answer: SwitchingAnswer,
  { option }: OptionNames,
): string {
  const { low, high } = openValues;
  const between =
    low === high || open.low === open.high
      ? ''
      : `; between ${unitWords(unit, low)} and ${unitWords(unit, high)} it cannot be told`;
  return `"${leaderOf(ahead, answer, option)}" would be ahead if "${label}" (${parameter}) were ${side} ${unitWords(unit, value)} (${unitWords(unit, figure)} is used)${between}.`;
}

function switchTable(rows: readonly SwitchingParameter[]): string {
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { head: 'Parameter', narrowest: 24 },
    { head: 'Used', align: right },
    { head: 'Range' },
    { head: 'Switches at', align: right },
    { head: 'Cannot be told from' },
    { head: 'Part of the way to the end', align: right },
  ];
  const cells = rows.flatMap(({ label, unit, figure, low, high, switches }) =>
    switches.map(({ side, value, openValues, position }) => [
      label,
      unitWords(unit, figure),
      `${plain(low)} to ${plain(high)}`,
      `${side} ${unitWords(unit, value)}`,
      `${plain(openValues.low)} to ${plain(openValues.high)}`,
      `${(200 * Math.abs(position - 0.5)).toFixed(0)}%`,
    ]),
  );
  return table(columns, cells);
}

function worldTable(
  answer: SwitchingAnswer,
  { option, future }: OptionNames,
  unit: Described['unit'],
): string {
  const columns: readonly Column[] = [
    { head: 'If', narrowest: 30 },
    { head: 'Difference', align: 'right' },
    { head: 'Std error', align: 'right' },
    { head: 'Ahead', narrowest: 14 },
    { head: 'Switches' },
  ];
  const rows = answer.worlds.map((world) => [
    worldWords(world, future),
    world.difference === null ? 'n/a' : change(unit, world.difference.mean),
    world.difference === null ? 'n/a' : spread(unit, world.difference.standardError),
    leaderOf(world.ahead, answer, option) ?? (world.ahead === 'refused' ? 'refused' : 'cannot tell'),
    { switches: 'yes', 'does-not-switch': 'no', 'cannot-tell': 'cannot tell' }[world.verdict],
  ]);
  return table(columns, rows);
}

function worldWords({ rule, future }: SwitchingWorld, nameOf: (id: string) => string): string {
  if (rule === null) return nameOf(future);
  return `${STRUCTURES[rule.switch as StructureId].label}: ${rule.choice}`;
}

function openSentences({ parameters }: SwitchingAnswer): readonly string[] {
  const still = parameters.filter(({ verdict }) => verdict === 'does-not-switch').length;
  const open = parameters.filter(({ verdict }) => verdict === 'cannot-tell');
  const refused = parameters.flatMap(({ parameter, atLow, atHigh }) => {
    const [first] = [atLow.refused, atHigh.refused].filter((each) => each !== null);
    return first === undefined ? [] : [`At an end of ${parameter} the model refuses runs: ${first.reason}`];
  });
  return [
    ...(still === 0 ? [] : [`${many(still, 'parameter')} leave the lead where it is at both ends.`]),
    ...(open.length === 0
      ? []
      : [
          `For ${many(open.length, 'parameter')} it cannot be told: ${someOf(open.map(({ parameter }) => parameter))}.`,
        ]),
    ...refused.slice(0, 3),
  ].map((sentence) => wrapped(sentence));
}

function someOf(ids: readonly string[]): string {
  const left = ids.length - NAMED;
  return left > 0 ? `${ids.slice(0, NAMED).join(', ')} and ${left} more` : ids.join(', ');
}

function howToRead({ most, parameters, worlds }: SwitchingAnswer): string {
  const fewest = fewestToName(most);
  return `Each parameter moves by itself, all others as they stand, on the same people and the same luck. Its two ends are looked at and the middle; a lead that passes and comes back between them is not seen, and what two parameters would do together this cannot show. A lead is named when an interval of the difference leaves out nothing, the error of 5 in 100 divided over the looks up to ${most} runs, and for a new leader over all ${2 * parameters.length + worlds.length} ends, futures and rules too. Who is ahead as everything stands, and a new leader, is named after ${fewest} runs at least, in which what happens in fewer than ${roundHalfUp(unseenUpTo(fewest, USUAL_CONFIDENCE) * 100)} runs of 100 may still be missing; that a lead stays where it is may be read off ${Math.min(FIRST_LOOK, most)}.`;
}

function differenceWords({ difference }: Standing, unit: Described['unit']): string {
  if (difference === null) return 'not known, for the model refuses it';
  const { mean, interval, standardError, replicates } = difference;
  const within =
    interval === null
      ? ''
      : ` (95% interval ${change(unit, interval.low)} to ${change(unit, interval.high)})`;
  return `${change(unit, mean)}${within}, standard error ${spread(unit, standardError)}, over ${replicates} runs,`;
}

function leaderOf(
  ahead: Ahead,
  answer: Pick<SwitchingAnswer, 'option' | 'against'>,
  nameOf: (id: string) => string,
): string | null {
  if (ahead !== 'option' && ahead !== 'against') return null;
  return nameOf(answer[ahead]);
}

function plain(value: number): string {
  return `${Number(value.toPrecision(4))}`;
}
