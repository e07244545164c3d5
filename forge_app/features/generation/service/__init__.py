"""Generations, from the user's side and from a worker's."""

from forge_app.features.generation.service.leases import LeaseService
from forge_app.features.generation.service.planning import Planning, Prepared
from forge_app.features.generation.service.requests import GenerationService

__all__ = ["GenerationService", "LeaseService", "Planning", "Prepared"]
