/**
 * Where every picture of the gallery goes: rows of equal height that fill the width
 * ("justified"), or squares. Only sums and divisions, so 10,000 pictures take a few
 * milliseconds, and the rows on screen are found by bisection.
 */

const EXTREME = 3;

const ratioOf = (image) => {
  const ratio = image.width / image.height || 1;
  return Math.min(EXTREME, Math.max(1 / EXTREME, ratio));
};

function row(top, height, start, widths, gap) {
  let left = 0;
  const cells = widths.map((width) => {
    const cell = { left, width };
    left += width + gap;
    return cell;
  });
  return { top, height, start, cells };
}

function squares(count, width, target, gap) {
  const columns = Math.max(2, Math.round((width + gap) / (target + gap)));
  const side = (width - gap * (columns - 1)) / columns;
  const rows = [];
  for (let start = 0; start < count; start += columns) {
    const widths = Array(Math.min(columns, count - start)).fill(side);
    rows.push(row(rows.length * (side + gap), side, start, widths, gap));
  }
  return { rows, height: rows.length * (side + gap) };
}

function justified(images, width, target, gap) {
  const rows = [];
  let top = 0;
  let start = 0;
  let sum = 0;
  const close = (end, full) => {
    const room = width - gap * (end - start - 1);
    const height = full ? room / sum : Math.min(target, room / sum);
    const widths = images.slice(start, end).map((image) => ratioOf(image) * height);
    rows.push(row(top, height, start, widths, gap));
    top += height + gap;
    start = end;
    sum = 0;
  };
  images.forEach((image, index) => {
    sum += ratioOf(image);
    if ((width - gap * (index - start)) / sum <= target) close(index + 1, true);
  });
  if (start < images.length) close(images.length, false);
  return { rows, height: top };
}

/** Places `images` in a frame of a width; `target` is the wanted height of a row. */
export function arrange(images, width, { target, gap, square }) {
  if (width <= 0) return { rows: [], height: 0 };
  const wanted = Math.min(target, width * 0.8);
  return square
    ? squares(images.length, width, wanted, gap)
    : justified(images, width, wanted, gap);
}

/** Index of the first row that ends below `y`. */
export function rowAt(rows, y) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].top + rows[middle].height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the row that holds a picture. */
export function rowOf(rows, index) {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle].start <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The picture above (-1) or below (1), nearest to the present one's middle. */
export function neighbour(rows, index, step) {
  const at = rowOf(rows, index);
  const target = rows[at + step];
  if (!target) return index;
  const cell = rows[at].cells[index - rows[at].start];
  const middle = cell.left + cell.width / 2;
  const apart = (other) => Math.abs(other.left + other.width / 2 - middle);
  let best = 0;
  target.cells.forEach((other, position) => {
    if (apart(other) < apart(target.cells[best])) best = position;
  });
  return target.start + best;
}
