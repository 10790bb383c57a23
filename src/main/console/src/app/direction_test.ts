import { directionOf } from "./direction.ts";

function equal(got: unknown, wanted: unknown) {
  if (got !== wanted) {
    throw new Error(`${got} is not ${wanted}`);
  }
}

Deno.test("a direction is that of the first letter, and what has no letter has none", () => {
  equal(directionOf("«2024» الكويت and more"), "rtl");
  equal(directionOf("12. Kuwait والكويت"), "ltr");
  equal(directionOf("… 123 !"), undefined);
});
