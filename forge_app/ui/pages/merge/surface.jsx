import { useEffect, useMemo, useRef, useState } from "react";

import { describe } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { usePanZoom } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { cover, lay } from "./blend.js";
import { apply, canvasFor, makeCanvas, replay } from "./mask.js";
import { CENTRAL, describeRectangle, rectangleAfterKey, rectangleOf } from "./rectangle.js";
import { movableOf, operationsOf } from "./workspace.js";

const PREVIEW_SIDE = 900;
const FAST_MS = 24;
const SMALLEST = 0.004;

/** Composites everything that was painted, with the stroke under way. */
function compose({ base, layers, done, live, pictures, byId, feather, matchColours, target }) {
  const picture = pictures.get(base.id);
  if (!picture) return;
  const canvas = cover(picture, target.width, target.height);
  const scale = target.width / base.width;
  for (const id of layers) {
    const source = pictures.get(id);
    const operations = operationsOf(done, id);
    const mine = live?.layer === id ? [...operations, live] : operations;
    if (!source || !mine.length || !byId.has(id)) continue;
    const mask = makeCanvas(target.width, target.height);
    mine.forEach((operation) => apply(mask, operation));
    lay(canvas, cover(source, target.width, target.height), mask, { feather: feather * scale, matchColours });
  }
  target.getContext("2d").drawImage(canvas, 0, 0);
}

/** The region of the active layer, tinted over the picture. */
function tint(target, base, operations, live) {
  const mask = replay(base, live ? [...operations, live] : operations, Math.max(target.width, target.height));
  const context = target.getContext("2d");
  context.globalCompositeOperation = "source-over";
  context.clearRect(0, 0, target.width, target.height);
  context.drawImage(mask, 0, 0, target.width, target.height);
  context.globalCompositeOperation = "source-in";
  context.fillStyle = "#ff9147";
  context.fillRect(0, 0, target.width, target.height);
}

/** The border of a rectangle over the picture. */
function Outline({ rectangle, pictureStyle }) {
  const { left, top, width, height } = pictureStyle;
  return (
    <span
      className="fm-rectangle"
      style={{
        left: left + rectangle.x * width,
        top: top + rectangle.y * height,
        width: rectangle.width * width,
        height: rectangle.height * height,
      }}
    />
  );
}

