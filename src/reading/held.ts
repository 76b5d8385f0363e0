import type { PlacementTest } from "../terms/placement-test.js";

/** For which of some placements a test holds. */
export type Held = "never" | "always" | "sometimes";

/** A placement test that is not made of others. */
export type PlainTest = Exclude<PlacementTest, { readonly kind: "all" | "any" | "not" }>;

/** For which placements a test holds, by what is known of the tests that it is made of. */
export const heldBy = (test: PlacementTest, plain: (test: PlainTest) => Held): Held => {
  switch (test.kind) {
    case "not": {
      const held = heldBy(test.of, plain);
      return held === "never" ? "always" : held === "always" ? "never" : "sometimes";
    }
    case "all":
    case "any": {
      const held = test.of.map((part) => heldBy(part, plain));
      const [decisive, other] = test.kind === "all" ? (["never", "always"] as const) : (["always", "never"] as const);
      return held.includes(decisive) ? decisive : held.every((part) => part === other) ? other : "sometimes";
    }
    default:
      return plain(test);
  }
};
