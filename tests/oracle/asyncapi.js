// What AsyncAPI's own parser makes of a document: its complaints, and how much it found.
const { Parser } = require("@asyncapi/parser");

(async () => {
  const text = require("fs").readFileSync(process.argv[2], "utf8");
  const { document, diagnostics } = await new Parser().parse(text);
  const operations = document?.operations().all() ?? [];
  console.log(
    JSON.stringify({
      complaints: diagnostics.map((found) => [found.severity, found.code]),
      messages: Object.fromEntries(
        operations.map((found) => [found.id(), found.messages().all().length]),
      ),
      payloads: operations.flatMap((found) => found.messages().all()).every((found) => found.hasPayload()),
    }),
  );
})();
