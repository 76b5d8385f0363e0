import { factsSchema, programmeSchema, settlementSchema, stringifyFacts, stringifyProgramme } from "payment-by-results/json";
import { describe, expect, it } from "vitest";
import { everyFact, everyTerm } from "./sample.js";

type Node = { readonly [key: string]: unknown };

const schemas = [
  ["programme", programmeSchema()],
  ["facts", factsSchema()],
  ["settlement", settlementSchema()],
] as const;

const nodesOf = (schema: unknown): readonly Node[] =>
  typeof schema !== "object" || schema === null
    ? []
    : [...(Array.isArray(schema) ? [] : [schema as Node]), ...Object.values(schema).flatMap(nodesOf)];

const definitionsOf = (schema: Node): Readonly<Record<string, Node>> => schema["$defs"] as Record<string, Node>;

/** As much of JSON Schema as our schemas use. */
const accepts = (root: Node, schema: Node, value: unknown): boolean => {
  const reference = schema["$ref"] as string | undefined;
  if (reference !== undefined) return accepts(root, definitionsOf(root)[reference.slice("#/$defs/".length)] as Node, value);
  const alternatives = (schema["oneOf"] ?? schema["anyOf"]) as readonly Node[] | undefined;
  if (alternatives !== undefined) return alternatives.some((one) => accepts(root, one, value));
  const { type } = schema;
  if (Array.isArray(type)) return type.some((one: unknown) => accepts(root, { ...schema, type: one }, value));
  if (schema["const"] !== undefined) return value === schema["const"];
  if (schema["enum"] !== undefined) return (schema["enum"] as readonly unknown[]).includes(value);
  switch (type) {
    case "string":
      return typeof value === "string" && new RegExp((schema["pattern"] as string | undefined) ?? "", "u").test(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
    case "boolean":
      return typeof value === type;
    case "null":
      return value === null;
    case "array": {
      const prefix = (schema["prefixItems"] ?? []) as readonly Node[];
      return (
        Array.isArray(value) &&
        value.every((item, place) => {
          const own = prefix[place] ?? schema["items"];
          return own !== false && accepts(root, own as Node, item);
        })
      );
    }
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      const properties = (schema["properties"] ?? {}) as Readonly<Record<string, Node>>;
      const others = schema["additionalProperties"] as Node | false;
      const isWhole = ((schema["required"] ?? []) as readonly string[]).every((key) => Object.hasOwn(value, key));
      return (
        isWhole &&
        Object.entries(value).every(([key, inner]) => {
          const own = Object.hasOwn(properties, key) ? properties[key] : others;
          return own !== false && accepts(root, own as Node, inner);
        })
      );
    }
  }
  throw new Error(`not known: ${JSON.stringify(schema)}`);
};

describe.each(schemas)("the JSON Schema of a %s", (name, schema) => {
  it("is plain data of draft 2020-12", () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
    expect(Object.getOwnPropertyNames(schema).sort()).toEqual(["$defs", "$ref", "$schema"]);
  });

  it("refers only to what it defines, and defines only what it refers to, by names", () => {
    const references = new Set(nodesOf(schema).flatMap((node) => (typeof node["$ref"] === "string" ? [node["$ref"]] : [])));
    expect([...references].sort()).toEqual(
      Object.keys(definitionsOf(schema))
        .map((key) => `#/$defs/${key}`)
        .sort(),
    );
    expect(Object.keys(definitionsOf(schema)).filter((key) => !/^[A-Z][A-Za-z]+$/.test(key))).toEqual([]);
    expect(Object.values(definitionsOf(schema)).filter((node) => typeof node["description"] !== "string")).toEqual([]);
  });

  it("knows every key of its objects, and the name it goes by", () => {
    const objects = nodesOf(schema).filter((node) => node["type"] === "object" && node["additionalProperties"] === undefined);
    expect(objects).toEqual([]);
    expect(JSON.stringify(schema)).toContain(`"const":"payment-by-results/${name}/${name === "programme" ? 2 : 1}"`);
  });
});

describe("the JSON Schema", () => {
  it("of a programme accepts one, and not one with a wrong part deep inside", () => {
    const schema = programmeSchema();
    const text = stringifyProgramme(everyTerm);
    expect(accepts(schema, schema, JSON.parse(text))).toBe(true);
    for (const [from, to] of [
      ['"paid"', '"payed"'],
      ['"dayAfter"', '"nextDay"'],
      ['"monthEnds"', '"months"'],
      ['"deferred"', '"kept"'],
      ['"half-even"', '"half"'],
      ["2018-12-31", "31.12.2018"],
      ['"cells"', '"cell"'],
    ]) {
      expect(text).toContain(from);
      expect(accepts(schema, schema, JSON.parse(text.replaceAll(from as string, to as string)))).toBe(false);
    }
  });

  it("of a programme asks for what has no default, and for nothing else", () => {
    const required = definitionsOf(programmeSchema())["Programme"]?.["required"];
    expect(required).toEqual(["id", "currency", "parties", "agreements", "intake", "outcomes", "settlement"]);
  });

  it("of facts accepts them, with days and numbers in any words, and no unknown key", () => {
    const schema = factsSchema();
    const text = stringifyFacts(everyFact);
    expect(accepts(schema, schema, JSON.parse(text))).toBe(true);
    expect(accepts(schema, schema, JSON.parse(text.replaceAll("2018-03-01", "soon").replaceAll("12.5", "many")))).toBe(true);
    expect(accepts(schema, schema, JSON.parse(text.replace('"weeklyHours"', '"weeklyhours"')))).toBe(false);
  });

  it("is made anew each time, so that nobody changes another's", () => {
    expect(programmeSchema()).toEqual(programmeSchema());
    expect(programmeSchema()["$defs"]).not.toBe(programmeSchema()["$defs"]);
  });
});
