// Reads the docs site in Chromium, and prints as JSON what was seen.
// node site.js BROWSER ADDRESS FOLDER QUESTIONS: screenshots go to the folder, questions are a list of JSON.

const fs = require("fs");
const { chromium } = require("playwright-core");

const [browserPath, address, folder, questions] = process.argv.slice(2);
const PAGES = [
  "index.html", "guides/index.html", "guides/first-bot.html", "guides/tokens.html",
  "reference/index.html", "reference/resources/website_conversations.html",
  "reference/types/message.html", "reference/events/message.html", "reference/client/errors.html",
  "project/architecture.html",
];
const LOOKS = [["light", 1280], ["dark", 1280], ["light", 400]];
const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function ask(page, question) {
  await page.goto(`${address}/index.html`);
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("combobox").fill(question);
  const hits = page.locator("[role=listbox] a, [role=option] a, a[role=option]");
  await hits.first().waitFor();
  const found = await hits.evaluateAll((links) => links.map((link) => link.href));
  await page.screenshot({ path: `${folder}/search.png` });
  await hits.first().click();
  await page.waitForURL((url) => url.pathname !== "/index.html");
  return { hits: found.map(short), opened: short(page.url()) };
}

function short(url) {
  const found = new URL(url);
  return found.pathname.slice(1) + found.hash;
}

async function look(page, path, scheme, width) {
  await page.goto(`${address}/${path}`);
  await page.screenshot({ path: `${folder}/${path.replaceAll("/", "-").replace(".html", "")}-${scheme}-${width}.png` });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  const grave = violations.filter((one) => ["serious", "critical"].includes(one.impact));
  return {
    overflow: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    faults: grave.map((one) => `${path} ${scheme} ${width}: ${one.id}: ${one.nodes.length} as ${one.nodes[0].target}`),
  };
}

async function opened(browser, seen, colorScheme, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.setDefaultTimeout(60_000);
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) seen.outside.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.missing.push(response.url());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  return page;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const seen = { outside: [], complaints: [], missing: [], faults: [], overflow: {}, answers: {} };
    for (const [scheme, width] of LOOKS) {
      const page = await opened(browser, seen, scheme, width);  // a page remembers its scheme
      for (const path of PAGES) {
        const { overflow, faults } = await look(page, path, scheme, width);
        seen.faults.push(...faults);
        if (overflow > 0) seen.overflow[`${path} ${width}`] = overflow;
      }
      await page.close();
    }
    const page = await opened(browser, seen, "light", 1280);
    for (const question of JSON.parse(questions)) seen.answers[question] = await ask(page, question);
    console.log(JSON.stringify(seen));
  } finally {
    await browser.close();
  }
}

main();
