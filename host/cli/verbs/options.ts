import { peopleOf } from '../../../core/scenario/group-words.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever } from '../../../core/scenario/lever.ts';
import { choiceLabel, USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { OPTION_GROUPS, optionGroup } from '../../../core/scenario/option-group.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import { doubtsOf } from '../../files/decision-problems.ts';
import { lineageVerb } from '../lineage-verb.ts';

export const verb = lineageVerb<LeverChange>({
  name: 'options',
  family: 'option',
  about: 'list what the council may decide, or show one option with all it changes.',
  example: 'block-to-direct-payments',
  list: (catalogue) => catalogue.listOptions(),
  read: (catalogue, id) => catalogue.readOption(id),
  words: {
    target: ({ lever }) => lever,
    value: valueText,
    whom: ({ groups }) => (groups === undefined ? '' : peopleOf(groups)),
  },
  groups: { names: OPTION_GROUPS, of: optionGroup },
  doubts: (catalogue, chain) => doubtsOf(chain, catalogue.readParameters()),
});

function valueText({ lever, value }: LeverChange): string {
  const changed: Lever = LEVERS[lever];
  const chosen = choiceLabel(changed, value);
  if (chosen !== undefined) return chosen;
  return value === USUAL ? usualText(changed) : String(value);
}

/** What is usual, with the figure where it is fixed and the parameter that holds it where it is not. */
function usualText({ default: start }: Lever): string {
  return `${USUAL} (${typeof start === 'object' ? start.parameter : start})`;
}
