import { useSearchParams } from "wouter";
import { useSpeech } from "../app/language.tsx";
import { Dialog, Waiting } from "../app/parts.tsx";
import { Library } from "./Library.tsx";
import { MediumForm } from "./MediumForm.tsx";
import { useMedium } from "./Thumb.tsx";

export function MediaScreen() {
  const { words } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const chosen = search.get("medium");
  return (
    <section>
      <h1>{words.media.title}</h1>
      <Library onChoose={([medium]) => medium === undefined ? undefined : setSearch({ medium: medium.id })} />
      {chosen === null ? null : <MediumDialog id={chosen} onClose={() => setSearch({})} />}
    </section>
  );
}

function MediumDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { words } = useSpeech();
  const medium = useMedium(id);
  return (
    <Dialog title={words.media.details} onClose={onClose} wide guarded>
      <Waiting query={medium} />
      {medium.data === undefined ? null : <MediumForm key={id} medium={medium.data} />}
    </Dialog>
  );
}
