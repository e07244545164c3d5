import { useEffect, useRef } from "react";

const FIELDS = /^(INPUT|TEXTAREA|SELECT)$/;
const QUIET = new Set(["checkbox", "radio", "range", "button"]);

/** Whether the person is typing, so that letters are not shortcuts. */
export function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return FIELDS.test(target.tagName) && !(target.tagName === "INPUT" && QUIET.has(target.type));
}

/** "mod+a", "shift+Delete", "f": one spelling for a key press on every system. */
export function keyOf(event) {
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey);
  return `${event.ctrlKey || event.metaKey ? "mod+" : ""}${event.altKey ? "alt+" : ""}${shift ? "shift+" : ""}${name}`;
}

/**
 * Shortcuts of a page or dialog: `keys` maps a spelling to what it does; a handler that
 * returns false leaves the key to the browser. A dialog above the page takes them all.
 */
export function useKeys(keys, { enabled = true, inside = null } = {}) {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const dialog = event.target.closest?.('[role="dialog"],[role="alertdialog"],[role="menu"]');
      if (dialog && !(inside?.current && dialog.contains(inside.current))) return;
      const act = now.current[keyOf(event)];
      if (act && act(event) !== false) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [enabled, inside]);
}
