/**
 * The merge as the server does it, small enough to follow the brush: feathered masks, and
 * the difference of colours along the seam spread smoothly over the layer ("push-pull")
 * and fading inwards. See forge_app/adapters/imaging/compositing.py for the sources.
 */

import { makeCanvas, soften } from "./mask.js";

const COARSE_SIDE = 256;
const INNER_SHARE = 0.3;
const REACH = 1 / 24;

/** A picture drawn to cover a canvas, its overhang cut equally. */
export function cover(picture, width, height) {
  const canvas = makeCanvas(width, height);
  const scale = Math.max(canvas.width / picture.naturalWidth, canvas.height / picture.naturalHeight);
  const across = picture.naturalWidth * scale;
  const down = picture.naturalHeight * scale;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, (canvas.width - across) / 2, (canvas.height - down) / 2, across, down);
  return canvas;
}

function small(source, width, height) {
  const canvas = makeCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

const pixels = (canvas) => canvas.getContext("2d", { willReadFrequently: true }).getImageData(0, 0, canvas.width, canvas.height);

/** Halves the resolution; a missing cell at an odd edge counts as empty. */
function halved(values, width, height, depth) {
  const columns = (width + 1) >> 1;
  const rows = (height + 1) >> 1;
  const result = new Float32Array(columns * rows * depth);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = ((y >> 1) * columns + (x >> 1)) * depth;
      const from = (y * width + x) * depth;
      for (let channel = 0; channel < depth; channel += 1) result[to + channel] += values[from + channel] / 4;
    }
  }
  return result;
}

/** Bilinear value of a coarse field at a place given in its own cells. */
function sample(field, width, height, depth, x, y, channel) {
  const fx = Math.min(width - 1, Math.max(0, x));
  const fy = Math.min(height - 1, Math.max(0, y));
  const left = Math.floor(fx);
  const top = Math.floor(fy);
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const at = (column, row) => field[(row * width + column) * depth + channel];
  const upper = at(left, top) + (at(right, top) - at(left, top)) * (fx - left);
  const lower = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * (fx - left);
  return upper + (lower - upper) * (fy - top);
}

/** Spreads values from where they have weight smoothly over everything. */
function pushPull(values, weights, width, height) {
  if (width === 1 && height === 1) return values;
  const columns = (width + 1) >> 1;
  const rows = (height + 1) >> 1;
  const total = halved(weights, width, height, 1);
  const weighted = values.map((value, index) => value * weights[Math.floor(index / 3)]);
  const mean = halved(weighted, width, height, 3).map((value, index) => value / Math.max(total[Math.floor(index / 3)], 1e-9));
  const coarse = pushPull(mean, total.map((value) => Math.min(1, value * 4)), columns, rows);
  const result = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = y * width + x;
      const known = Math.min(weights[cell], 1);
      for (let channel = 0; channel < 3; channel += 1) {
        const spread = sample(coarse, columns, rows, 3, (x + 0.5) / 2 - 0.5, (y + 0.5) / 2 - 0.5, channel);
        result[cell * 3 + channel] = values[cell * 3 + channel] * known + spread * (1 - known);
      }
    }
  }
  return result;
}

/** Gaussian blur of one channel, its border weighed by what is inside. */
function blurred(values, width, height, sigma) {
  const reach = Math.ceil(3 * sigma);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-(((at - reach) / sigma) ** 2) / 2));
  const pass = (source, length, lines, step, stride) => {
    const result = new Float32Array(source.length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let sum = 0;
        let whole = 0;
        for (let by = -reach; by <= reach; by += 1) {
          if (at + by < 0 || at + by >= length) continue;
          const weight = weights[by + reach];
          sum += weight * source[line * stride + (at + by) * step];
          whole += weight;
        }
        result[line * stride + at * step] = sum / whole;
      }
    }
    return result;
  };
  return pass(pass(values, width, height, 1, width), height, width, width, 1);
}

/** What is to be added to the layer's colours, coarse; null when there is no seam. */
function correction(base, layer, mask) {
  const scale = Math.min(1, COARSE_SIDE / Math.max(base.width, base.height));
  const width = Math.max(2, Math.round(base.width * scale));
  const height = Math.max(2, Math.round(base.height * scale));
  const below = pixels(small(base, width, height)).data;
  const above = pixels(small(layer, width, height)).data;
  const where = pixels(soften(small(mask, width, height), 2)).data;
  const seam = new Float32Array(width * height);
  const apart = new Float32Array(width * height * 3);
  let any = 0;
  for (let cell = 0; cell < seam.length; cell += 1) {
    const inside = where[cell * 4 + 3] / 255;
    const weight = 4 * inside * (1 - inside) * (below[cell * 4 + 3] / 255) * (above[cell * 4 + 3] / 255);
    seam[cell] = weight > 0.05 ? weight : 0;
    any += seam[cell];
    for (let channel = 0; channel < 3; channel += 1) {
      apart[cell * 3 + channel] = below[cell * 4 + channel] - above[cell * 4 + channel];
    }
  }
  if (!any) return null;
  const near = blurred(seam, width, height, Math.max(width, height) * REACH);
  const onSeam = Math.max(1e-6, near.reduce((sum, value, cell) => sum + value * seam[cell], 0) / any);
  const field = pushPull(apart, seam, width, height);
  for (let cell = 0; cell < seam.length; cell += 1) {
    const nearBy = Math.min(1, (1.25 * near[cell]) / onSeam);
    const share = INNER_SHARE + (1 - INNER_SHARE) * nearBy;
    for (let channel = 0; channel < 3; channel += 1) field[cell * 3 + channel] *= share;
  }
  return { field, width, height };
}

/** Lays one picture over the base where the mask is; `base` is changed. */
export function lay(base, layer, mask, { feather, matchColours }) {
  const { width, height } = base;
  const shift = matchColours ? correction(base, layer, mask) : null;
  const soft = pixels(soften(mask, feather / 2)).data;
  const below = pixels(base);
  const above = pixels(layer).data;
  const result = below.data;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const share = (soft[at + 3] / 255) * (above[at + 3] / 255);
      if (share === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        let colour = above[at + channel];
        if (shift) {
          colour += sample(
            shift.field, shift.width, shift.height, 3,
            ((x + 0.5) / width) * shift.width - 0.5, ((y + 0.5) / height) * shift.height - 0.5, channel,
          );
        }
        result[at + channel] = Math.min(255, Math.max(0, colour)) * share + result[at + channel] * (1 - share);
      }
    }
  }
  base.getContext("2d").putImageData(below, 0, 0);
}
