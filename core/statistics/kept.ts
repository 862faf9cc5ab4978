/** The most answers kept of one question: more than any study asks for, and still small. */
const MOST_KEPT = 4096;

/** A pure function of numbers whose answers are kept, for one that is costly and asked for the same over and over. */
export function kept<A extends readonly number[]>(
  work: (...numbers: A) => number,
): (...numbers: A) => number {
  const answers = new Map<string, number>();
  return (...numbers) => {
    const key = numbers.join(' ');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(...numbers);
    if (answers.size === MOST_KEPT) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
