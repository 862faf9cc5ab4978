/** What results and studies are called in the names of actions. */
type Kept = { readonly place: { readonly name: string }; readonly createdAt: string };

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** "result for Hartlepool of 22 November 2026", by the clock of this machine. */
export function nameOfResult({ place, createdAt }: Kept): string {
  return `result for ${place.name} of ${DAY.format(new Date(createdAt))}`;
}

/** "answer for Hartlepool of 22 November 2026". */
export function nameOfStudy({ place, createdAt }: Kept): string {
  return `answer for ${place.name} of ${DAY.format(new Date(createdAt))}`;
}
