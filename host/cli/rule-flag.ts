import { STRUCTURE_IDS, STRUCTURES, USUAL_STRUCTURE } from '../../core/scenario/structure.ts';
import type { Structure, StructureId } from '../../core/scenario/structure.ts';
import { didYouMean } from '../files/near-names.ts';
import { usage } from './failure.ts';

/** A rule of the market other than the usual one, written as exit-rule=cash-alone. */
export function readRule(text: string): Partial<Structure> {
  const [id = '', choice = ''] = text.split('=', 2);
  const found = STRUCTURE_IDS.find((each) => each === id);
  if (found === undefined)
    throw notThere(text, `question "${id}" about how the market works`, id, STRUCTURE_IDS);
  const others = otherChoices(found);
  if (choice === USUAL_STRUCTURE[found])
    throw usage(`--rule ${text}: that is the usual rule already. The others are ${others.join(' and ')}.`);
  if (!others.includes(choice)) throw notThere(text, `rule "${choice}" for ${id}`, choice, others);
  return { [found]: choice };
}

/** Rules other than the usual ones in a few words; empty where there are none. */
export function ruleWords(structure: Partial<Structure>): string {
  return STRUCTURE_IDS.flatMap((id) => (structure[id] === undefined ? [] : [`${id}=${structure[id]}`])).join(
    ', ',
  );
}

function otherChoices(id: StructureId): readonly string[] {
  return Object.keys(STRUCTURES[id].choices).filter((choice) => choice !== USUAL_STRUCTURE[id]);
}

function notThere(text: string, what: string, name: string, known: readonly string[]): Error {
  const near = didYouMean(name, known);
  return usage(
    `--rule ${text}: there is no ${what}. ${near === '' ? `There are ${known.join(', ')}.` : near}`,
  );
}
