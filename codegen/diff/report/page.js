"use strict";
(() => {
  const bar = document.querySelector(".bar");
  if (!bar) return;
  const search = document.getElementById("search");
  const audience = document.getElementById("audience");
  const boxes = [...bar.querySelectorAll("input[name=severity]")];
  const findings = [...document.querySelectorAll(".finding")];
  const texts = new Map(findings.map((f) => [f, f.textContent.toLowerCase().replace(/\s+/g, " ")]));
  bar.hidden = false;

  // A card may stand for several findings; all counts are of findings.
  const count = (cards) => cards.reduce((sum, card) => sum + Number(card.dataset.count), 0);
  const total = count(findings);

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(boxes.filter((b) => b.checked).map((b) => b.value));
    const matching = findings.filter(
      (finding) =>
        (!audience.value || finding.dataset.audience.split(", ").includes(audience.value)) &&
        words.every((word) => texts.get(finding).includes(word)),
    );
    const isWaived = (finding) => finding.classList.contains("waived");
    const shown = new Set(matching.filter((f) => severities.has(f.dataset.severity) || isWaived(f)));
    for (const finding of findings) finding.hidden = !shown.has(finding);
    for (const box of boxes) {
      const own = matching.filter((f) => f.dataset.severity === box.value && !isWaived(f));
      box.parentElement.querySelector("b").textContent = count(own);
    }
    for (const section of document.querySelectorAll("main section")) {
      const own = [...section.querySelectorAll(".finding")];
      if (!own.length) continue;
      const left = count(own.filter((f) => shown.has(f)));
      section.hidden = !left;
      section.querySelector(".count").textContent = left === count(own) ? left : `${left} of ${count(own)}`;
    }
    document.getElementById("shown").textContent = `${count([...shown])} of ${total}`;
    document.getElementById("none").hidden = shown.size > 0;
  }

  function showTarget() {
    const target = document.getElementById(location.hash.slice(1));
    const card = target?.closest(".finding");
    if (!card) return;
    const folded = target.closest("details");
    const isSeen = !card.hidden && (!folded || folded.open);
    if (folded) folded.open = true;
    if (card.hidden) reset();
    if (!isSeen) target.scrollIntoView();
  }

  function reset() {
    search.value = "";
    audience.value = "";
    for (const box of boxes) box.checked = true;
    show();
  }

  bar.addEventListener("input", show);
  bar.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("reset").addEventListener("click", reset);
  window.addEventListener("hashchange", showTarget);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  show();
  showTarget();
})();
