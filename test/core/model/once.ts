/** Works something out once for each object asked about. What is worked out must follow from the object alone and be left as it is. */
export function oncePer<K extends object, V>(work: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (about) => {
    let found = known.get(about);
    if (found === undefined) {
      found = { value: work(about) };
      known.set(about, found);
    }
    return found.value;
  };
}
