import { Brush, Eraser, Eye, Hand, Redo2, RotateCcw, Square, SquareDashed, Undo2 } from "lucide-react";

import { Button, IconButton, Range, Segments } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";

export const TOOLS = [
  { value: "brush", title: "Brush", icon: Brush, keys: "B" },
  { value: "rectangle", title: "Rectangle", icon: Square, keys: "R" },
  { value: "erase", title: "Eraser", icon: Eraser, keys: "E" },
  { value: "hand", title: "Move the view", icon: Hand, keys: "H" },
];

export const SIZES = { min: 4, max: 600 };

/** The tools above the picture. */
export function Tools({ tool, onTool, brush, onBrush, showRegion, onShowRegion, state, send }) {
  const painting = tool === "brush" || tool === "erase";
  return (
    <div className="fm-tools" role="toolbar" aria-label="Tools">
      <Segments label="Tool" value={tool} options={TOOLS} onChoose={onTool} />
      <Range label="Size" {...SIZES} value={brush.size} unit=" px" disabled={!painting} onChange={(size) => onBrush({ ...brush, size })} />
      <Range label="Hardness" value={brush.hardness} unit=" %" disabled={!painting} onChange={(hardness) => onBrush({ ...brush, hardness })} />
      <span className="fm-tools-end">
        <IconButton icon={Undo2} label="Undo" keys="Ctrl+Z" disabled={!state.done.length} onClick={() => send({ type: "undo" })} />
        <IconButton icon={Redo2} label="Redo" keys="Ctrl+Shift+Z" disabled={!state.undone.length} onClick={() => send({ type: "redo" })} />
        <IconButton icon={RotateCcw} label="Clear the region" disabled={!state.active} onClick={() => send({ type: "paint", operation: { kind: "clear" } })} />
        <IconButton icon={SquareDashed} label="The whole picture" disabled={!state.active} onClick={() => send({ type: "paint", operation: { kind: "fill" } })} />
        <IconButton icon={Eye} label="Show the region" keys="Q" pressed={showRegion} onClick={() => onShowRegion(!showRegion)} />
      </span>
    </div>
  );
}

/** How the seams are treated, and the button that does it. */
export function Seams({ state, send, ready, busy, onMerge, problem }) {
  const set = (values) => send({ type: "set", values });
  return (
    <div className="fm-seams">
      <Range label="Feather" min={0} max={128} value={state.feather} unit=" px" onChange={(feather) => set({ feather })} />
      <label className="fm-switch">
        <span>
          <b>Match colours</b>
          <small className="text-muted">Draws the parts towards the base along the seams.</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={state.matchColours}
          onChange={(event) => set({ matchColours: event.target.checked })}
        />
      </label>
      {problem && (
        <p className="note note-danger" role="alert">
          <span>{problem}</span>
        </p>
      )}
      <Button kind="primary" className="btn-lg fm-merge" busy={busy} disabled={!ready} onClick={onMerge}>
        Merge
      </Button>
      <p className="tiny text-muted">
        {ready
          ? "Makes a new picture in full resolution. The ones it is made of stay as they are."
          : "Mark on the picture where the chosen one is to show."}
      </p>
    </div>
  );
}
