// What Bruno's importer makes of a document, as requests in folders.
const { readFileSync } = require("fs");
const { openApiToBruno } = require("@usebruno/converters");

const found = [];
const walk = (item, folder) => {
  for (const one of item.items ?? []) walk(one, item.name);
  if (!item.request) return;
  const { method, url, headers, body } = item.request;
  const sent = Object.fromEntries(headers.filter((one) => one.enabled).map((one) => [one.name, one.value]));
  found.push({ folder, name: item.name, method, path: url, headers: sent, body: body.json });
};
const made = openApiToBruno(JSON.parse(readFileSync(process.argv[2], "utf8")));
walk(made, "");
console.log(JSON.stringify({ requests: found, auth: made.root.request.auth.mode, variables: made.environments }));
