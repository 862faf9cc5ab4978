import type { Names } from '../../core/study/told.ts';

/** The names a reader knows what a study is about by. */
export type StudyNames = Names & { readonly place: string };
