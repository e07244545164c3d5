// The presets that are applied: in order, each on or off. What they change, the list to
// apply more from and the dialog to save one load when they are first needed.
import * as Popover from "@radix-ui/react-popover";
import { ArrowDown, ArrowUp, BookmarkPlus, X } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";

import "./preset_stack.css";

const PresetMenu = lazy(() => import("./preset_menu.jsx").then((part) => ({ default: part.PresetMenu })));
const PresetEffect = lazy(() => import("./preset_effect.jsx").then((part) => ({ default: part.PresetEffect })));
const PresetDialog = lazy(() =>
  import("$/public/external/forge_app/ui/presets/assets/editor.jsx").then((part) => ({ default: part.PresetDialog })),
);

function Item({ item, index, last, onToggle, onMove, onRemove }) {
  return (
    <li className="sp-item" data-off={!item.enabled || undefined}>
      <label className="sp-toggle">
        <input type="checkbox" className="checkbox" checked={item.enabled} onChange={onToggle} aria-label={`Use ${item.name}`} />
        <span className="sp-order num" aria-hidden="true">{index + 1}</span>
        <span className="sp-name" title={item.name}>{item.name}</span>
      </label>
      <button type="button" aria-label={`Move ${item.name} up`} title="Earlier: later ones overrule it" disabled={index === 0} onClick={() => onMove(-1)}>
        <ArrowUp size={14} aria-hidden="true" />
      </button>
      <button type="button" aria-label={`Move ${item.name} down`} title="Later: it overrules those before" disabled={last} onClick={() => onMove(1)}>
        <ArrowDown size={14} aria-hidden="true" />
      </button>
      <button type="button" aria-label={`Remove ${item.name}`} title="Remove" onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

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
  const move = (index, step) => {
    const next = [...items];
    [next[index], next[index + step]] = [next[index + step], next[index]];
    put(next, `${items[index].name} is number ${index + step + 1} of ${items.length}`);
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
        <ol className="sp-stack">
          {items.map((item, index) => (
            <Item
              key={item.id}
              item={item}
              index={index}
              last={index === items.length - 1}
              onToggle={() => put(items.map((one) => (one.id === item.id ? { ...one, enabled: !one.enabled } : one)), `${item.name} is ${item.enabled ? "off" : "on"}`)}
              onMove={(step) => move(index, step)}
              onRemove={() => {
                put(items.filter((one) => one.id !== item.id), `${item.name} is removed`);
                trigger.current?.focus();
              }}
            />
          ))}
        </ol>
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
      {items.some((one) => one.enabled) && (
        <Suspense fallback={null}>
          <PresetEffect items={items} asked={asked} onLeave={onLeave} />
        </Suspense>
      )}
      <p className="sr-only" role="status">{news}</p>
      {saving && (
        <Suspense fallback={null}>
          <PresetDialog open config={settings ?? {}} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </section>
  );
}
