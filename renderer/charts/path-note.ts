import { createContext } from 'react';

/** What is said in place of a band while one path stands for what luck does; null where it does not. */
export const PathNoteContext = createContext<string | null>(null);
