// What the stacked presets change together.
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { Changes, usePreview } from "$/public/external/forge_app/ui/presets/assets/changes.jsx";

function title({ preview, error }) {
  if (error) return "These cannot be applied as they are";
  if (!preview) return "What they change";
  const fields = preview.models.flatMap((one) => one.decisions.map(({ field }) => (field === "height" ? "width" : field)));
  const count = new Set(fields).size;
  return count === 1 ? "They change 1 thing" : `They change ${count} things`;
}

export function PresetEffect({ items, asked, onLeave }) {
  useModelNames();
  const uses = items.map(({ id, enabled }) => ({ id, enabled }));
  const state = usePreview(asked?.prompt ? { ...asked, presets: uses } : null);
  return (
    <details className="sp-effect">
      <summary className="small">{title(state)}</summary>
      <Changes state={state} onYield={onLeave} />
    </details>
  );
}
