import { InvalidInput } from './problems.ts';

/** What the runtime itself says in a RangeError: that there is no room for what was asked. */
const NO_ROOM =
  /^(?:Array buffer allocation failed|Invalid (?:typed )?(?:array|string) length|Maximum call stack size exceeded|(?:Map|Set) maximum size exceeded)/;

/** Whether an error is the model’s answer to what it was asked, which it will give again; not a shortage or a defect. */
export function isRefusal(error: unknown): error is Error {
  if (error instanceof InvalidInput) return true;
  return error instanceof RangeError && !NO_ROOM.test(error.message);
}
