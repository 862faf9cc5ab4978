import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { useActions } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';

/** Asks how an indicator is worked out and what it stands on. */
export function WhyButton({ indicator }: { readonly indicator: IndicatorId }) {
  const { askWhy } = useActions();
  return (
    <Button
      look="inline"
      onPress={() => void askWhy({ kind: 'indicator', id: indicator })}
      label={`Why? ${INDICATORS[indicator].label}`}
    >
      Why?
    </Button>
  );
}
