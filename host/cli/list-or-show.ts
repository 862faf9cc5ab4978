import { noMoreWords } from './arguments.ts';
import { usage } from './failure.ts';

/** Read the words of a verb that lists when nothing is named and shows what is. */
export function listOrShow(
  verb: string,
  [word, id, ...rest]: readonly string[],
): { readonly id: string | null } {
  if (word === undefined || word === 'list') {
    noMoreWords(id === undefined ? [] : [id]);
    return { id: null };
  }
  if (word !== 'show') throw usage(`${verb} has the forms "list" and "show ID", but found "${word}".`);
  if (id === undefined) throw usage(`${verb} show needs an id; see them with "${verb} list".`);
  noMoreWords(rest);
  return { id };
}
