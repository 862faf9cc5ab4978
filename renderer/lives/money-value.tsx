import { Hint } from '../ui/hint.tsx';
import { exactMoney, money } from './amounts.ts';

/** Rounded money, with the exact pence on hover and on focus. */
export function MoneyValue({ pence }: { readonly pence: number }) {
  const [rounded, exact] = [money(pence), exactMoney(pence)];
  if (rounded === exact) return <>{exact}</>;
  return (
    <Hint text={`Exactly ${exact}`} label={`${rounded}, exactly ${exact}`}>
      {rounded}
    </Hint>
  );
}
