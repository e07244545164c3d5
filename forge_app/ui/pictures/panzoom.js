import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/**
 * A view of a picture: `scale` 1 fits it into its frame, (`x`, `y`) is the picture's point,
 * each 0 to 1, that lies in the middle. It names no pixels, so frames and pictures of
 * different sizes can share one view: that is what keeps them in step.
 */
export const FITTED = Object.freeze({ scale: 1, x: 0.5, y: 0.5 });
const STEP = 1.35;
const LARGEST = 32;

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

function fitOf(box, width, height) {
  const ratio = Math.min(box.width / width, box.height / height) || 0;
  return { width: width * ratio, height: height * ratio };
}

/** Keeps the picture over the frame: no bare edge while it is larger than the frame. */
function settle(view, box, fit) {
  const side = (at, size, room) => {
    const share = room / (size * view.scale || 1);
    return share >= 1 ? 0.5 : clamp(at, share / 2, 1 - share / 2);
  };
  return {
    scale: view.scale,
    x: side(view.x, fit.width, box.width),
    y: side(view.y, fit.height, box.height),
  };
}

/** The view after a key, or null when the key means nothing here. */
export function viewAfterKey(view, key) {
  const move = 0.12 / view.scale;
  switch (key) {
    case "+":
    case "=":
      return { ...view, scale: clamp(view.scale * STEP, 1, LARGEST) };
    case "-":
    case "_":
      return { ...view, scale: clamp(view.scale / STEP, 1, LARGEST) };
    case "0":
      return FITTED;
    case "ArrowLeft":
      return { ...view, x: clamp(view.x - move, 0, 1) };
    case "ArrowRight":
      return { ...view, x: clamp(view.x + move, 0, 1) };
    case "ArrowUp":
      return { ...view, y: clamp(view.y - move, 0, 1) };
    case "ArrowDown":
      return { ...view, y: clamp(view.y + move, 0, 1) };
    default:
      return null;
  }
}

/** The frame's size in pixels, followed as it changes. */
export function useBox(ref) {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return box;
}

/**
 * Wheel, pinch, drag and double click on a frame.
 *
 * Returns the frame's `ref` and handlers, and `pictureStyle`, which places the picture.
 * Without `single` one finger or the mouse does not move the picture; two fingers do.
 */
export function usePanZoom({ view, onView, width, height, single = true }) {
  const ref = useRef(null);
  const box = useBox(ref);
  const fit = useMemo(() => fitOf(box, width, height), [box, width, height]);
  const now = useRef({});
  now.current = { view: settle(view, box, fit), box, fit, onView };
  const pointers = useRef(new Map());
  const [held, setHeld] = useState(false);

  const zoomAt = useCallback((factor, clientX, clientY) => {
    const { view: from, box: room, fit: size, onView: tell } = now.current;
    const frame = ref.current.getBoundingClientRect();
    const px = clientX - frame.left - room.width / 2;
    const py = clientY - frame.top - room.height / 2;
    const scale = clamp(from.scale * factor, 1, LARGEST);
    const shift = 1 / from.scale - 1 / scale;
    const to = { scale, x: from.x + (px / size.width) * shift, y: from.y + (py / size.height) * shift };
    tell(settle(to, room, size));
  }, []);

  const pan = useCallback((dx, dy) => {
    const { view: from, box: room, fit: size, onView: tell } = now.current;
    const to = {
      scale: from.scale,
      x: from.x - dx / (size.width * from.scale),
      y: from.y - dy / (size.height * from.scale),
    };
    tell(settle(to, room, size));
  }, []);

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    // React's wheel listener is passive; the page must not scroll while zooming.
    const wheel = (event) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0018)), event.clientX, event.clientY);
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [zoomAt]);

  const onPointerDown = (event) => {
    if (event.button > 0 || event.target.closest("[data-no-pan]")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    setHeld(true);
  };

  const onPointerMove = (event) => {
    const touches = pointers.current;
    const before = touches.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    touches.set(event.pointerId, after);
    if (touches.size === 1) {
      if (single) pan(after.x - before.x, after.y - before.y);
      return;
    }
    const other = [...touches].find(([id]) => id !== event.pointerId)[1];
    const apart = (a) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    pan((after.x - before.x) / 2, (after.y - before.y) / 2);
    zoomAt(apart(after) / apart(before), (after.x + other.x) / 2, (after.y + other.y) / 2);
  };

  const onPointerUp = (event) => {
    pointers.current.delete(event.pointerId);
    setHeld(pointers.current.size > 0);
  };

  const onDoubleClick = (event) => {
    if (event.target.closest("[data-no-pan]")) return;
    if (now.current.view.scale > 1.01) onView(FITTED);
    else zoomAt(Math.max(2.5, width / (fit.width || width)), event.clientX, event.clientY);
  };

  const shown = now.current.view;
  const pictureStyle = {
    position: "absolute",
    width: fit.width * shown.scale,
    height: fit.height * shown.scale,
    left: box.width / 2 - shown.x * fit.width * shown.scale,
    top: box.height / 2 - shown.y * fit.height * shown.scale,
    imageRendering: fit.width * shown.scale > width * 3 ? "pixelated" : "auto",
  };
  return {
    frame: {
      ref,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onDoubleClick,
      "data-held": held || undefined,
      "data-zoomed": shown.scale > 1.01 || undefined,
    },
    pictureStyle,
    box,
    percent: width ? Math.round(((fit.width * shown.scale) / width) * 100) : 100,
  };
}
