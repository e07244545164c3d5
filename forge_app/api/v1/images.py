"""Images: the gallery, one image, uploads, downloads, many at once."""

import hashlib
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response, status
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field

from forge_app.adapters.storage.zip_archive import zip_stream
from forge_app.api.errors import file_response
from forge_app.api.idempotency import IdempotencyKey, once
from forge_app.api.identity import Caller, forge_of, require
from forge_app.api.slow_work import on_pictures
from forge_app.api.uploads import UPLOAD_BODY, received_file
from forge_app.bootstrap import Forge
from forge_app.core.recipe import Recipe
from forge_app.features.images.requests import (
    BulkBody,
    ExportBody,
    ImageIds,
    ImagePatch,
)
from forge_app.features.images.views import (
    GalleryFacets,
    ImageFilter,
    ImageView,
    InteractionData,
    RecipeView,
)
from forge_app.features.media.ports import DownloadFormat

router = APIRouter(tags=["images"])

Reader = Annotated[Caller, Depends(require("images:read"))]
Writer = Annotated[Caller, Depends(require("images:write"))]


class ListQuery(ImageFilter):
    """A gallery's filter and page."""

    limit: int = Field(default=50, ge=1, le=200)
    cursor: str | None = Field(default=None, max_length=200)

    def wanted(self) -> ImageFilter:
        """The filter alone."""
        return ImageFilter.model_validate(
            self.model_dump(exclude={"limit", "cursor"}, exclude_unset=True)
        )


class ImageList(BaseModel):
    """A page of images."""

    items: list[ImageView]
    next_cursor: str | None


class _Upload(BaseModel):
    """What an idempotency key of an upload belongs to."""

    sha256: str


class Changed(BaseModel):
    """How many images an action was done to."""

    count: int


@router.get("/images")
def list_images(
    request: Request, caller: Reader, query: Annotated[ListQuery, Query()]
) -> ImageList:
    """The caller's images, newest first.

    `query` searches in prompts: all words, the last one also as a beginning. Rejected
    images are left out unless `rejected` is given; `deleted=true` shows the bin.
    """
    with forge_of(request).read() as work:
        page = work.images.gallery(
            caller.user_id, query.wanted(), query.limit, query.cursor
        )
    return ImageList(items=page.items, next_cursor=page.next_cursor)


@router.get("/images/facets")
def facets(request: Request, caller: Reader) -> GalleryFacets:
    """What the gallery can be filtered by: models and tags with their counts."""
    with forge_of(request).read() as work:
        return work.images.facets(caller.user_id)


@router.put(
    "/images/upload",
    status_code=status.HTTP_201_CREATED,
    response_model=ImageView,
    openapi_extra=UPLOAD_BODY,
    include_in_schema=False,
)
@router.post(
    "/images/upload",
    status_code=status.HTTP_201_CREATED,
    response_model=ImageView,
    openapi_extra=UPLOAD_BODY,
)
async def upload(
    request: Request, caller: Writer, key: IdempotencyKey = None
) -> JSONResponse:
    """Keep a picture: the body is the file itself, or a form with the field `file`.

    PNG, JPEG, WebP, GIF and AVIF are taken. The picture is made anew from its pixels,
    so hidden data and metadata are gone, save for a recipe of Image Forge.
    """
    forge = forge_of(request)
    data = await received_file(request, forge.files.intake())
    return await on_pictures(lambda: _keep(forge, caller.user_id, data, key))


def _keep(forge: Forge, user_id: str, data: bytes, key: str | None) -> JSONResponse:
    new = forge.darkroom.prepare_upload(user_id, data)
    return once(
        forge,
        user_id=user_id,
        key=key,
        route="upload",
        request=_Upload(sha256=hashlib.sha256(data).hexdigest()),
        action=lambda work: work.images.add(new),
        status=status.HTTP_201_CREATED,
    )


@router.post("/recipes/read", openapi_extra=UPLOAD_BODY)
async def read_recipe(request: Request, _: Reader) -> Recipe:
    """The recipe in a picture file; nothing is kept.

    422 with the code `no_recipe` when there is none.
    """
    forge = forge_of(request)
    data = await received_file(request, forge.files.intake())
    return await on_pictures(lambda: forge.darkroom.read_recipe(data))


