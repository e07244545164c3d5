"""Seeded noise and the lines made from it: ridges, dunes, shores."""

import hashlib
import math
import random

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def stream(*parts: object) -> random.Random:
    """A random stream that depends only on its parts, in any process."""
    text = "\x1f".join(str(part) for part in parts)
    digest = hashlib.blake2b(
        text.encode("utf-8", "backslashreplace"), digest_size=8
    ).digest()
    return random.Random(int.from_bytes(digest, "big"))


def value_noise(x: Floats, rng: random.Random) -> Floats:
    """Smooth noise in -1..1 with one knot per unit of x."""
    last = math.ceil(float(x.max())) + 2
    knots = np.array([rng.uniform(-1, 1) for _ in range(last + 1)])
    cell = np.floor(x).astype(int)
    t = x - cell
    t = t * t * (3 - 2 * t)
    return knots[cell] * (1 - t) + knots[cell + 1] * t


def fractal(x: Floats, rng: random.Random, octaves: int, gain: float = 0.5) -> Floats:
    """Sum of octaves of value noise, about -1..1."""
    total, weight, scale, out = 0.0, 1.0, 1.0, np.zeros_like(x)
    for _ in range(octaves):
        out += weight * value_noise(x * scale, rng)
        total += weight
        weight *= gain
        scale *= 2.03
    return out / total


def peaks(x: Floats, rng: random.Random, octaves: int) -> Floats:
    """Ridged noise, 0..1: sharp tops and round valleys, as mountains have."""
    total, weight, scale, out = 0.0, 1.0, 1.0, np.zeros_like(x)
    for _ in range(octaves):
        out += weight * (1 - np.abs(value_noise(x * scale, rng)))
        total += weight
        weight *= 0.46
        scale *= 2.07
    out = out / total
    low, high = float(out.min()), float(out.max())
    return (out - low) / max(1e-6, high - low)
