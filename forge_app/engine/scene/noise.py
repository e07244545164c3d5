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


def summits(x: Floats, rng: random.Random, spacing: float) -> Floats:
    """A range of pointed mountains, 0..1: straight flanks, jagged in detail.

    Args:
        x: Abscissas, ascending.
        rng: Chooses where the summits are and how high.
        spacing: Usual distance from one summit to the next.
    """
    out = np.zeros_like(x)
    at = float(x[0]) - spacing * rng.random()
    while at < float(x[-1]) + spacing:
        high = rng.uniform(0.42, 1.0)
        left, right = (spacing * high * rng.uniform(0.85, 1.5) for _ in range(2))
        run = np.where(x < at, (at - x) / left, (x - at) / right)
        out = np.maximum(out, high * np.clip(1 - run, 0, 1) ** 1.12)
        at += spacing * rng.uniform(0.6, 1.15)
    rough = fractal(x / spacing * 5 + 3, rng, 4)
    steps = fractal(x / spacing * 2.2 + 1, rng, 2)
    out = out * (1 + 0.10 * steps) + 0.075 * rough * (0.35 + out)
    low, high = float(out.min()), float(out.max())
    return (out - low) / max(1e-6, high - low)
