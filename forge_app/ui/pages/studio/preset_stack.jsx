// The presets that are applied. The stack, the list to apply more from and the dialog to
// save one load when they are first needed.
import * as Popover from "@radix-ui/react-popover";
import { BookmarkPlus } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";

import "./preset_stack.css";

const PresetMenu = lazy(() => import("./preset_menu.jsx").then((part) => ({ default: part.PresetMenu })));
const PresetItems = lazy(() => import("./preset_items.jsx").then((part) => ({ default: part.PresetItems })));
const PresetDialog = lazy(() =>
  import("$/public/external/forge_app/ui/presets/assets/editor.jsx").then((part) => ({ default: part.PresetDialog })),
);

export function PresetStack({ stack, asked, settings, onStack, onLeave }) {
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const [news, setNews] = useState("");
  const trigger = useRef(null);
  // A change shows at once; the server's answer confirms it.
  const [ahead, setAhead] = useState(null);
  const items = ahead?.from === stack ? ahead.items : stack;

  const put = (next, words) => {
    setAhead({ from: stack, items: next });
    setNews(words);
    onStack?.(next.map(({ id, enabled }) => [id, enabled]));
  };
  const apply = ({ id, name, thumbnail_url: picture }) => {
    put([...items.filter((one) => one.id !== id), { id, name, enabled: true, picture: picture ?? "" }], `${name} is applied`);
    setOpen(false);
  };
  useKeys({ p: () => setOpen(true) });
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener("forge:presets", show);
    return () => window.removeEventListener("forge:presets", show);
  }, []);

  return (
    <section className="sp" aria-label="Presets">
      <div className="sp-head">
        <h2 className="eyebrow">Presets</h2>
        <button type="button" className="link tiny sp-save" onClick={() => setSaving(true)}>
          <BookmarkPlus size={13} aria-hidden="true" /> Save as preset
        </button>
      </div>
      {items.length > 0 && (
        <Suspense fallback={null}>
          <PresetItems items={items} asked={asked} put={put} onLeave={onLeave} onGone={() => trigger.current?.focus()} />
        </Suspense>
      )}
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger ref={trigger} className="picker-add chip sp-add" aria-keyshortcuts="P" title="Apply a preset (P)">
          {items.length ? "Add another" : "Apply a preset"}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="popover sp-panel" align="start" sideOffset={8} collisionPadding={12} aria-label="Apply a preset">
            <Suspense fallback={<span className="skeleton sp-skeleton" />}>
              <PresetMenu stacked={new Set(items.map((one) => one.id))} asked={asked} onApply={apply} />
            </Suspense>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <p className="sr-only" role="status">{news}</p>
      {saving && (
        <Suspense fallback={null}>
          <PresetDialog open config={settings ?? {}} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </section>
  );
}
