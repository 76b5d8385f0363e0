import fc from "fast-check";

// The same made-up cases on every machine; SEED=… looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_170_327) });
