// A brush over a picture: what is painted may change. The mask goes to the API as a
// picture of its own, white where it was painted, out of the gallery's way.
import * as Dialog from "@radix-ui/react-dialog";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { apply, canvasFor, coverage, MASK_SIDE, makeCanvas, replay } from "$/public/external/forge_app/ui/pages/merge/components/mask.js";

const LEAST = 0.0005; // of the picture's area: less than this was a slip
const SHOWN_SIDE = 900;

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
  const canvas = useRef(null);
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
            Paint over what may change; everything else stays as it is.
          </Dialog.Description>
          <div
            className="mask-surface"
            style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(56 * width) / height}dvh)` }}
          >
            <img src={url} alt="The picture under the mask" draggable={false} />
            <canvas
              ref={canvas}
              width={shown.width}
              height={shown.height}
              data-testid="mask-surface"
              role="img"
              aria-label="What may change"
              onPointerDown={begin}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
            />
          </div>
          <div className="mask-tools">
            <label className="small">
              Brush
              <input type="range" className="slider" min={2} max={40} value={size}
                onChange={(event) => setSize(Number(event.target.value))} />
            </label>
            <button type="button" className="btn btn-ghost btn-sm" aria-pressed={erase}
              onClick={() => setErase(!erase)}>
              Eraser
            </button>
            <button type="button" className="btn btn-ghost btn-sm" disabled={!done.length}
              onClick={() => setDone(done.slice(0, -1))}>
              Undo
            </button>
            <button type="button" className="btn btn-ghost btn-sm"
              onClick={() => setDone([...done, { kind: "fill" }])}>
              The whole picture
            </button>
            <button type="button" className="btn btn-secondary btn-md" onClick={onClose}>Cancel</button>
            <button type="button" className="btn btn-primary btn-md" disabled={busy || !done.length} onClick={keep}>
              Use this mask
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
