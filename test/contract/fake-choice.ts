import type { Choice } from '../../contract/schemas/choice.ts';
import type { Handlers } from '../../contract/server.ts';

function present(id: string): { readonly id: string; readonly hash: string } {
  return { id, hash: `hash-of-${id}` };
}

/** A library that keeps one choice, and a hash for every document it is asked about. */
export function fakeChoice(): Pick<Handlers, 'choice.get' | 'choice.keep' | 'scenarios.prints'> {
  let kept: Choice | null = null;
  return {
    'choice.get': () => ({ choice: kept, isUnreadable: false }),
    'choice.keep': ({ choice }) => {
      kept = choice;
      return {};
    },
    'scenarios.prints': ({ place, options, future }) => ({
      place: present(place),
      options: options.map(present),
      future: present(future),
      parameters: { hash: 'hash-of-parameters' },
      start: '2026-04',
    }),
  };
}
