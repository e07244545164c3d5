"""Drawings as somebody would hand them in, made with a few strokes."""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from forge_app.engine import InputPicture

SKY, WATER, GRASS = (150, 200, 240), (40, 100, 190), (70, 150, 60)


def given(role, image: Image.Image, weight: float = 0.6) -> InputPicture:
    """A picture as a request takes it."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return InputPicture(role, out.getvalue(), weight)


def shore(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Sky with a sun, a blue water with a red sail, a green shore with a house."""
    image = Image.new("RGB", (900, 600), SKY)
    draw = ImageDraw.Draw(image)
    draw.ellipse((660, 60, 740, 140), fill=(255, 220, 60))
    draw.rectangle((0, 330, 900, 600), fill=WATER)
    draw.polygon([(0, 520), (300, 470), (900, 560), (900, 600), (0, 600)], fill=GRASS)
    draw.rectangle((560, 260, 600, 400), fill=(240, 240, 240))
    draw.polygon([(600, 270), (600, 390), (680, 390)], fill=(220, 40, 40))
    draw.rectangle((120, 380, 260, 490), fill=(200, 80, 60))
    draw.polygon([(100, 380), (190, 310), (280, 380)], fill=(120, 40, 30))
    return image.resize(size)


def lines() -> Image.Image:
    """A house left and a tree right, in pencil on paper, on a ruled horizon."""
    image = Image.new("RGB", (800, 800), "white")
    draw = ImageDraw.Draw(image)
    draw.line((0, 480, 800, 486), fill="black", width=4)
    draw.rectangle((90, 330, 290, 520), outline="black", width=4)
    draw.line([(80, 330), (190, 230), (300, 330)], fill="black", width=4)
    draw.ellipse((560, 300, 680, 420), outline="black", width=4)
    draw.line((620, 420, 620, 560), fill="black", width=5)
    draw.ellipse((380, 80, 460, 160), outline="black", width=4)
    return image


def peaks() -> Image.Image:
    """Violet mountains under an orange sky, a meadow before them."""
    image = Image.new("RGB", (900, 600), (235, 150, 100))
    draw = ImageDraw.Draw(image)
    ridge = [(0, 300), (150, 160), (300, 320), (480, 90), (650, 330), (800, 200)]
    draw.polygon([*ridge, (900, 300), (900, 600), (0, 600)], fill=(90, 70, 120))
    draw.rectangle((0, 400, 900, 600), fill=(60, 110, 60))
    return image


def bands(*colours: tuple[int, int, int], grain: float = 0.0) -> Image.Image:
    """Soft level bands of colours, with grain of a standard deviation."""
    image = Image.new("RGB", (320, 40 * len(colours)))
    draw = ImageDraw.Draw(image)
    for i, colour in enumerate(colours):
        draw.rectangle((0, 40 * i, 320, 40 * i + 39), fill=colour)
    image = image.filter(ImageFilter.GaussianBlur(8))
    if not grain:
        return image
    noise = np.random.default_rng(1).normal(0, grain, (image.height, 320, 1))
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))
