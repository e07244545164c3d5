"""Round fruit from an outline."""

from forge_app.engine.draw.pen import Pen


def fruit(pen: Pen, d: str, shine: tuple[float, float]) -> None:
    """A round fruit: body, shadow crescent, highlight, stalk and leaf."""
    pen.ellipse(0, -2, 46, 8, pen.mat("dark"), 0.22)
    pen.path(d, pen.slot("skin"))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    pen.circle(-pen.side * 40, -20, 46, pen.slot("skin", -0.13), 0.7)
    pen.circle(pen.side * 26, -70, 34, pen.slot("skin", 0.10), 0.5)
    pen.canvas.add("</g>")
    pen.ellipse(pen.side * shine[0], shine[1], 7, 10, pen.mat("white"), 0.55)
    pen.stroke([(0, -84), (2, -94), (7, -102)], pen.mat("trunk"), 4)
    pen.path("M4 -94Q22 -110 38 -96Q22 -84 4 -94Z", pen.mat("leaf"))
