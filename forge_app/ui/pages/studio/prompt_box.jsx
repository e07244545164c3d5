// The prompt: grows with its text, sends what is typed after a pause, and everything
// that is typed when it is to be forged. Typing never waits for the server.
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 300;
const NEAR_LIMIT = 0.8;
const TWICE_MS = 500; // a second press this soon is a double click, not a second wish

export function PromptBox({ value, typed, limit, placeholder, onText, onForge }) {
  const [text, setText] = useState(value ?? "");
  const area = useRef(null);
  const timer = useRef(null);
  const latest = useRef(text);
  const sent = useRef(value ?? "");
  const forged = useRef(-Infinity);
  const handlers = useRef({});
  handlers.current = { onText, onForge };

  // `typed` counts what the server put here (a remix, an example): that replaces the text.
  useEffect(() => {
    clearTimeout(timer.current);
    latest.current = sent.current = value ?? "";
    setText(latest.current);
  }, [typed]);

  // A reload brings the server's text after the first render; nobody has typed yet.
  useEffect(() => {
    if (!latest.current && value) {
      latest.current = sent.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    const box = area.current;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, innerHeight * 0.4)}px`;
  }, [text]);

  const send = () => {
    clearTimeout(timer.current);
    if (sent.current === latest.current) return;
    sent.current = latest.current;
    handlers.current.onText?.(latest.current);
  };
  const forge = () => {
    const now = performance.now();
    if (now - forged.current < TWICE_MS) return;
    forged.current = now;
    clearTimeout(timer.current);
    sent.current = latest.current;
    handlers.current.onForge?.(latest.current);
  };
  const change = (next) => {
    latest.current = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(send, PAUSE_MS);
  };

  useEffect(() => {
    const onSlash = (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest?.("input, textarea, select, [role=dialog]")) return;
      event.preventDefault();
      area.current?.focus();
    };
    // Wherever the focus is: the last thing before forging is often a shape or a model.
    const onForgeKeys = (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      if (event.repeat || event.target.closest?.("[role=dialog]")) return;
      event.preventDefault();
      forge();
    };
    window.addEventListener("forge:forge", forge);
    window.addEventListener("keydown", onSlash);
    window.addEventListener("keydown", onForgeKeys);
    return () => {
      window.removeEventListener("forge:forge", forge);
      window.removeEventListener("keydown", onSlash);
      window.removeEventListener("keydown", onForgeKeys);
      clearTimeout(timer.current);
    };
  }, []);

  const left = limit - text.length;
  return (
    <div className="prompt-box">
      <label className="sr-only" htmlFor="prompt">Prompt</label>
      <textarea
        id="prompt"
        ref={area}
        className="prompt-area"
        rows={3}
        value={text}
        placeholder={placeholder}
        aria-describedby="prompt-about"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        spellCheck
        onChange={(event) => change(event.target.value)}
        onBlur={send}
      />
      <span id="prompt-about" className="sr-only">
        Say what you want to see. Control or Command and Enter makes it.
      </span>
      {text.length > limit * NEAR_LIMIT && (
        <div className="prompt-count num" data-over={left < 0} role="status">
          {left < 0 ? `${-left} too many` : `${left} left`}
        </div>
      )}
    </div>
  );
}
