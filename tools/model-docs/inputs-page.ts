/** What a run reads: figures of the place, levers of the option, switches of structure, parameters of law, world, behaviour and practice. */
import { parametersKnownToTheProgram } from '../../core/parameters-used.ts';
import type { Parameter, ParameterRegister } from '../../core/parameters/parameter.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Lever } from '../../core/scenario/lever.ts';
import { USUAL } from '../../core/scenario/levers/lever-kind.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import { STRUCTURE_IDS, STRUCTURES, USUAL_STRUCTURE } from '../../core/scenario/structure.ts';
import { codes, page, table } from './markdown.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';

export type Register = ParameterRegister;

/** The latest value with its range, as written. */
export function valueText({ unit, values }: Parameter): string {
  const { value, low, high } = values.at(-1)!;
  const range = low === high ? '' : ` (${low} to ${high})`;
  return `${value}${range} ${unit}`;
}

export function inputsPage(register: Register): string {
  return page(
    'What a run reads',
    'the tables of levers, place fields and switches in `core/scenario` and the register in `scenarios/parameters`',
    [
      '## The place',
      placeTable(),
      '## Levers: what the council decides',
      `An option sets a lever from a month on, at once or in even steps, to a number, to the name of a choice, or to \`"${USUAL}"\`: what stands under “At the start”, in each month as the future makes it. That is how an option goes back to what business as usual has ([decision 15](../decisions/0015-a-lever-may-be-set-to-what-is-usual.md)).`,
      leversTable(),
      '## Switches: how the market works where evidence leaves it open',
      'Each is a question with a usual rule and others the model can follow as well. A scenario that names none follows the usual ones, from the spin-up on.',
      switchesTable(),
      '## Parameters: what nobody here decides',
      'Grade A is law or an official statistic, B a published study, C an estimate of the sector, D an assumption. The last column says which steps read it; those with none are read by the assessments, costs and ladders beside the market.',
      parametersTable(register),
    ],
  );
}

function placeTable(): string {
  const rows = Object.entries(PLACE_FIELDS).map(([id, { label, unit, min, max }]) => [
    `\`place.${id}\``,
    label,
    unit,
    `${min} to ${max}`,
  ]);
  return table(['Field', 'Meaning', 'Unit', 'Bounds'], rows);
}

function leversTable(): string {
  const rows = Object.entries(LEVERS).map(([id, lever]: [string, Lever]) => {
    const { label, unit, group, choices } = lever;
    const range =
      choices === undefined ? `${lever.min} to ${lever.max}` : choices.map((one) => one.id).join(', ');
    return [`\`${id}\``, label, group, unit, range, startOf(lever)];
  });
  return table(['Lever', 'Name', 'Heading', 'Unit', 'Range or choices', 'At the start'], rows);
}

function startOf({ default: start }: Lever): string {
  return typeof start === 'object' ? `\`${start.parameter}\`` : String(start);
}

function switchesTable(): string {
  const rows = STRUCTURE_IDS.flatMap((id) => {
    const { label, about, choices } = STRUCTURES[id];
    const steps = PIPELINE.filter(({ switches = [] }) => switches.includes(id)).map(({ name }) => name);
    return Object.entries(choices).map(([rule, meaning], place) => [
      place === 0 ? `\`${id}\`` : '',
      place === 0 ? `${label}. ${about}` : '',
      `\`${rule}\`${rule === USUAL_STRUCTURE[id] ? ', the usual one' : ''}`,
      meaning,
      place === 0 ? codes(steps) : '',
    ]);
  });
  return table(['Switch', 'Question', 'Rule', 'What it says', 'Steps'], rows);
}

function parametersTable(register: Register): string {
  const rows = parametersKnownToTheProgram(register).map((id) => {
    const parameter = register.get(id)!;
    const { from, grade, verification, source } = parameter.values.at(-1)!;
    const steps = PIPELINE.filter(({ parameters }) => parameters.includes(id)).map(({ name }) => name);
    return [
      `\`${id}\``,
      parameter.label,
      valueText(parameter),
      parameter.kind,
      from,
      `${grade}, ${verification}`,
      source,
      steps.length === 0 ? '' : codes(steps),
    ];
  });
  return table(['Parameter', 'Meaning', 'Latest value', 'Kind', 'From', 'Grade', 'Source', 'Steps'], rows);
}
