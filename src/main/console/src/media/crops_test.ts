import { fitting, shifted, sized } from "./crops.ts";

function equal(got: unknown, wanted: unknown) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

Deno.test("as much as fits is shown around what matters", () => {
  equal(fitting("1:1", 2, { x: 0.5, y: 0.5 }), { x: 0.25, y: 0, width: 0.5, height: 1 });
  equal(fitting("1:1", 2, { x: 0.9, y: 0.5 }), { x: 0.5, y: 0, width: 0.5, height: 1 });
  equal(fitting("16:9", 0.5, { x: 0.5, y: 0 }), { x: 0, y: 0, width: 1, height: 0.2813 });
});

Deno.test("a crop moves within the picture", () => {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
  equal(shifted(crop, 0.1, 0.1), { ...crop, x: 0.35 });
  equal(shifted(crop, -1, 0), { ...crop, x: 0 });
});

Deno.test("a crop grows and shrinks around its middle, and keeps its ratio", () => {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
  equal(sized(crop, 0.5), { x: 0.375, y: 0.25, width: 0.25, height: 0.5 });
  equal(sized(crop, 2), crop);
  equal(sized({ x: 0.4, y: 0.4, width: 0.1, height: 0.1 }, 0.1), { x: 0.4, y: 0.4, width: 0.1, height: 0.1 });
});
