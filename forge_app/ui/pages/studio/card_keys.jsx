// Keys on pictures: arrows move between cards, letters press the card's own buttons.
// A click on a picture opens its details.
import { useEffect, useRef } from "react";

const ACTIONS = {
  f: "favorite",
  x: "reject",
  d: "download",
  i: "details",
  v: "variations",
  e: "use",
  " ": "select",
};

function neighbour(cards, from, key) {
  const here = from.getBoundingClientRect();
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const [x, y] = middle(here);
  let best = null;
  let least = Infinity;
  for (const card of cards) {
    if (card === from) continue;
    const [cx, cy] = middle(card.getBoundingClientRect());
    const ahead = { ArrowLeft: x - cx, ArrowRight: cx - x, ArrowUp: y - cy, ArrowDown: cy - y }[key];
    const aside = key === "ArrowLeft" || key === "ArrowRight" ? Math.abs(cy - y) : Math.abs(cx - x);
    if (ahead < 8) continue;
    const distance = ahead + aside * 3;
    if (distance < least) [best, least] = [card, distance];
  }
  return best;
}

const press = (root, action) => {
  const target = root?.querySelector(`[data-action="${action}"]`);
  target?.click();
  return Boolean(target);
};

const focusOn = (card) => card?.querySelector("[data-card-focus]")?.focus({ preventScroll: true });

/**
 * Keeps the focus on a card when what it shows changes: it waits, fails, is tried again,
 * becomes a picture, and each of these is another element.
 */
function useKeptFocus(root) {
  useEffect(() => {
    let last = null;
    const cardsOf = (run) => [...root.current.querySelectorAll(`[data-run="${CSS.escape(run)}"]`)];
    const note = ({ target }) => {
      const card = root.current.contains(target) ? target.closest("[data-run]") : null;
      const run = card?.dataset.run;
      last = card && { run, place: cardsOf(run).indexOf(card) };
    };
    const restore = () => {
      if (!last || document.activeElement !== document.body) return;
      const cards = cardsOf(last.run);
      focusOn(cards[Math.min(last.place, cards.length - 1)]);
    };
    const leave = ({ target }) => {
      if (!target.closest?.("[data-run]")) last = null;
    };
    const changes = new MutationObserver(restore);
    changes.observe(root.current, { childList: true, subtree: true });
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", leave, true);
    return () => {
      changes.disconnect();
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", leave, true);
    };
  }, [root]);
}

export function CardKeys({ className, children }) {
  const root = useRef(null);
  useKeptFocus(root);

  const onKeyDown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest?.("[data-card]");
    if (!card || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;

    if (key.startsWith("Arrow")) {
      const cards = [...root.current.querySelectorAll("[data-card]")];
      const next = neighbour(cards, card, key);
      if (!next) return;
      event.preventDefault();
      focusOn(next);
      next.scrollIntoView({ block: "nearest" });
      return;
    }
    // Space on one of the card's buttons is that button's.
    if (key === " " && !event.target.hasAttribute("data-card-focus")) return;
    let done = false;
    if (/^[1-5]$/.test(key)) done = press(card, `rate-${key}`);
    else if (key === "c") {
      done = press(root.current, "compare-selected") ||
        press(card.closest("[data-generation]"), "compare");
    } else if (key === "m") {
      done = press(root.current, "merge-selected") ||
        press(card.closest("[data-generation]"), "merge");
    } else if (key === "r") done = press(card, "remix") || press(card, "retry");
    else if (key in ACTIONS) done = press(card, ACTIONS[key]);
    if (done) event.preventDefault();
  };

  useEffect(() => {
    const show = () =>
      setTimeout(() => {
        const newest = root.current?.querySelector("[data-generation]");
        if (innerWidth < 1024) newest?.scrollIntoView({ behavior: "smooth" });
      }, 60);
    window.addEventListener("forge:show-newest", show);
    return () => window.removeEventListener("forge:show-newest", show);
  }, []);

  // A plain click opens the details over the page; with a modifier the link is a link.
  const onClickCapture = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest?.("[data-image]");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const ids = [...root.current.querySelectorAll("[data-image]")].map((one) => one.dataset.image);
    window.dispatchEvent(
      new CustomEvent("forge:open-image", { detail: { id: link.dataset.image, ids } }),
    );
  };

  return (
    <div
      ref={root}
      className={className}
      onKeyDown={onKeyDown}
      onClickCapture={onClickCapture}
    >
      {children}
    </div>
  );
}
