(() => {
"use strict";
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const by = id => document.getElementById(id);
const root = document.documentElement;
root.classList.add("js");

// In the text and on the timeline one mark at a time can be reached with Tab, the others with arrows.
const current = new Map();
for (const area of all("[data-rove]")) {
  const links = all("a[href]", area);
  links.forEach((link, i) => link.setAttribute("tabindex", i ? -1 : 0));
  current.set(area, links[0]);
}
document.addEventListener("focusin", ({target}) => {
  const area = target.closest("[data-rove]");
  if (!area || !target.matches("a[href]")) return;
  current.get(area)?.setAttribute("tabindex", -1);
  target.setAttribute("tabindex", 0);
  current.set(area, target);
});
const STEPS = {ArrowRight: [1, "a[href]"], ArrowLeft: [-1, "a[href]"], ArrowDown: [1, ".badge"], ArrowUp: [-1, ".badge"]};
const shown = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent;
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && card) return close(true);
  const step = STEPS[event.key], link = event.target.closest("[data-rove] a[href]");
  if (!step || !link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [way, selector] = step, area = link.closest("[data-rove]");
  const links = all(area.tagName === "svg" ? "a[href]" : selector, area);
  let at = links.indexOf(link);
  if (at < 0) {
    const wanted = way > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const beyond = links.filter(other => link.compareDocumentPosition(other) & wanted);
    at = links.indexOf(way > 0 ? beyond[0] : beyond[beyond.length - 1]) - way;
    if (!beyond.length) return;
  }
  do at += way; while (links[at] && !shown(links[at]));
  if (!links[at]) return;
  event.preventDefault();
  links[at].focus();
});

// The card that tells about a mark.
const NAMES = {k: "Kind", v: "Value", w: "Meaning", b: "Bounds", p: "Place"};
let card = null, origin = null;
const make = (tag, text) => Object.assign(document.createElement(tag), {textContent: text});

function lit(elements) {
  for (const old of all(".on")) old.classList.remove("on");
  for (const element of elements) element.classList.add("on");
}
function close(back) {
  card?.remove();
  card = null;
  lit([]);
  if (back) origin?.focus({preventScroll: true});
}
function about(prefix, numbers) {
  return numbers.map(number => by(`${prefix}c${number}`)).filter(item => item && shown(item) && !item.hidden);
}
function open(mark, fact, claims) {
  close(false);
  origin = mark.matches("a[href]") ? mark : one("a[href]", mark) || mark;
  card = make("div", "");
  card.id = "card";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  const button = make("button", "Close");
  button.type = "button";
  button.addEventListener("click", () => close(true));
  const head = make("div", "");
  const title = fact ? one("a", fact).textContent : claims.length > 1 ? "Statements" : "Statement";
  head.append(make("h4", title), button);
  card.append(head);
  card.setAttribute("aria-label", title);
  if (fact) {
    const list = document.createElement("dl");
    card.append(list);
    for (const cell of all("span", fact)) {
      if (cell.textContent) list.append(make("dt", NAMES[cell.className]), make("dd", cell.textContent));
    }
  }
  for (const claim of claims) {
    const copy = make("div", "");
    copy.className = claim.className;
    copy.append(...[...claim.childNodes].map(node => node.cloneNode(true)));
    card.append(copy);
    const aside = claim.closest("aside");
    if (aside.scrollHeight > aside.clientHeight) {
      const place = claim.getBoundingClientRect().top - aside.getBoundingClientRect().top;
      aside.scrollTop += place - aside.clientHeight / 3;
    }
  }
  document.body.append(card);
  const place = (mark.getClientRects()[0] || mark.getBoundingClientRect());
  const wide = root.clientWidth, below = place.bottom + 8;
  card.style.left = `${Math.max(12, Math.min(place.left, wide - card.offsetWidth - 12)) + scrollX}px`;
  const fits = below + card.offsetHeight < innerHeight || place.top < card.offsetHeight + 8;
  card.style.top = `${(fits ? below : place.top - card.offsetHeight - 8) + scrollY}px`;
  card.focus({preventScroll: true});
  card.scrollIntoView({block: "nearest"});
  const numbers = new Set(claims.map(claim => claim.id.replace(/.*c/, "")));
  const related = new Set(claims.flatMap(claim => all(".places a", claim).map(link => link.hash.replace(/.*r/, ""))));
  const section = claims[0]?.closest(".doc");
  const touched = section ? all(".m", section).filter(span =>
    span.dataset.c.split(" ").some(number => numbers.has(number))
    || (span.dataset.r || "").split(" ").some(number => related.has(number))) : [];
  lit([...touched, ...claims]);
}
function tell(element) {
  const section = element.closest(".doc"), link = element.closest("a.f");
  const stretch = element.closest(".badge, .m");
  const said = `${stretch?.dataset.c || ""} ${stretch?.dataset.to || ""}`.split(" ").filter(Boolean);
  const numbers = [...new Set(said)];
  const fact = link && by(link.hash.slice(1));
  const claims = about(section.id, numbers);
  if (!fact && !claims.length) return false;
  open(link || stretch, fact, claims);
  return true;
}
document.addEventListener("click", event => {
  const {target} = event;
  if (event.ctrlKey || event.metaKey || event.shiftKey || !target.closest) return;
  const mark = target.closest("article .f, article .badge, article .m");
  if (mark) {
    if (String(getSelection())) return;
    if (tell(target)) event.preventDefault();
    return;
  }
  const jump = target.closest(".rows a, .head a, .places a, svg a");
  if (jump) {
    const place = by((jump.hash || jump.getAttribute("href")).slice(1));
    if (!place) return;
    event.preventDefault();
    close(false);
    place.scrollIntoView({block: "center"});
    const to = place.matches("a[href]") ? place : place.nextElementSibling || place;
    const number = place.id.match(/m(\d+)$/)?.[1];
    const section = place.closest(".doc");
    lit(number ? all(".m", section).filter(span => span.dataset.c.split(" ").includes(number)) : [to]);
    to.focus({preventScroll: true});
    history.replaceState(null, "", `#${place.id}`);
    return;
  }
  if (card && !target.closest("#card")) close(false);
});
addEventListener("beforeprint", () => close(false));

// The filter by check; those by verdict and kind are the style sheet's.
const code = by("code"), left = by("left");
function count() {
  if (!left) return;
  const boxes = new Set(all("input[id]").filter(box => !box.checked).map(box => box.id.slice(5)));
  const claims = all(".doc .claim").filter(claim => !claim.hidden && ![...claim.classList].some(name => boxes.has(name)));
  left.textContent = `${claims.length.toLocaleString("en")} shown`;
}
function choose() {
  close(false);
  for (const section of all(".doc")) {
    const kept = new Set();
    for (const claim of all(".claim", section)) {
      claim.hidden = code.value && claim.dataset.code !== code.value;
      if (!claim.hidden) kept.add(claim.id.slice(section.id.length + 1));
    }
    for (const badge of all(".badge", section)) badge.hidden = !kept.has(badge.dataset.c);
    for (const span of all(".m", section)) {
      span.classList.toggle("off", !span.dataset.c.split(" ").some(number => kept.has(number)));
    }
  }
}
document.addEventListener("change", event => {
  if (event.target === code) choose();
  count();
});
if (code?.value) choose();
count();
})();
