/** Where a figure of a bridge goes, as written: "9.6 to 9.8"; one that is written alike at both ends is said to stand: "still 9.6". */
export function movedWords(before: string, after: string): string {
  return before === after ? `still ${after}` : `${before} to ${after}`;
}
