/** A type with every array and property in it read-only, as the core types are. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** `true` when either type may stand for the other, else a compile error where `true` is assigned. */
export type SameType<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
