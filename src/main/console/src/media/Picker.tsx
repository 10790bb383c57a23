import { useWords } from "../app/language.tsx";
import { Dialog } from "../app/parts.tsx";
import { Library, type MediumKind } from "./Library.tsx";
import { type Medium } from "./names.ts";

interface Props {
  kind: MediumKind;
  several?: boolean;
  onTake: (media: Medium[]) => void;
  onClose: () => void;
}

/** Has a medium of the library chosen, or uploaded and chosen at once. */
export function Picker({ kind, several = false, onTake, onClose }: Props) {
  const words = useWords();
  return (
    <Dialog title={words.media.choose} onClose={onClose} wide>
      <Library kind={kind} several={several} onChoose={onTake} />
    </Dialog>
  );
}
