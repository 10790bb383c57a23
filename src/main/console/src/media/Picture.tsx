import { type PointerEvent, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Choice } from "../app/parts.tsx";
import { type Crop, fitting, RATIOS, shifted, sized } from "./crops.ts";
import type { Medium } from "./names.ts";

const STEP = 0.02;
const GROWTH = 1.1;

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export interface Shown {
  focal: { x: number; y: number };
  crops: Record<string, Crop>;
}

interface Props {
  medium: Medium;
  source: string;
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** A picture on which the point that matters is set, and what is shown of it at each ratio. */
export function Picture({ medium, source, shown, onChange }: Props) {
  const words = useWords();
  const [ratio, setRatio] = useState<string>("");
  const shape = (medium.width ?? 1) / (medium.height ?? 1);
  const crop = ratio === "" ? null : shown.crops[ratio] ?? fitting(ratio, shape, shown.focal);
  const setCrop = (next: Crop) => onChange({ ...shown, crops: { ...shown.crops, [ratio]: next } });
  const asUsual = () => {
    const { [ratio]: _, ...others } = shown.crops;
    onChange({ ...shown, crops: others });
  };
  return (
    <div className="focal">
      <Choice
        label={words.media.shows}
        value={ratio}
        options={[["", words.media.focal], ...RATIOS.map((one) => [one, words.media.ratios[one]] as const)]}
        onChange={setRatio}
        disabled={!medium.editable}
      />
      {crop === null
        ? (
          <Focal
            source={source}
            focal={shown.focal}
            onChange={(focal) => onChange({ ...shown, focal })}
            disabled={!medium.editable}
          />
        )
        : (
          <>
            <Frame source={source} crop={crop} onChange={setCrop} disabled={!medium.editable} />
            <div className="acts">
              <Button onPress={() => setCrop(sized(crop, GROWTH))}>{words.media.wider}</Button>
              <Button onPress={() => setCrop(sized(crop, 1 / GROWTH))}>{words.media.narrower}</Button>
              <Button isDisabled={!(ratio in shown.crops)} onPress={asUsual}>{words.media.asUsual}</Button>
            </div>
          </>
        )}
      <p className="hint">{crop === null ? words.media.focalHint : words.media.cropHint}</p>
    </div>
  );
}

interface FocalProps {
  source: string;
  focal: Shown["focal"];
  onChange: (focal: Shown["focal"]) => void;
  disabled: boolean;
}

function Focal({ source, focal, onChange, disabled }: FocalProps) {
  const words = useWords();
  const within = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000));
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={`${words.media.focal}: ${Math.round(focal.x * 100)}% ${
        Math.round(focal.y * 100)
      }%. ${words.media.focalHint}`}
      onClick={(event) => {
        // A click by key has no place.
        if (event.detail > 0) {
          const box = event.currentTarget.getBoundingClientRect();
          onChange({
            x: within((event.clientX - box.left) / box.width),
            y: within((event.clientY - box.top) / box.height),
          });
        }
      }}
      onKeyDown={(event) => {
        const move = MOVES[event.key];
        if (move !== undefined) {
          event.preventDefault();
          onChange({ x: within(focal.x + move[0]), y: within(focal.y + move[1]) });
        }
      }}
    >
      <img src={source} alt="" />
      <span className="point" style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} />
    </button>
  );
}

interface FrameProps {
  source: string;
  crop: Crop;
  onChange: (crop: Crop) => void;
  disabled: boolean;
}

function Frame({ source, crop, onChange, disabled }: FrameProps) {
  const words = useWords();
  const held = useRef<{ x: number; y: number } | null>(null);
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (held.current !== null) {
      const box = event.currentTarget.getBoundingClientRect();
      onChange(shifted(
        crop,
        (event.clientX - held.current.x) / box.width,
        (event.clientY - held.current.y) / box.height,
      ));
      held.current = { x: event.clientX, y: event.clientY };
    }
  };
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={words.media.cropHint}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = null;
      }}
      onKeyDown={(event) => {
        const move = MOVES[event.key];
        if (move !== undefined) {
          event.preventDefault();
          onChange(shifted(crop, move[0], move[1]));
        } else if (event.key === "+" || event.key === "=") {
          onChange(sized(crop, GROWTH));
        } else if (event.key === "-") {
          onChange(sized(crop, 1 / GROWTH));
        }
      }}
    >
      <img src={source} alt="" draggable={false} />
      <span
        className="frame"
        style={{
          left: `${crop.x * 100}%`,
          top: `${crop.y * 100}%`,
          width: `${crop.width * 100}%`,
          height: `${crop.height * 100}%`,
        }}
      />
    </button>
  );
}
