import type { LeverChange } from '../../../core/scenario/option.ts';
import { lineageVerb } from '../lineage-verb.ts';

export const verb = lineageVerb<LeverChange>({
  name: 'options',
  about: 'list what the council may decide, or show one option with all it changes.',
  example: 'block-to-direct-payments',
  list: (catalogue) => catalogue.listOptions(),
  read: (catalogue, id) => catalogue.readOption(id),
  target: ({ lever }) => lever,
});
