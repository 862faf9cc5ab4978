import type { WhyAnswer, WhyRun } from './event.ts';

/** Whether it happens without each cause and without all: what most readers ask first. */
export function withoutThem({ runs, causes, month }: Pick<WhyAnswer, 'runs' | 'causes' | 'month'>): string {
  const happens = (wanted: number, id?: WhyRun['neutralised'][number]): boolean =>
    runs.find(
      ({ neutralised }) => neutralised.length === wanted && (id === undefined || neutralised.includes(id)),
    )?.happened ?? true;
  const sparing = causes.filter(({ id, acts }) => acts && !happens(1, id));
  const withoutAll = happens(causes.length);
  if (sparing.length === 0) {
    return withoutAll
      ? `None of the five causes explains it: it happens by ${month} all the same without any one of them, and without all five.`
      : `No single cause explains it: it happens by ${month} without any one of them, but not without all five.`;
  }
  const named = sparing.map(({ label }) => label.toLowerCase()).join(' or without ');
  const all = withoutAll
    ? 'Without all five it happens all the same, because other causes had held it back.'
    : 'Nor would it without all five.';
  return `It would not have happened by ${month} without ${named}. ${all}`;
}
