import { stepVerb } from '../step-verb.ts';

export const verb = stepVerb({
  name: 'redo',
  about: 'do again what "undo" took back last.',
  done: 'Done again',
  nothing: 'There is nothing to redo.',
});