/** The picture being put together: live preview, regions, and the tools on it. */
export function Surface({ state, send, byId, pictures, tool, onTool, brush, showRegion, view, onView }) {
  const base = byId.get(state.base);
  const preview = useRef(null);
  const region = useRef(null);
  const size = useMemo(() => canvasFor(base, PREVIEW_SIDE), [base]);
  const [live, setLive] = useState(null);
  const [pointer, setPointer] = useState(null);
  const [byKeys, setByKeys] = useState(false);
  const spent = useRef(0);
  const hand = tool === "hand";
  const { frame, pictureStyle } = usePanZoom({ view, onView, width: base.width, height: base.height, single: hand });

  // A slow preview waits for the stroke to end; the tint shows the stroke meanwhile.
  const shownLive = spent.current < FAST_MS ? live : null;
  const { layers, done, feather, matchColours } = state;
  useEffect(() => {
    const asked = requestAnimationFrame(() => {
      const started = performance.now();
      compose({ base, layers, done, live: shownLive, pictures, byId, feather, matchColours, target: preview.current });
      spent.current = performance.now() - started;
    });
    return () => cancelAnimationFrame(asked);
  }, [base, layers, done, shownLive, pictures, byId, feather, matchColours]);

  const tinted = showRegion || live !== null;
  useEffect(() => {
    if (!tinted || !state.active) return undefined;
    const asked = requestAnimationFrame(() => tint(region.current, base, operationsOf(done, state.active), live));
    return () => cancelAnimationFrame(asked);
  }, [tinted, base, done, live, state.active]);

  const place = (event) => {
    const edge = preview.current.getBoundingClientRect();
    return [(event.clientX - edge.left) / edge.width, (event.clientY - edge.top) / edge.height];
  };
  const erase = tool === "erase";
  const fingers = useRef(0);
  const start = useRef(null);
  const liveNow = useRef(null);
  const put = (operation) => {
    liveNow.current = operation;
    setLive(operation);
  };

  const onPointerDown = (event) => {
    setByKeys(false);
    fingers.current += 1;
    frame.onPointerDown(event);
    if (hand || event.button > 0 || !state.active) return;
    if (fingers.current > 1) {
      put(null); // two fingers zoom; what the first began was no stroke
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = place(event);
    const common = { layer: state.active, erase };
    put(
      tool === "rectangle"
        ? { ...common, ...rectangleOf(start.current, start.current) }
        : { ...common, kind: "stroke", points: [start.current], size: brush.size / Math.max(base.width, base.height), hardness: brush.hardness / 100 },
    );
  };
  const onPointerMove = (event) => {
    frame.onPointerMove(event);
    if (event.pointerType !== "touch") setPointer({ x: event.clientX, y: event.clientY });
    const present = liveNow.current;
    if (!present) return;
    if (present.kind === "rectangle") {
      put({ ...present, ...rectangleOf(start.current, place(event)) });
      return;
    }
    const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (events.length ? events : [event]).map(place);
    put({ ...present, points: [...present.points, ...points] });
  };
  const onPointerUp = (event) => {
    fingers.current = Math.max(0, fingers.current - 1);
    frame.onPointerUp(event);
    const { layer: _, ...operation } = liveNow.current ?? {};
    const tiny = operation.kind === "rectangle" && (operation.width < SMALLEST || operation.height < SMALLEST);
    if (liveNow.current && !tiny) send({ type: "paint", operation });
    put(null);
  };

  // The border of what the keys move shows while they do: else it would hide the seam.
  const movable = tool === "rectangle" && !live ? movableOf(state) : null;
  const placed = byKeys ? movable : null;
  const onKeyDown = (event) => {
    const operation = movable && rectangleAfterKey(movable, event);
    if (!operation) return;
    event.preventDefault();
    setByKeys(true);
    send({ type: "adjust", operation });
  };
  useKeys({
    n: ({ shiftKey }) => {
      if (!state.active) return false;
      onTool("rectangle");
      setByKeys(true);
      send({ type: "paint", operation: { ...CENTRAL, erase: shiftKey } });
      frame.ref.current.focus();
      return true;
    },
  });

  const shown = preview.current?.getBoundingClientRect();
  const edge = frame.ref.current?.getBoundingClientRect();
  const ring = shown && edge && pointer && !hand && tool !== "rectangle"
    ? { side: (brush.size / base.width) * shown.width, x: pointer.x - edge.left, y: pointer.y - edge.top }
    : null;
  return (
    <div
      {...frame}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onPointerLeave={() => setPointer(null)}
      onDoubleClick={hand ? frame.onDoubleClick : undefined}
      onKeyDown={onKeyDown}
      tabIndex={0}
      role="group"
      aria-label="Where the chosen picture shows"
      aria-describedby="merge-keys"
      className="fp-frame fm-frame"
      data-tool={tool}
      data-testid="merge-surface"
    >
      <canvas ref={preview} width={size.width} height={size.height} style={pictureStyle} role="img" aria-label={`Preview of the merge over: ${describe(base)}`} />
      <canvas ref={region} width={size.width} height={size.height} style={{ ...pictureStyle, opacity: tinted ? 0.42 : 0 }} aria-hidden="true" />
      {live?.kind === "rectangle" && <Outline rectangle={live} pictureStyle={pictureStyle} />}
      {placed && <Outline rectangle={placed} pictureStyle={pictureStyle} />}
      <p className="sr-only" aria-live="polite">{placed ? describeRectangle(placed) : ""}</p>
      {ring && <span className="fm-ring" style={{ width: ring.side, height: ring.side, left: ring.x, top: ring.y }} />}
    </div>
  );
}
