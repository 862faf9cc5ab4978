import { stepVerb } from '../step-verb.ts';

export const verb = stepVerb({
  name: 'undo',
  about: 'take back the last thing done to the library, here or in a window; "history" shows what that is.',
  done: 'Taken back',
  nothing: 'There is nothing to undo.',
});
