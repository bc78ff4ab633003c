// The page that AsyncAPI's own component makes of a document, without a browser.
const { readFileSync } = require("fs");
const { Parser } = require("@asyncapi/parser");
const { AsyncApiComponentWP } = require("@asyncapi/react-component");
const { createElement } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");

new Parser().parse(readFileSync(process.argv[2], "utf8")).then(({ document }) => {
  const config = { show: { errors: true } };
  process.stdout.write(renderToStaticMarkup(createElement(AsyncApiComponentWP, { schema: document, config })));
});
