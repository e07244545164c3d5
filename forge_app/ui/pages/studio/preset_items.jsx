// The stacked presets: in order, each on or off, and what they change together.
import { ArrowDown, ArrowUp, X } from "lucide-react";

import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { Changes, usePreview } from "$/public/external/forge_app/ui/presets/assets/changes.jsx";

import "./preset_items.css";

function title({ preview, error }) {
  if (error) return "These cannot be applied as they are";
  if (!preview) return "What they change";
  const fields = preview.models.flatMap((one) => one.decisions.map(({ field }) => (field === "height" ? "width" : field)));
  const count = new Set(fields).size;
  return count === 1 ? "They change 1 thing" : `They change ${count} things`;
}

function Effect({ items, asked, onLeave }) {
  const uses = items.map(({ id, enabled }) => ({ id, enabled }));
  const state = usePreview(asked?.prompt ? { ...asked, presets: uses } : null);
  return (
    <details className="sp-effect">
      <summary className="small">{title(state)}</summary>
      <Changes state={state} onYield={onLeave} />
    </details>
  );
}

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

/** `put` gets the new stack and what to say of it; `onGone` follows when one is removed. */
export function PresetItems({ items, asked, put, onLeave, onGone }) {
  useModelNames();
  const move = (index, step) => {
    const next = [...items];
    [next[index], next[index + step]] = [next[index + step], next[index]];
    put(next, `${items[index].name} is number ${index + step + 1} of ${items.length}`);
  };
  const toggle = (item) => {
    const next = items.map((one) => (one.id === item.id ? { ...one, enabled: !one.enabled } : one));
    put(next, `${item.name} is ${item.enabled ? "off" : "on"}`);
  };
  const remove = (item) => {
    put(items.filter((one) => one.id !== item.id), `${item.name} is removed`);
    onGone();
  };
  return (
    <>
      <ol className="sp-stack">
        {items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            index={index}
            last={index === items.length - 1}
            onToggle={() => toggle(item)}
            onMove={(step) => move(index, step)}
            onRemove={() => remove(item)}
          />
        ))}
      </ol>
      {items.some((one) => one.enabled) && <Effect items={items} asked={asked} onLeave={onLeave} />}
    </>
  );
}
