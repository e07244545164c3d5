"""All elements, registered by importing the families."""

from forge_app.engine.draw import buildings, creatures, things, trees, vehicles
from forge_app.engine.draw.pen import KINDS

FAMILIES = (buildings, creatures, things, trees, vehicles)

__all__ = ["FAMILIES", "KINDS"]
