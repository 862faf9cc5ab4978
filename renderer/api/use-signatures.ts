import { useEffect } from 'react';
import { useClient } from './client-context.ts';

/** Asks again when a parameter was signed, or its sign-off was taken back, here or in another window. */
export function useSignatures(again: () => void): void {
  const client = useClient();
  useEffect(
    () =>
      client.subscribe('library.changed', ({ notes }) => {
        if (notes.some(({ kind }) => kind === 'parameter')) again();
      }),
    [client, again],
  );
}
