import { useEffect, useMemo } from 'react';
import { useClient } from '../../api/client-context.ts';
import type { BrokenRow, Problem } from '../../api/types.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useNotes } from '../../notes/use-notes.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { isToldAbove, troubleOf } from '../../store/trouble.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import type { Row, Shelf } from './row.ts';
import { shelvesOf } from './shelves.ts';

export type Shelves = {
  /** Null until the catalogues are there. */
  readonly rows: Readonly<Record<Shelf, readonly Row[]>> | null;
  /** Shelves whose rows are still on their way. */
  readonly waiting: ReadonlySet<Shelf>;
  /** Shelves whose rows could not be read. */
  readonly unread: ReadonlySet<Shelf>;
  /** What went wrong, but for what is told above every screen. */
  readonly problems: readonly Problem[];
  readonly broken: readonly BrokenRow[];
};

/** Everything in the library, kept up with whatever changes it, in this window or another. */
export function useShelves(): Shelves {
  const client = useClient();
  const catalogues = useApp(selectCatalogues);
  const { rows: results, problem: resultsProblem } = useApp((state) => state.library);
  const trouble = troubleOf(useApp((state) => state.safety));
  const { listResults } = useActions();
  const [studies, listStudies] = useAnswer('studies.list', {});
  const [broken, listBroken] = useAnswer('documents.broken', {});
  const { noteOn, problem: notesProblem } = useNotes();

  useEffect(() => void listResults(), [listResults]);
  useEffect(
    () =>
      client.subscribe('library.changed', ({ subjects }) => {
        const kinds = new Set(subjects.map(({ kind }) => kind));
        if (kinds.has('result')) void listResults();
        if (kinds.has('study')) listStudies();
        if (kinds.has('option') || kinds.has('future')) listBroken();
      }),
    [client, listResults, listStudies, listBroken],
  );

  const rows = useMemo(() => {
    if (catalogues === null) return null;
    const asked = studies.kind === 'here' ? studies.value : [];
    return shelvesOf({ catalogues, results: results ?? [], studies: asked }, noteOn);
  }, [catalogues, results, studies, noteOn]);

  const waiting = new Set<Shelf>();
  if (results === null && resultsProblem === null) waiting.add('results');
  if (studies.kind === 'waiting') waiting.add('questions');
  const unread = new Set<Shelf>();
  if (results === null && resultsProblem !== null) unread.add('results');
  if (studies.kind === 'failed') unread.add('questions');
  const problems = [
    resultsProblem,
    notesProblem,
    studies.kind === 'failed' ? studies.problem : null,
    broken.kind === 'failed' ? broken.problem : null,
  ].flatMap((each) => (each === null || isToldAbove(each, trouble) ? [] : [each]));
  return {
    rows,
    waiting,
    unread,
    problems: onceEach(problems),
    broken: broken.kind === 'here' ? broken.value : [],
  };
}

/** One cause keeps several lists from being read. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
