import { settle } from "payment-by-results";
import { madeUpPeople } from "./people.js";
import { asOf, contractFor } from "./programme.js";

// Run in a process of its own by memory.ts, so that what it measures is facts and settlement and nothing else.
const count = Number(process.argv[2]);
const facts = process.argv[3] === "streamed" ? madeUpPeople(count) : [...madeUpPeople(count)];
const megabyte = 2 ** 20;
const before = process.memoryUsage().rss / megabyte;
const { lines, notPaid } = settle(contractFor(count), facts, { asOf });
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ before, peak, entries: lines.length + notPaid.length }));
