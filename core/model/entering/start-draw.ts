/** Which of the things a provider starts with a draw decides. */
export const START_DRAW = { pay: 0, ageBand: 1, ageWithin: 2, reserves: 3 } as const;
