import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Shape } from './dial-changes.ts';

type AddChangesProps = {
  /** What the dial is called. */
  readonly label: string;
  readonly takesRamps: boolean;
  readonly goesBackToUsual: boolean;
  readonly hasOwn: boolean;
  /** The same function at every drawing, as is the other. */
  readonly onAdd: (shape: Shape) => void;
  readonly onReset: () => void;
};

/** What can be added to the changes of a dial. A value that is typed changes none of it, so that it is not drawn anew with every key. */
export const AddChanges = memo(function AddChanges({
  label,
  takesRamps,
  goesBackToUsual,
  hasOwn,
  onAdd,
  onReset,
}: AddChangesProps) {
  return (
    <>
      <Button look="quiet" onPress={() => onAdd('step')} label={`Add a step of ${label}`}>
        Add a step
      </Button>
      {takesRamps && (
        <Button look="quiet" onPress={() => onAdd('ramp')} label={`Add a ramp of ${label}`}>
          Add a ramp
        </Button>
      )}
      {goesBackToUsual && (
        <Button look="quiet" onPress={() => onAdd('usual')} label={`Add a step back to usual: ${label}`}>
          Add a step back to usual
        </Button>
      )}
      {hasOwn && (
        <Button look="quiet" onPress={onReset} label={`Reset to what it builds on: ${label}`}>
          Reset to what it builds on
        </Button>
      )}
    </>
  );
});
