import type { Prints, SimulationResult } from '../api/types.ts';
import type { AppState } from './state.ts';

/** Something the figures on the screen were made of or by, and that is not so any more. */
export type Since =
  | {
      readonly kind: 'changed' | 'gone';
      readonly what: 'place' | 'option' | 'future';
      readonly name: string;
    }
  | { readonly kind: 'parameters' }
  /** A run would begin in another month now. */
  | { readonly kind: 'start'; readonly month: string }
  /** Changed on the screen, and not saved. */
  | { readonly kind: 'unsaved'; readonly name: string }
  | { readonly kind: 'engine'; readonly theirs: string; readonly here: string };

type Source = { readonly id: string; readonly name: string; readonly hash: string };

/** What has changed since a result was made, as far as is known: what nothing is known of counts as it was. */
export function sinceOf(
  result: SimulationResult,
  { present, session, drafts, choice }: Pick<AppState, 'present' | 'session' | 'drafts' | 'choice'>,
): readonly Since[] {
  const here = session.kind === 'connecting' ? undefined : session.catalogues?.about.engineVersion;
  const theirs = result.engineVersion;
  const unsaved = (['option', 'future'] as const).flatMap((kind): Since[] => {
    const editing = drafts[kind];
    if (editing?.saving.kind !== 'not saved' || editing.draft.document.id !== choice[kind]) return [];
    return [{ kind: 'unsaved', name: editing.draft.document.name }];
  });
  return [
    ...(present === null ? [] : sourcesSince(result, present)),
    ...unsaved,
    ...(here === undefined || here === theirs ? [] : [{ kind: 'engine', theirs, here } as const]),
  ];
}

function sourcesSince(result: SimulationResult, present: Prints): readonly Since[] {
  return [
    ...fateOf('place', result.place, [present.place]),
    ...result.options.flatMap((option) => fateOf('option', option, present.options)),
    ...fateOf('future', result.future, [present.future]),
    ...(present.parameters.hash === result.parameters.hash ? [] : [{ kind: 'parameters' } as const]),
    ...(present.start === result.start ? [] : [{ kind: 'start', month: present.start } as const]),
  ];
}

/** What has become of one document; nothing where it is as it was. */
function fateOf(
  what: 'place' | 'option' | 'future',
  { id, name, hash }: Source,
  now: readonly Prints['place'][],
): readonly Since[] {
  const found = now.find((each) => each.id === id);
  if (found === undefined || found.hash === hash) return [];
  return [{ kind: found.hash === null ? 'gone' : 'changed', what, name }];
}
