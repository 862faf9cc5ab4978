/** The choice of an arrangement: the chances the planned mix gave, what was not possible, and where the draw fell. */
import { cellOf, steersByBand } from '../model/band-steers.ts';
import {
  bandOf,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELLS,
  DIRECT_PAYMENT,
} from '../model/vocabulary.ts';
import { STREAMS, uniform } from '../random/stream.ts';
import { NOTHING } from './event.ts';
import type { Alternative, Explainer, Quantity, Scene } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { arrangement, capital, cellWords, percent } from './words.ts';

export const tellArrangement: Explainer = (scene, was) => {
  if (was.decides === 0) return NOTHING;
  const { state, month, row } = scene;
  const arriving = was.reviews === 0;
  const from = arriving ? null : cellOf(state.people, row);
  const chances = chancesOf(scene, was, from);
  const draw = uniform(month.luck, STREAMS.deployment, was.identity, month.index);
  const blockExists = state.providers.blockShare.some(
    (share, provider) => share > 0 && state.providers.open[provider] === 1,
  );

  return (is) => {
    const alternatives = chances.map((chance, cell): Alternative => {
      const why = impossible(cell) ?? `the planned mix gave it a chance of ${percent(chance)}`;
      return { what: cellWords(cell), possible: impossible(cell) === null, why };
    });
    const numbers: Record<string, Quantity> = { draw: { value: draw, unit: 'share' } };
    for (const [cell, chance] of chances.entries()) {
      numbers[`chance of ${CELLS[cell]}`] = { value: chance, unit: 'share' };
    }
    return [
      {
        kind: 'arrangement chosen',
        sentence: `${decision(is)} ${alternatives.map(({ what, why }) => `${capital(what)}: ${why}.`).join(' ')} The draw fell on ${cellWords(cellOf(state.people, row))}.${assistant(is)}`,
        numbers,
        alternatives,
      },
    ];
  };

  function decision(is: PersonRow): string {
    if (arriving) return `Begins with ${arrangement(is)}.`;
    const stays = is.deployment === was.deployment && is.route === was.route;
    return stays
      ? `Stays with ${arrangement(is)}.`
      : `Changes from ${arrangement(was)} to ${arrangement(is)}, steered by the planned mix.`;
  }

  function impossible(cell: number): string | null {
    if (cell === CELL_DIRECT_PAYMENT && was.able === 0) {
      return 'not lawfully possible without capacity or a suitable person to act';
    }
    return cell === CELL_BLOCK && !blockExists ? 'no open provider holds a block contract' : null;
  }
};

function assistant(is: PersonRow): string {
  if (is.deployment !== DIRECT_PAYMENT) return '';
  return is.wantsAssistant === 1
    ? ' They would rather employ an assistant than use an agency.'
    : ' They would rather use an agency than employ an assistant.';
}

/** The chance of each arrangement as the step draws it; staying is what no other chance takes up. */
function chancesOf({ state, month }: Scene, was: PersonRow, from: number | null): readonly number[] {
  const steer = steersByBand(state, month)[bandOf(was.group)];
  const able = was.able === 1;
  const chances =
    from === null
      ? able
        ? steer.arrivalAble
        : steer.arrivalUnable
      : (able ? steer.moveAble : steer.moveUnable)[from];
  const otherwise = from ?? CELL_FRAMEWORK;
  // Chances are laid end to end and the draw is below 1: what lies beyond is never reached.
  let passed = 0;
  const reached = Array.from(chances, (chance) => {
    const part = Math.min(1 - passed, chance);
    passed += part;
    return part;
  });
  reached[otherwise] += 1 - passed;
  return reached;
}
