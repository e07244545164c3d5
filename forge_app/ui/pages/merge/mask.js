/**
 * Masks: where a layer shows. A mask is a canvas whose alpha is the region; it is painted
 * from a list of operations in fractions of the picture, so that undo is dropping the
 * last one, and any resolution can be had.
 */

export const MASK_SIDE = 1024;
const FAR = 20_000;

export function makeCanvas(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}

/** A canvas of the picture's proportions with `side` as its longer side. */
export function canvasFor(image, side) {
  const scale = side / Math.max(image.width, image.height);
  return makeCanvas(image.width * scale, image.height * scale);
}

function trace(context, points, width, height) {
  context.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x * width, y * height);
    else context.lineTo(x * width, y * height);
  });
  if (points.length === 1) context.lineTo(points[0][0] * width + 0.01, points[0][1] * height);
}

/**
 * A stroke whose edge fades by `1 - hardness`. The blur is a shadow cast into the picture
 * by a stroke outside of it: unlike `filter`, every browser has that.
 */
function stroke(context, { points, size, hardness }, width, height) {
  const thick = size * Math.max(width, height);
  const fade = (1 - hardness) * thick * 0.5;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = "#fff";
  context.lineWidth = Math.max(1, thick - fade);
  if (fade >= 1) {
    context.shadowColor = "#fff";
    context.shadowBlur = fade;
    context.shadowOffsetX = FAR;
    context.translate(-FAR, 0);
  }
  trace(context, points, width, height);
  context.stroke();
}

/** Paints one operation over a mask. */
export function apply(mask, operation) {
  const context = mask.getContext("2d");
  const { width, height } = mask;
  if (operation.kind === "clear") {
    context.clearRect(0, 0, width, height);
    return;
  }
  context.save();
  context.globalCompositeOperation = operation.erase ? "destination-out" : "source-over";
  context.fillStyle = "#fff";
  if (operation.kind === "fill") context.fillRect(0, 0, width, height);
  else if (operation.kind === "rectangle") {
    const { x, y, width: across, height: down } = operation;
    context.fillRect(x * width, y * height, across * width, down * height);
  } else stroke(context, operation, width, height);
  context.restore();
}

export function replay(image, operations, side = MASK_SIDE) {
  const mask = canvasFor(image, side);
  operations.forEach((operation) => apply(mask, operation));
  return mask;
}

/** The mask blurred; its border goes on outside of the picture, as on the server. */
export function soften(mask, sigma) {
  if (sigma < 0.3) return mask;
  const { width, height } = mask;
  const pad = Math.ceil(3 * sigma);
  const wide = makeCanvas(width + 2 * pad, height + 2 * pad);
  const put = wide.getContext("2d");
  const spans = (size) => [[0, 1, 0, pad], [0, size, pad, size], [size - 1, 1, pad + size, pad]];
  for (const [fromX, fromWidth, toX, toWidth] of spans(width)) {
    for (const [fromY, fromHeight, toY, toHeight] of spans(height)) {
      put.drawImage(mask, fromX, fromY, fromWidth, fromHeight, toX, toY, toWidth, toHeight);
    }
  }
  const soft = makeCanvas(width, height);
  const context = soft.getContext("2d");
  context.shadowColor = "#fff";
  context.shadowBlur = 2 * sigma;
  context.shadowOffsetX = FAR;
  context.drawImage(wide, -pad - FAR, -pad);
  return soft;
}

/** How much of the picture is in the region, 0 to 1. */
export function coverage(image, operations) {
  if (!operations.length) return 0;
  const small = replay(image, operations, 64);
  const { data } = small.getContext("2d").getImageData(0, 0, small.width, small.height);
  let sum = 0;
  for (let index = 3; index < data.length; index += 4) sum += data[index];
  return sum / 255 / (data.length / 4);
}

const MOST_CHARS = 880_000;

/** The region as the API takes it: a rectangle when it is one, else a grey PNG. */
export function regionOf(image, operations) {
  const [only] = operations;
  if (operations.length === 1 && only.kind === "rectangle" && !only.erase) {
    const { x, y, width, height } = only;
    return { rectangle: { x, y, width, height } };
  }
  for (const side of [MASK_SIDE, MASK_SIDE / 2, MASK_SIDE / 4]) {
    const mask = replay(image, operations, side);
    const grey = makeCanvas(mask.width, mask.height);
    const context = grey.getContext("2d");
    context.fillRect(0, 0, grey.width, grey.height);
    context.drawImage(mask, 0, 0);
    const address = grey.toDataURL("image/png");
    if (address.length < MOST_CHARS || side === MASK_SIDE / 4) return { mask: address };
  }
  return {};
}
