import { afterEach } from 'vitest';
import { takeLeaks } from '../e2e/leaks.ts';

/** Whatever a test is about: a page of it that asks for anything beyond this machine fails it. */
afterEach(() => {
  const leaks = takeLeaks();
  if (leaks.length > 0) throw new Error(leaks.join('\n'));
});
