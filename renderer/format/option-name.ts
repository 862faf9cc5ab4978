import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';

/** What an option is called within a sentence: a result may be held against another than business as usual. */
export function withinSentence(option: string, nameOf: (option: string) => string): string {
  return option === BUSINESS_AS_USUAL ? 'business as usual' : `“${nameOf(option)}”`;
}
