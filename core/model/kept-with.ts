/**
 * Works something out once for each month's parameters and keeps it with them. A plan hands out the same parameters for a month
 * in every replicate and never changes them, and looking hundreds of values up by their names is dear.
 */
export function keptWith<P extends object, V>(work: (parameters: P) => V): (parameters: P) => V {
  const kept = new WeakMap<P, V>();
  return (parameters) => {
    let value = kept.get(parameters);
    if (value === undefined) {
      value = work(parameters);
      kept.set(parameters, value);
    }
    return value;
  };
}
