import { useMemo } from 'react';

type Named = readonly { readonly id: string; readonly name: string }[];

const NOBODY: Named = [];

/**
 * What every option is called: one that is gone from the library has its name in the result. The same function while no name is
 * another, although the library is read again after every change that is saved.
 */
export function useNames(inLibrary: Named = NOBODY, inResult: Named = NOBODY): (option: string) => string {
  const told = JSON.stringify([...inResult, ...inLibrary].map(({ id, name }) => [id, name]));
  return useMemo(() => {
    const names = new Map(JSON.parse(told) as [string, string][]);
    return (option) => names.get(option) ?? option;
  }, [told]);
}
