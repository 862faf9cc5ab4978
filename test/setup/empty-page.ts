import { afterAll } from 'vitest';

/** Files share one page after another: what a library keeps on it for ever, such as its live region, is none of the next file's. */
afterAll(() => document.body.replaceChildren());
