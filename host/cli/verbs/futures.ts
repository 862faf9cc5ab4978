import type { WorldChange } from '../../../core/scenario/future.ts';
import { lineageVerb } from '../lineage-verb.ts';

export const verb = lineageVerb<WorldChange>({
  name: 'futures',
  family: 'future',
  about: 'list what may happen to us, or show one future with all it changes.',
  example: 'high-wage-floor',
  list: (catalogue) => catalogue.listFutures(),
  read: (catalogue, id) => catalogue.readFuture(id),
  words: { target: ({ parameter }) => parameter, value: ({ value }) => String(value), whom: () => '' },
});
