import type { Schemas } from "../app/api.ts";

export type Crop = Schemas["Crop"];

/** The ratios that presets show, by width and height. */
export const RATIOS = ["16:9", "1:1", "40:21"] as const;

/**
 * The part of a picture that is shown at a ratio where nobody has chosen one: as much of it as fits, around the point that
 * matters.
 *
 * @param shape the picture's width divided by its height
 */
export function fitting(ratio: string, shape: number, focal: { x: number; y: number }): Crop {
  const wanted = valueOf(ratio);
  const width = Math.min(1, wanted / shape);
  const height = Math.min(1, shape / wanted);
  return placed({ x: focal.x - width / 2, y: focal.y - height / 2, width, height });
}

/** Another size of the same crop around its middle; its ratio stays. */
export function sized(crop: Crop, by: number): Crop {
  const most = Math.min(1 / crop.width, 1 / crop.height);
  const least = 0.1 / Math.max(crop.width, crop.height);
  const scale = Math.max(least, Math.min(most, by));
  const width = crop.width * scale;
  const height = crop.height * scale;
  return placed({ x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2, width, height });
}

/** The crop moved by fractions of the picture, within it. */
export function shifted(crop: Crop, x: number, y: number): Crop {
  return placed({ ...crop, x: crop.x + x, y: crop.y + y });
}

function placed({ x, y, width, height }: Crop): Crop {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const w = Math.min(1, round(width));
  const h = Math.min(1, round(height));
  return {
    x: round(Math.max(0, Math.min(1 - w, x))),
    y: round(Math.max(0, Math.min(1 - h, y))),
    width: w,
    height: h,
  };
}

function valueOf(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return width / height;
}
