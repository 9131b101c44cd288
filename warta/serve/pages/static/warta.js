// Light help on top of pages that work without it. No page needs it to be read.

// An event or a quote under the pointer or the focus: its words are marked in the text, and joined by lines.
const text = document.querySelector(".text");
const SVG = "http://www.w3.org/2000/svg";

function wordsOf(kind, key) {
  return [...text.querySelectorAll(`mark[data-${kind}~="${CSS.escape(key)}"]`)];
}

function clear() {
  text.classList.remove("joining");
  for (const one of document.querySelectorAll("mark.on, .fact.on")) one.classList.remove("on");
  text.querySelector(".joins")?.remove();
}

function middle(mark, around) {
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  return { x: box.left + box.width / 2 - around.left, y: box.bottom - around.top };
}

function join(marks) {
  const deed = marks.find((mark) => mark.classList.contains("trigger"));
  if (!deed) return;
  const around = text.getBoundingClientRect();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "joins");
  svg.setAttribute("aria-hidden", "true");
  const to = middle(deed, around);
  for (const mark of marks) {
    if (mark === deed || mark.classList.contains("quote")) continue;
    const from = middle(mark, around);
    const sag = Math.max(from.y, to.y) + 14 + Math.min(18, Math.abs(from.x - to.x) / 14);
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", `M${from.x} ${from.y}C${from.x} ${sag} ${to.x} ${sag} ${to.x} ${to.y}`);
    svg.append(path);
  }
  text.append(svg);
}

function show(kind, key) {
  clear();
  const marks = wordsOf(kind, key);
  if (!marks.length) return;
  text.classList.add("joining");
  for (const mark of marks) mark.classList.add("on");
  document.getElementById(`${kind}-${key}`)?.classList.add("on");
  if (kind === "event") join(marks);
}

function shownBy(target) {
  const fact = target.closest?.(".fact[data-kind]");
  if (fact) return [fact.dataset.kind, fact.dataset.key];
  const mark = target.closest?.(".text mark[data-event], .text mark[data-quote]");
  if (!mark) return null;
  const kind = mark.dataset.event ? "event" : "quote";
  return [kind, mark.dataset[kind].split(" ")[0]];
}

function follow(event) {
  const found = shownBy(event.target);
  if (found) show(...found);
  else clear();
}

if (text) {
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
  document.addEventListener("keydown", (event) => event.key === "Escape" && clear());
  // A fact's own button goes to its words; a word that is clicked goes to its fact.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".show");
    const found = shownBy(event.target);
    if (!found) return;
    show(...found);
    if (button) wordsOf(...found)[0]?.scrollIntoView({ block: "center" });
    else if (event.target.closest(".text") && !event.target.closest("a"))
      document.getElementById(found.join("-"))?.scrollIntoView({ block: "nearest" });
  });
}

// The address of a page with its filters is what one shares.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = button.dataset.copy;
  });
}

// Empty fields of a filter need not stand in the address.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
  });
}
