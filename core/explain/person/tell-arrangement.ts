/** The choice of an arrangement: what was open and what was not, the chances, where the draw fell, and what followed from it. */
import { capital } from '../../scenario/first-letter.ts';
import { cellOf } from '../../model/choosing/cell.ts';
import { drawn } from '../../model/choosing/nested-logit.ts';
import { budgetAccountOf } from '../../model/ledger.ts';
import {
  DECIDES_NOTHING,
  DECIDES_ON_ARRIVAL,
  DIRECT_PAYMENT,
  MIXED,
  NOT_REVIEWED,
  PERSONAL_ASSISTANT,
  POOLED,
  SELF_FUNDER,
} from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { CELLS } from '../../scenario/arrangement.ts';
import type { Cell } from '../../scenario/arrangement.ts';
import { arrangementsOpen } from './arrangements-open.ts';
import type { Worth } from './arrangements-open.ts';
import { barrierWords } from './barrier-words.ts';
import { chancesGiven } from './chances-given.ts';
import type { Alternative, Explainer, Quantity, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { tellProviderLeft } from './tell-provider-left.ts';
import { accountWords, arrangement, cellWords, percent, spentOn, worthWords } from '../words.ts';

/** Why someone whom the draw has given an arrangement does not come to it. */
function notTaken(cell: Cell): string {
  if (cell === 'in-house') return 'The council’s own service has no staff for them yet';
  const who = cell === 'isf' ? 'holder of service funds' : 'preferred provider';
  return `No ${who} where they live has the staff and takes them at the price`;
}

export const tellArrangement: Explainer = (scene, was) => {
  if (was.decides === DECIDES_NOTHING) return planMovedOn(was);
  const { state, month, row } = scene;
  const arriving = was.decides === DECIDES_ON_ARRIVAL;
  const { arrangements, weights } = arrangementsOpen(state, month, row, !arriving);
  const draw = uniform(month.luck, STREAMS.deployment, was.identity, month.index);
  const account = budgetAccountOf(state.ledger, row);
  const held = state.ledger.balance[account];
  const leaves = tellProviderLeft(scene, was, 'because of the new arrangement');

  return (is) => {
    const { chances, pulls, steers } = chancesGiven(state, month, was, weights);
    const wished = drawn(chances, draw);
    const isTurnedAway = wished !== cellOf(state.people, row);
    const by = steers ? 'steered towards the planned mix' : 'left to choose for themselves';
    const numbers: Record<string, Quantity> = { draw: { value: draw, unit: 'share' } };
    const alternatives = arrangements.map(({ cell, closed, worth }, index): Alternative => {
      numbers[`chance of ${cell}`] = { value: chances[index], unit: 'share' };
      if (worth !== null) {
        numbers[`worth of ${cell}`] = { value: worth.total, unit: 'utility' };
        numbers[`pull of ${cell}`] = { value: pulls[index], unit: 'utility' };
      }
      const pull = `${steers ? 'pull of the plan' : 'pull as at the start'} ${worthWords(pulls[index])}`;
      const why =
        worth === null
          ? closed!
          : `a chance of ${percent(chances[index])}, worth ${worthInParts(worth)}, ${pull}`;
      return { what: cellWords(cell), possible: closed === null, why };
    });
    const told: Told[] = [
      {
        kind: 'arrangement chosen',
        sentence: [
          decision(is, by),
          openWords(alternatives, chances),
          closedWords(alternatives),
          `The draw fell on ${cellWords(CELLS[wished])}.`,
          ...(isTurnedAway ? [turnedAway(wished, is)] : []),
          ...spending(is),
          ...(isTurnedAway ? [] : barrierWords(is)),
        ].join(' '),
        numbers,
        alternatives,
      },
      ...leaves(is),
    ];
    const given = held - state.ledger.balance[account];
    if (given > 0) {
      told.push({
        kind: 'reclaimed',
        sentence: `The ${writtenInPounds(given)} left in the account of the old arrangement goes back to the council.`,
        numbers: { reclaimed: { value: given, unit: 'pence' } },
      });
    }
    return told;
  };

  /** Nobody is brought to where they could only wait. */
  function turnedAway(wished: number, is: PersonRow): string {
    const stays = is.deployment === was.deployment && is.route === was.route;
    const instead =
      arriving || !stays
        ? 'they come under the framework'
        : 'they stay where they are until they next decide';
    return `${notTaken(CELLS[wished])}, so ${instead}.`;
  }

  function decision(is: PersonRow, by: string): string {
    if (arriving) return `Begins with ${arrangement(is)}, ${by}.`;
    const stays = is.deployment === was.deployment && is.route === was.route;
    const now = was.displaced === 1 ? 'Now that their provider has closed, ' : '';
    const decided = stays
      ? `stays with ${arrangement(is)}, ${by}.`
      : `changes from ${arrangement(was)} to ${arrangement(is)}, ${by}.`;
    return now === '' ? capital(decided) : `${now}${decided}`;
  }
};

/** What was open to them, the likeliest first. */
function openWords(alternatives: readonly Alternative[], chances: Float64Array): string {
  const open = alternatives
    .map(({ what, possible }, index) => ({ what, possible, chance: chances[index] }))
    .filter(({ possible }) => possible)
    .toSorted((a, b) => b.chance - a.chance)
    .map(({ what, chance }) => `${what} ${percent(chance)}`);
  return `Open to them, with these chances: ${open.join(', ')}.`;
}

function closedWords(alternatives: readonly Alternative[]): string {
  const closed = alternatives.filter(({ possible }) => !possible).map(({ what, why }) => `${what} (${why})`);
  return closed.length === 0 ? 'Nothing was closed to them.' : `Not open: ${closed.join('; ')}.`;
}

/** A plan that has moved on leaves behind those who decide nothing this month. */
function planMovedOn(was: PersonRow): (is: PersonRow) => readonly Told[] {
  return (is) =>
    is.barrier !== NOT_REVIEWED || was.barrier === NOT_REVIEWED || is.deployment === SELF_FUNDER
      ? []
      : [
          {
            kind: 'barrier',
            sentence: `The council plans another mix; they keep ${arrangement(is)} until they are next reviewed.`,
            numbers: {},
          },
        ];
}

function worthInParts({ total, control, costAndBurden, habit }: Worth): string {
  const parts = [
    `control ${worthWords(control)}`,
    `cost and burden ${worthWords(costAndBurden)}`,
    ...(habit === 0 ? [] : [`being in it already ${worthWords(habit)}`]),
  ];
  return `${worthWords(total)} to them (${parts.join(', ')})`;
}

/** How a direct payment is spent and who runs its account. */
function spending(is: PersonRow): readonly string[] {
  if (is.route === POOLED) return [];
  if (is.deployment === MIXED) return [`Of the direct payment: ${accountWords(is.account)}.`];
  if (is.deployment !== DIRECT_PAYMENT) return [];
  const rather =
    is.route === PERSONAL_ASSISTANT
      ? 'They would rather employ an assistant than use an agency.'
      : `They would rather use an agency than employ an assistant, and spend it ${spentOn(is.route)}, which suits them best.`;
  return [
    `${is.budgeted === 0 ? 'It is for community support alone.' : rather} ${capital(accountWords(is.account))}.`,
  ];
}
