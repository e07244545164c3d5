// A brush and rectangles over a picture: what is painted may change. The mask goes to the API as a
// picture of its own, white where it was painted, out of the gallery's way.
import * as Dialog from "@radix-ui/react-dialog";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { apply, canvasFor, coverage, MASK_SIDE, makeCanvas, replay } from "$/public/external/forge_app/ui/pages/merge/components/mask.js";
import { CENTRAL, describeRectangle, rectangleAfterKey } from "$/public/external/forge_app/ui/pages/merge/components/rectangle.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";

import "./mask_dialog.css";

const LEAST = 0.0005; // of the picture's area: less than this was a slip
const SHOWN_SIDE = 900;
const BRUSH = { min: 2, max: 40 }; // percent of the longer side
const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

async function answered(response) {
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw new Error(body?.error?.message ?? `The mask could not be sent (${response.status}).`);
}

/** Uploads the mask and hides it from the gallery; gives its id. */
async function send(picture, operations) {
  const mask = replay(picture, operations, MASK_SIDE);
  const grey = makeCanvas(mask.width, mask.height);
  const context = grey.getContext("2d");
  context.fillRect(0, 0, grey.width, grey.height);
  context.drawImage(mask, 0, 0);
  const file = await new Promise((done) => grey.toBlob(done, "image/png"));
  const headers = { "content-type": "image/png" };
  const { id } = await answered(await fetch("/api/v1/images/upload", { method: "POST", body: file, headers }));
  const body = JSON.stringify({ rejected: true, tags: ["mask"] });
  await answered(
    await fetch(`/api/v1/images/${id}`, { method: "PATCH", body, headers: { "content-type": "application/json" } }),
  );
  return id;
}

/** Draws the painted region, tinted. */
function tint(target, operations) {
  const context = target.getContext("2d");
  context.globalCompositeOperation = "source-over";
  context.clearRect(0, 0, target.width, target.height);
  operations.forEach((operation) => apply(target, operation));
  context.globalCompositeOperation = "source-in";
  context.fillStyle = "#ff9147";
  context.fillRect(0, 0, target.width, target.height);
}

export default function MaskDialog({ open, url, width, height, onClose, onDone }) {
  const picture = { width, height };
  const [done, setDone] = useState([]);
  const [live, setLive] = useState(null);
  const [size, setSize] = useState(12);
  const [erase, setErase] = useState(false);
  const [busy, setBusy] = useState(false);
  const [byKeys, setByKeys] = useState(false);
  const canvas = useRef(null);
  const surface = useRef(null);
  const shown = canvasFor(picture, SHOWN_SIDE);

  useEffect(() => {
    if (open) setDone([]);
  }, [open, url]);
  useEffect(() => {
    if (canvas.current) tint(canvas.current, live ? [...done, live] : done);
  });

  const place = (event) => {
    const edge = canvas.current.getBoundingClientRect();
    return [(event.clientX - edge.left) / edge.width, (event.clientY - edge.top) / edge.height];
  };
  const begin = (event) => {
    if (event.button > 0) return;
    setByKeys(false);
    event.currentTarget.setPointerCapture(event.pointerId);
    setLive({ kind: "stroke", points: [place(event)], size: size / 100, hardness: 0.9, erase });
  };
  const move = (event) => {
    const point = place(event);
    setLive((stroke) => stroke && { ...stroke, points: [...stroke.points, point] });
  };
  const end = () => {
    if (live) setDone([...done, live]);
    setLive(null);
  };
  const undo = () => setDone(done.slice(0, -1));
  const addRectangle = (erasing) => {
    setByKeys(true);
    setDone([...done, { ...CENTRAL, erase: erasing }]);
    surface.current.focus();
  };
  const last = done.at(-1);
  const movable = last?.kind === "rectangle" ? last : null;
  const placed = byKeys ? movable : null;
  const arrow = (event) => {
    const next = movable && event.target === surface.current && rectangleAfterKey(movable, event);
    if (!next) return false;
    setByKeys(true);
    setDone([...done.slice(0, -1), next]);
    return true;
  };
  const thicker = (step) => () => setSize(Math.min(BRUSH.max, Math.max(BRUSH.min, size + step)));
  useKeys(
    {
      ...Object.fromEntries(ARROWS.flatMap((key) => [[key, arrow], [`shift+${key}`, arrow]])),
      n: (event) => addRectangle(event.shiftKey),
      e: () => setErase(!erase),
      "[": thicker(-2),
      "]": thicker(2),
      "mod+z": undo,
    },
    { enabled: open, inside: surface },
  );
  const keep = async () => {
    if (coverage(picture, done) < LEAST) {
      toast.error("Paint over what may change first.");
      return;
    }
    setBusy(true);
    try {
      onDone(await send(picture, done));
    } catch (error) {
      toast.error(error.message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="dialog dialog-wide mask-dialog">
          <Dialog.Title className="h2">Change only a part</Dialog.Title>
          <Dialog.Description className="small text-muted">
            Paint over what may change; everything else stays as it is. N puts a rectangle in the middle, Shift+N one
            that erases; the arrow keys move it, with Shift they resize it.
          </Dialog.Description>
          <div
            ref={surface}
            className="mask-surface"
            tabIndex={0}
            role="group"
            aria-label="What may change"
            style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(56 * width) / height}dvh)` }}
          >
            <img src={url} alt="The picture under the mask" draggable={false} />
            <canvas
              ref={canvas}
              width={shown.width}
              height={shown.height}
              data-testid="mask-surface"
              aria-hidden="true"
              onPointerDown={begin}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
            />
            {placed && (
              <span
                className="mask-rectangle"
                style={{
                  left: `${placed.x * 100}%`,
                  top: `${placed.y * 100}%`,
                  width: `${placed.width * 100}%`,
                  height: `${placed.height * 100}%`,
                }}
              />
            )}
            <p className="sr-only" aria-live="polite">{placed ? describeRectangle(placed) : ""}</p>
          </div>
          <div className="mask-tools">
            <label className="small">
              Brush
              <input type="range" className="slider" {...BRUSH} value={size}
                onChange={(event) => setSize(Number(event.target.value))} />
            </label>
            <button type="button" className="btn btn-ghost btn-sm" aria-pressed={erase}
              onClick={() => setErase(!erase)}>
              Eraser
            </button>
            <button type="button" className="btn btn-ghost btn-sm" title="Rectangle (N)"
              onClick={() => addRectangle(erase)}>
              Rectangle
            </button>
            <button type="button" className="btn btn-ghost btn-sm" disabled={!done.length} onClick={undo}>
              Undo
            </button>
            <button type="button" className="btn btn-ghost btn-sm"
              onClick={() => setDone([...done, { kind: "fill" }])}>
              The whole picture
            </button>
            <span className="mask-end">
              <button type="button" className="btn btn-secondary btn-md" onClick={onClose}>Cancel</button>
              <button type="button" className="btn btn-primary btn-md" disabled={busy || !done.length} onClick={keep}>
                Use this mask
              </button>
            </span>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
