import { createContext } from 'react';

/** Whether the figures that are looked at are those from before what is chosen now. */
export const IsBeforeContext = createContext(false);
