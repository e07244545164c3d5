"""Pages: a scene laid out with type by a design."""

from dataclasses import replace

from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.designs.spec import Design, Page, page_size
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.painter import Step, new_pen
from forge_app.engine.manners.base import Style
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.words.reading import Reading


def chosen_design(reading: Reading, style: Style) -> Design | None:
    """The page layout the prompt asks for, else that of the manner."""
    known = all_designs()
    names = [*reading.designs, style.design]
    return next((known[n] for n in names if n in known), None)


def picture_aspect(design: Design | None, aspect: float, seed: int) -> float:
    """Width over height of the scene within a picture of some aspect."""
    if design is None or design.frame is None:
        return aspect
    _, _, width, height = design.frame(*page_size(aspect), seed)
    return width / height


def lay_out_page(
    design: Design, style: Style, scene: Scene, aspect: float, step: Step
) -> Canvas:
    """Draw a page with its type, and the scene in its picture box."""
    width, height = page_size(aspect)
    canvas = Canvas(width, height, scene.reading.prompt[:200])
    texts = scene.reading.lettering or (scene.title,)
    scene.reading = replace(scene.reading, lettering=())  # it is set on the page
    page = Page(
        new_pen(canvas, scene, style.detail(scene)),
        width,
        height,
        scene,
        stream(design.name, scene.seed, scene.reading.theme),
        lambda share: step(share, canvas),
        lambda live: style.vectors(scene, live),
        texts,
    )
    design.layout(page)
    return canvas
