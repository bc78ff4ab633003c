// Plays a visitor on the page of `make play` in Chromium, and prints as JSON what was seen.
// node play.js BROWSER ADDRESS FOLDER: screenshots go to the folder.

const { chromium } = require("playwright-core");

const [browserPath, address, folder] = process.argv.slice(2);
const HOSTILE = `<img src=x onerror="document.title='owned'">`;

async function play(page) {
  const seen = { outside: [], complaints: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) seen.outside.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  const bubble = (text) => page.locator("#messages .bubble", { hasText: text });
  const row = (text) => page.locator("#rows > li", { hasText: text });

  await page.goto(address);
  await page.getByText("1 program is connected").waitFor();
  seen.note = await page.locator("#messages li.internal").innerText();

  // By keyboard alone: the first stop leads to the field.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Good day");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type(HOSTILE);
  await page.keyboard.press("Enter");
  await bubble("you said: Good day").waitFor();
  seen.answer = await bubble("you said: Good day").innerText();
  seen.title = await page.title();
  seen.typed = await row("message:compose:send").count() > 0;

  await page.getByRole("button", { name: "Tomorrow" }).press("Enter");
  await page.getByRole("button", { name: "Tomorrow", pressed: true }).waitFor();
  seen.kept_focus = await page.evaluate(() => document.activeElement.textContent);
  await page.getByLabel("Your e-mail address").fill("ada@example.com");
  await page.getByRole("button", { name: "Answer" }).click();
  await page.getByRole("button", { name: "Change" }).waitFor();

  await page.getByLabel("Send a file").setInputFiles({ name: "page.png", mimeType: "image/png", buffer: await page.screenshot() });
  const picture = page.locator(".bubble img");
  await picture.waitFor();
  seen.picture = await picture.evaluate(async (image) => { await image.decode(); return image.naturalWidth; });
  await page.getByRole("button", { name: "Mark as read" }).click();
  await page.locator("#messages li", { hasText: "read by the visitor" }).first().waitFor();

  await page.getByLabel("503, unavailable").check();
  await page.getByLabel("Write as").fill("Are you there?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await row("refused by a switched fault").first().waitFor();
  await page.getByLabel("as they should be").check();
  await row("REST answers as it should").waitFor();
  await row("refused by a switched fault").first().locator("summary").press("Enter");
  await page.locator("#rows details[open] pre").nth(2).waitFor();
  seen.refused = await page.locator("#rows > li:has([open])").innerText();
  await page.getByLabel("refused only").check();
  seen.filtered = await page.locator("#rows > li:visible:not(.refused)").count();
  await page.getByLabel("refused only").uncheck();
  await bubble("you said: Are you there?").waitFor();

  await page.getByRole("button", { name: "Restart" }).click();
  await row("A program was disconnected").first().waitFor();
  await page.getByText("1 program is connected").waitFor();
  await page.getByLabel("Write as").fill("And now?");
  await page.keyboard.press("Enter");
  await bubble("you said: And now?").waitFor();

  seen.unnamed = await page.evaluate(() => [...document.querySelectorAll("button, input, textarea, a, [tabindex]")]
    .filter((node) => !(node.ariaLabel || node.textContent.trim() || node.labels?.[0]?.textContent.trim()))
    .map((node) => node.outerHTML));
  seen.unmarked = await page.evaluate(() => [...document.querySelectorAll("button, textarea, input:not(.hidden), summary")]
    .filter((node) => { node.focus(); return node.matches(":focus-visible") && getComputedStyle(node).outlineStyle === "none"; })
    .map((node) => node.outerHTML));
  return seen;
}

async function shoot(browser, width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: 860 }, colorScheme });
  await page.goto(address);
  await page.locator("#messages > li").nth(8).waitFor();
  await page.locator("#rows .refused summary").first().click();
  await page.locator("#rows pre").first().waitFor();
  await page.screenshot({ path: `${folder}/${colorScheme}-${width}.png`, fullPage: width < 1120 });
  const isAtEnd = await page.locator("#messages")
    .evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight < 2);
  if (!isAtEnd) throw new Error("the last message is not in view");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.close();
  return overflow;
}

async function main() {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(20_000);
    const seen = await play(page);
    await page.close();
    seen.overflow = [];
    for (const width of [1280, 900, 420]) {
      for (const scheme of ["light", "dark"]) seen.overflow.push(await shoot(browser, width, scheme));
    }
    console.log(JSON.stringify(seen));
  } finally {
    await browser.close();
  }
}

main();
