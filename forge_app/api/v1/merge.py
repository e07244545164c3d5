"""Compares images and puts parts of several together."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, status
from fastapi.responses import JSONResponse

from forge_app.api.idempotency import IdempotencyKey, once
from forge_app.api.identity import Caller, forge_of, require
from forge_app.api.slow_work import on_pictures
from forge_app.bootstrap import Forge
from forge_app.features.images.requests import CompareBody, MergeBody
from forge_app.features.images.views import ComparisonView, ImageView

router = APIRouter(tags=["images"])


@router.post("/compare")
async def compare(
    request: Request,
    caller: Annotated[Caller, Depends(require("images:read"))],
    body: CompareBody,
) -> ComparisonView:
    """How 2 to 12 images differ: to the eye (0 to 1), and in their settings."""
    darkroom = forge_of(request).darkroom
    return await on_pictures(lambda: darkroom.compare(caller.user_id, body.ids))


@router.post("/merge", status_code=status.HTTP_201_CREATED, response_model=ImageView)
async def merge(
    request: Request,
    caller: Annotated[Caller, Depends(require("images:write"))],
    body: MergeBody,
    key: IdempotencyKey = None,
) -> JSONResponse:
    """Lay parts of several images over a base; the result is a new image.

    Each layer shows inside its rectangle (fractions of the canvas) or mask (white).
    The result has the base's size, and a recipe that names all its parents.
    """
    forge = forge_of(request)
    return await on_pictures(lambda: _merged(forge, caller.user_id, body, key))


def _merged(
    forge: Forge, user_id: str, body: MergeBody, key: str | None
) -> JSONResponse:
    new = forge.darkroom.prepare_merge(user_id, body)
    return once(
        forge,
        user_id=user_id,
        key=key,
        route="merge",
        request=body,
        action=lambda work: work.images.add(new),
        status=status.HTTP_201_CREATED,
    )
