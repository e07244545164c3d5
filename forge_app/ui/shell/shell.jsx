// The shell's keys, and the doors to its two dialogs, which load when first opened.
import { lazy, Suspense, useEffect, useState } from "react";
import { toast } from "sonner";

const Palette = lazy(() =>
  import("$/public/external/forge_app/ui/shell/components/shell_dialogs.jsx").then((m) => ({
    default: m.Palette,
  })),
);
const Shortcuts = lazy(() =>
  import("$/public/external/forge_app/ui/shell/components/shell_dialogs.jsx").then((m) => ({
    default: m.Shortcuts,
  })),
);

const openDialog = (name) => window.dispatchEvent(new Event(`forge:${name}`));

function isTyping(target) {
  return (
    /^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName) &&
    !/^(checkbox|radio|range|button|submit)$/.test(target.type)
  ) || target?.isContentEditable;
}

/** The search box of the top bar: a button that opens the palette. */
export function PaletteButton() {
  const [mod, setMod] = useState("Ctrl");
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.platform)) setMod("⌘");
  }, []);
  return (
    <button
      type="button"
      className="palette-button"
      aria-label="Open the command palette"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => openDialog("palette")}
    >
      <svg width="15" height="15" viewBox="0 0 24 24" fill="none" stroke="currentColor"
        strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        <circle cx="11" cy="11" r="7" />
        <path d="m20 20-3.8-3.8" />
      </svg>
      <span className="palette-hint">Search or jump to…</span>
      <span className="palette-keys" aria-hidden="true">
        <kbd className="kbd">{mod}</kbd>
        <kbd className="kbd">K</kbd>
      </span>
    </button>
  );
}

/** End the session; what this tab held of the person is forgotten, too. */
async function signOut() {
  const { dataset } = document.documentElement;
  dataset.leaving = "true"; // this page needs no farewell
  const headers = { Accept: "application/json" }; // a page would hide that it failed
  const answer = await fetch("/auth/sign-out", { method: "POST", headers }).catch(() => null);
  if (!answer?.ok) {
    delete dataset.leaving;
    toast.error("Signing out did not work. Try again.");
    return;
  }
  sessionStorage.clear();
  location.assign("/sign-in");
}

/** Ctrl/⌘+K and `?`, the dialogs they open, and signing out. */
export function ShellDialogs() {
  const [open, setOpen] = useState(null);
  const [loaded, setLoaded] = useState({});

  useEffect(() => {
    const show = (name) => {
      setLoaded((all) => ({ ...all, [name]: true }));
      setOpen(name);
    };
    const onPalette = () => show("palette");
    const onShortcuts = () => show("shortcuts");
    const onKey = (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onPalette();
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        onShortcuts();
      }
    };
    window.addEventListener("forge:palette", onPalette);
    window.addEventListener("forge:shortcuts", onShortcuts);
    window.addEventListener("forge:sign-out", signOut);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("forge:palette", onPalette);
      window.removeEventListener("forge:shortcuts", onShortcuts);
      window.removeEventListener("forge:sign-out", signOut);
      window.removeEventListener("keydown", onKey);
    };
  }, []);

  const close = (isOpen) => !isOpen && setOpen(null);
  return (
    <Suspense fallback={null}>
      {loaded.palette && (
        <Palette open={open === "palette"} onOpenChange={close} onSignOut={signOut} />
      )}
      {loaded.shortcuts && (
        <Shortcuts open={open === "shortcuts"} onOpenChange={close} />
      )}
    </Suspense>
  );
}
