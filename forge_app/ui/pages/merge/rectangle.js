/** Rectangles of a region, in fractions of the picture: drawn, or placed by keys. */

const STEP = 0.01;
const LEAST = 0.01;

/** What a key adds; from there it is moved and resized. */
export const CENTRAL = Object.freeze({ kind: "rectangle", x: 0.25, y: 0.25, width: 0.5, height: 0.5 });

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const sorted = (one, other) => [clamp(one, 0, 1), clamp(other, 0, 1)].sort((a, b) => a - b);

/** The rectangle between two points, cut to the picture. */
export function rectangleOf(from, to) {
  const [x1, x2] = sorted(from[0], to[0]);
  const [y1, y2] = sorted(from[1], to[1]);
  return { kind: "rectangle", x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

/** The rectangle after an arrow key, or null for any other: moved, with Shift resized. */
export function rectangleAfterKey(rectangle, { key, shiftKey, ctrlKey, metaKey, altKey }) {
  const way = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
  if (!way || ctrlKey || metaKey || altKey) return null;
  const { x, y, width, height } = rectangle;
  if (shiftKey) {
    return { ...rectangle, width: clamp(width + way[0], LEAST, 1 - x), height: clamp(height + way[1], LEAST, 1 - y) };
  }
  return { ...rectangle, x: clamp(x + way[0], 0, 1 - width), y: clamp(y + way[1], 0, 1 - height) };
}

const percent = (share) => `${Math.round(share * 100)} %`;

/** Where it lies, in words. */
export function describeRectangle({ x, y, width, height, erase }) {
  return `${erase ? "Erasing rectangle" : "Rectangle"} ${percent(width)} wide and ${percent(height)} high, ${percent(x)} from the left, ${percent(y)} from the top`;
}
