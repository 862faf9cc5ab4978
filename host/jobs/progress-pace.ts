/** The least time between two events that tell how far some work has come: ten a second are as many as anyone can see. */
export const PROGRESS_EVERY_MS = 100;
