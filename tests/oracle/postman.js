// What Postman's importer makes of a document, as requests in folders.
const { readFileSync } = require("fs");
const converter = require("openapi-to-postmanv2");

const input = { type: "string", data: readFileSync(process.argv[2], "utf8") };
converter.convertV2(input, { folderStrategy: "Tags", parametersResolution: "Example" }, (error, result) => {
  if (error || !result.result) throw error ?? new Error(result.reason);
  const found = [];
  const walk = (item, folders) => {
    for (const one of item.item ?? []) walk(one, [...folders, item.name]);
    if (!item.request) return;
    const { method, url, header, body } = item.request;
    const headers = Object.fromEntries(header.filter((one) => !one.disabled).map((one) => [one.key, one.value]));
    found.push({ folder: folders.at(-1), name: item.name, method, path: url.path, headers, body: body?.raw });
  };
  const [{ data }] = result.output;
  walk(data, []);
  console.log(JSON.stringify({ requests: found, auth: data.auth.type, variables: data.variable }));
});
