/** How many characters the texts of a document may have. */
export const LONGEST = { name: 200, summary: 4_000, evidence: 20_000 } as const;
