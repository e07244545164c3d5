// The command palette and the sheet of keyboard shortcuts.
import * as Dialog from "@radix-ui/react-dialog";
import { useContext, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { ColorModeContext } from "$/utils/context-registry";

const send = (name) => window.dispatchEvent(new Event(`forge:${name}`));

function onStudio(then) {
  return (navigate) => {
    if (location.pathname === "/") return setTimeout(then, 60);
    navigate("/");
    setTimeout(then, 700);
  };
}

const focusPrompt = () => document.getElementById("prompt")?.focus();

function commands(toggleColorMode, onSignOut) {
  const page = (title, path, keys = "") => ({
    title,
    group: "Go to",
    words: keys,
    run: (navigate) => navigate(path),
  });
  return [
    page("Studio", "/", "home compose create"),
    page("Gallery", "/gallery", "images pictures library"),
    page("Compare", "/compare", "side by side slider"),
    page("Presets", "/presets", "saved styles settings import export"),
    page("Settings", "/settings", "profile keys providers people"),
    page("Providers and keys", "/settings?tab=providers", "openai models prices"),
    page("API keys", "/settings?tab=keys", "token programs"),
    page("Help", "/help", "guide shortcuts"),
    { title: "Write a prompt", group: "Do", words: "focus composer", run: onStudio(focusPrompt) },
    { title: "Apply a preset", group: "Do", words: "style settings stack", run: onStudio(() => send("presets")) },
    { title: "Forge", group: "Do", words: "generate run go", run: onStudio(() => send("forge")) },
    { title: "Switch between dark and light", group: "Do", words: "theme colour mode", run: () => toggleColorMode() },
    { title: "Keyboard shortcuts", group: "Do", words: "keys help", run: () => setTimeout(() => send("shortcuts"), 60) },
    { title: "API documentation", group: "Do", words: "openapi rest", run: () => location.assign("/api/docs") },
    { title: "Sign out", group: "Do", words: "log out leave", run: () => onSignOut?.() },
  ];
}

/** Letters in order, the closer together and to a word's start the better; -1: no. */
export function fuzzyScore(query, text) {
  const haystack = text.toLowerCase();
  let score = 0;
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, "")) {
    const at = haystack.indexOf(letter, from);
    if (at < 0) return -1;
    score += at === from ? 3 : 0;
    score += at === 0 || haystack[at - 1] === " " ? 2 : 0;
    score += 1 / (1 + at - from);
    from = at + 1;
  }
  return score;
}

function ranked(all, query) {
  if (!query.trim()) return all;
  return all
    .map((command) => {
      const inTitle = fuzzyScore(query, command.title);
      const inWords = fuzzyScore(query, command.words);
      return { command, score: Math.max(inTitle < 0 ? -1 : inTitle + 1, inWords) };
    })
    .filter((entry) => entry.score >= 0)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.command);
}

export function Palette({ open, onOpenChange, onSignOut }) {
  const navigate = useNavigate();
  const { toggleColorMode } = useContext(ColorModeContext);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef(null);
  const found = useMemo(
    () => ranked(commands(toggleColorMode, onSignOut), query),
    [query, toggleColorMode, onSignOut],
  );

  useEffect(() => {
    if (open) setQuery("");
  }, [open]);
  useEffect(() => setActive(0), [query, open]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const choose = (command) => {
    onOpenChange(false);
    command?.run(navigate);
  };
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((at) => (at + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="sr-only">Command palette</Dialog.Title>
          <input
            className="palette-input"
            placeholder="Where to, or what to do?"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={onKeyDown}
            role="combobox"
            aria-label="Search commands"
            aria-expanded={found.length > 0}
            aria-controls="palette-list"
            aria-activedescendant={found.length ? `palette-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
          />
          <div className="palette-list" id="palette-list" role="listbox"
            aria-label="Commands" ref={list} hidden={!found.length}>
            {found.map((command, index) => (
              <div
                key={command.title}
                id={`palette-${index}`}
                role="option"
                aria-selected={index === active}
                className="menu-item"
                onPointerMove={() => setActive(index)}
                onClick={() => choose(command)}
              >
                <span className="palette-title">{command.title}</span>
                <span className="tiny text-faint">{command.group}</span>
              </div>
            ))}
          </div>
          {!found.length && <p className="palette-none" role="status">Nothing goes by that name.</p>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const SHORTCUTS = [
  ["Anywhere", [
    [["Ctrl/⌘", "K"], "Command palette"],
    [["?"], "This sheet"],
  ]],
  ["Composer", [
    [["Ctrl/⌘", "Enter"], "Forge"],
    [["/"], "Write a prompt"],
    [["P"], "Apply a preset"],
  ]],
  ["A picture", [
    [["←", "↑", "↓", "→"], "Move between pictures"],
    [["I"], "Details"],
    [["F"], "Favourite"],
    [["1", "–", "5"], "Rate"],
    [["X"], "Reject"],
    [["D"], "Download"],
    [["R"], "Remix; where a model failed, try again"],
    [["V"], "Variations"],
    [["E"], "Start from the picture"],
    [["P"], "Save as preset, in its details"],
    [["Space"], "Select"],
    [["C"], "Compare those selected"],
    [["M"], "Merge those selected"],
  ]],
  ["Gallery", [
    [["T"], "Tag those selected"],
    [["Del"], "Move to the bin"],
    [["Ctrl/⌘", "A"], "Select all"],
  ]],
  ["Compare", [
    [["G"], "Grid"],
    [["S"], "Side by side"],
    [["A"], "Slider"],
    [["O"], "Overlay"],
    [["W"], "Swap A and B"],
    [["N", "P"], "Mark the next, the previous"],
    [["+", "-", "0"], "Zoom in, out, fit"],
    [["←", "↑", "↓", "→"], "Move the view"],
  ]],
  ["Merge and masks", [
    [["B"], "Brush"],
    [["R"], "Rectangle"],
    [["N"], "Put one in the middle; with Shift it erases"],
    [["←", "↑", "↓", "→"], "Move it; with Shift resize it"],
    [["E"], "Eraser"],
    [["H"], "Move the view"],
    [["[", "]"], "Brush size"],
    [["Q"], "Show the region"],
    [["Ctrl/⌘", "Z"], "Undo"],
  ]],
];

export function Shortcuts({ open, onOpenChange }) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title className="h2 mb-4">Keyboard shortcuts</Dialog.Title>
          <div className="shortcut-groups">
            {SHORTCUTS.map(([group, rows]) => (
              <section key={group}>
                <h3 className="eyebrow">{group}</h3>
                <dl className="shortcut-list">
                  {rows.map(([keys, what]) => (
                    <div key={what}>
                      <dt>{what}</dt>
                      <dd>
                        {keys.map((key) =>
                          key === "–" ? <span key={key}>–</span>
                            : <kbd className="kbd" key={key}>{key}</kbd>,
                        )}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <Dialog.Close className="btn btn-secondary btn-sm shortcut-close">Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
