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

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(boxes.filter((b) => b.checked).map((b) => b.value));
    let shown = 0;
    for (const finding of findings) {
      const fits =
        (severities.has(finding.dataset.severity) || finding.classList.contains("waived")) &&
        (!audience.value || finding.dataset.audience.split(", ").includes(audience.value)) &&
        words.every((word) => texts.get(finding).includes(word));
      finding.hidden = !fits;
      shown += fits;
    }
    for (const section of document.querySelectorAll("main section")) {
      if (section.querySelector(".finding")) {
        section.hidden = !section.querySelector(".finding:not([hidden])");
      }
    }
    document.getElementById("shown").textContent = `${shown} of ${findings.length}`;
    document.getElementById("none").hidden = shown > 0;
  }

  function showTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.hidden) return;
    reset();
    target.scrollIntoView();
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
