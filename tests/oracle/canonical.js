// For each line of standard input, a JSON text quoted as JSON, a line with what JSON.stringify(JSON.parse(text))
// makes of it, or nothing if it is refused.
const lines = require("readline").createInterface({ input: process.stdin, crlfDelay: Infinity });
const made = [];

lines.on("line", (line) => {
  try {
    made.push(JSON.stringify(JSON.parse(JSON.parse(line))));
  } catch {
    made.push("");
  }
});
lines.on("close", () => process.stdout.write(made.join("\n") + "\n"));
