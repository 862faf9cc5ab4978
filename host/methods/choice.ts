import { choice as choiceSchema } from '../../contract/schemas/choice.ts';
import type { Handlers } from '../../contract/server.ts';
import { canonicalJson } from '../files/fingerprint.ts';
import type { DeskWhenNeeded } from '../library/desk-when-needed.ts';

const KEY = 'choice';

/** What was compared last, by library. One that is not there or cannot be opened has none: it says why to whoever asks more of it. */
export function choiceMethods({
  look,
  open,
}: Pick<DeskWhenNeeded, 'look' | 'open'>): Pick<Handlers, 'choice.get' | 'choice.keep'> {
  return {
    'choice.get': () => {
      const kept = look()?.settings.get(KEY);
      if (kept === undefined) return { choice: null, isUnreadable: false };
      const { success, data } = choiceSchema.safeParse(kept);
      return { choice: data ?? null, isUnreadable: !success };
    },
    'choice.keep': ({ choice }) => {
      const { settings } = open();
      // Whatever is written makes every reader look at the library anew.
      if (canonicalJson(settings.get(KEY)) !== canonicalJson(choice)) settings.set(KEY, choice);
      return {};
    },
  };
}