@router.post("/images/bulk")
def bulk(request: Request, caller: Writer, body: BulkBody) -> Changed:
    """One action on up to 500 images: on all of them, or, on any error, on none."""
    with forge_of(request).work() as work:
        return Changed(count=work.images.apply(caller.user_id, body))


@router.post(
    "/images/export",
    response_class=StreamingResponse,
    responses=file_response("application/zip"),
)
def export(request: Request, caller: Reader, body: ExportBody) -> StreamingResponse:
    """A ZIP of up to 500 images as they are stored, recipes inside."""
    return _zip(request, caller, body)


@router.get(
    "/images/export",
    response_class=StreamingResponse,
    responses=file_response("application/zip"),
)
def export_link(
    request: Request, caller: Reader, ids: Annotated[ImageIds, Query()]
) -> StreamingResponse:
    """The same as a link, for fewer images."""
    return _zip(request, caller, ExportBody(ids=ids))


def _zip(request: Request, caller: Caller, body: ExportBody) -> StreamingResponse:
    forge = forge_of(request)
    entries = forge.darkroom.archive(caller.user_id, body.ids)
    length, chunks = zip_stream(entries, forge.storage)
    headers = {
        "Content-Length": str(length),
        "Content-Disposition": attachment("image-forge.zip"),
        "Cache-Control": "no-store",
    }
    return StreamingResponse(chunks, media_type="application/zip", headers=headers)


@router.get("/images/{image_id}")
def get_image(request: Request, caller: Reader, image_id: str) -> ImageView:
    """One image."""
    with forge_of(request).read() as work:
        return work.images.get(caller.user_id, image_id)


@router.patch("/images/{image_id}")
def change_image(
    request: Request, caller: Writer, image_id: str, body: ImagePatch
) -> ImageView:
    """Rate, favour, reject or tag an image; what is not named stays."""
    with forge_of(request).work() as work:
        return work.images.patch(caller.user_id, image_id, body)


@router.delete("/images/{image_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_image(request: Request, caller: Writer, image_id: str) -> None:
    """Put an image into the bin, from which it can be restored for 30 days."""
    with forge_of(request).work() as work:
        work.images.delete(caller.user_id, [image_id])


@router.get("/images/{image_id}/recipe")
def get_recipe(request: Request, caller: Reader, image_id: str) -> RecipeView:
    """How an image came to be: settings, seed, decisions, parents."""
    with forge_of(request).read() as work:
        return work.images.recipe(caller.user_id, image_id)


@router.post("/images/{image_id}/interactions", status_code=status.HTTP_204_NO_CONTENT)
def interact(
    request: Request, caller: Writer, image_id: str, body: InteractionData
) -> None:
    """Tell that something was done with an image; taste is learned from it."""
    with forge_of(request).work() as work:
        work.images.interact(caller.user_id, image_id, body)


@router.get(
    "/images/{image_id}/download",
    response_class=Response,
    responses=file_response("image/*"),
)
async def download(
    request: Request,
    caller: Reader,
    image_id: str,
    to: Annotated[DownloadFormat | None, Query(alias="format")] = None,
) -> Response:
    """The file as an attachment, its recipe inside; in another format on request.

    `format=svg` gives the true vectors of pictures whose model has the capability
    `vectors`: the picture is drawn again from its recipe, which takes as long as making
    it and counts as a generation. 422 `no_vectors` for other pictures, 409
    `other_version` where another version of the model made it.
    """
    forge = forge_of(request)
    darkroom = forge.darkroom
    if to == "svg":
        await on_pictures(lambda: forge.limits.generate(caller.user_id))
    file = await on_pictures(lambda: darkroom.download(caller.user_id, image_id, to))
    headers = {
        "Content-Disposition": attachment(file.file_name),
        "Cache-Control": "private, no-cache",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(file.data, media_type=file.media_type, headers=headers)


def attachment(name: str) -> str:
    """A Content-Disposition with a plain name and the real one (RFC 6266 §4.1)."""
    plain = "".join(sign if sign.isascii() else "_" for sign in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
