"""Presets: saved settings, applied in stacks by `/generate`."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, status
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from forge_app.api.errors import file_response
from forge_app.api.idempotency import IdempotencyKey, once
from forge_app.api.identity import Caller, forge_of, require
from forge_app.api.v1.images import attachment
from forge_app.api.v1.media import send
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.requests import (
    NewPreset,
    PresetFilter,
    PresetId,
    PresetPatch,
)
from forge_app.features.presets.views import (
    PresetFile,
    PresetFolders,
    PresetPreview,
    PresetVersionView,
    PresetView,
)

router = APIRouter(prefix="/presets", tags=["presets"])

Reader = Annotated[Caller, Depends(require("presets:read"))]
Writer = Annotated[Caller, Depends(require("presets:write"))]
Maker = Annotated[Caller, Depends(require("generate"))]
# A page of presets fetches their pictures by the dozen.
Viewer = Annotated[Caller, Depends(require("presets:read", counted=False))]

_THUMBNAIL_SIDE = 256


class PresetQuery(PresetFilter):
    """A filter and a page."""

    limit: int = Field(default=50, ge=1, le=200)
    cursor: str | None = Field(default=None, max_length=1000)

    def wanted(self) -> PresetFilter:
        """The filter alone."""
        return PresetFilter.model_validate(
            self.model_dump(exclude={"limit", "cursor"}, exclude_unset=True)
        )


class PresetList(BaseModel):
    """A page of presets."""

    items: list[PresetView]
    next_cursor: str | None


class PresetVersions(BaseModel):
    """Everything a preset ever was, the newest first."""

    items: list[PresetVersionView]


class Imported(BaseModel):
    """The presets that a file brought."""

    items: list[PresetView]


@router.get("")
def list_presets(
    request: Request, caller: Reader, query: Annotated[PresetQuery, Query()]
) -> PresetList:
    """The caller's presets, and those that others share with everybody here.

    Sorted by use unless `sort` says otherwise; `deleted=true` shows what was deleted
    within 30 days.
    """
    with forge_of(request).read() as work:
        page = work.presets.page(
            caller.user_id, query.wanted(), query.limit, query.cursor
        )
    return PresetList(items=page.items, next_cursor=page.next_cursor)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=PresetView)
def create_preset(
    request: Request, caller: Writer, body: NewPreset, key: IdempotencyKey = None
) -> JSONResponse:
    """Save settings: those given, or those of a picture's recipe."""
    return once(
        forge_of(request),
        user_id=caller.user_id,
        key=key,
        route="presets",
        request=body,
        action=lambda work: work.presets.create(caller.user_id, body),
        status=status.HTTP_201_CREATED,
    )


@router.get("/folders")
def preset_folders(request: Request, caller: Reader) -> PresetFolders:
    """The caller's folders, and how many presets there are."""
    with forge_of(request).read() as work:
        return work.presets.folders(caller.user_id)


@router.post("/preview")
def preview_presets(
    request: Request, caller: Maker, body: GenerateRequest
) -> PresetPreview:
    """What the presets of a request would change, and which of theirs not, and why.

    The body is that of `/generate`. Nothing is made and no use is counted.
    """
    with forge_of(request).read() as work:
        return work.generation.preview(caller.user_id, body)


@router.get("/export", response_model=PresetFile)
def export_presets(
    request: Request,
    caller: Reader,
    ids: Annotated[tuple[PresetId, ...], Query(max_length=200)] = (),
) -> JSONResponse:
    """Presets as a JSON file: those named, or else all of the caller's own."""
    with forge_of(request).read() as work:
        file = work.presets.export(caller.user_id, ids)
    document = file.model_dump(mode="json", exclude_none=True)
    headers = {"Content-Disposition": attachment("image-forge-presets.json")}
    return JSONResponse(document, headers=headers)


@router.post("/import", status_code=status.HTTP_201_CREATED, response_model=Imported)
def import_presets(
    request: Request, caller: Writer, body: PresetFile, key: IdempotencyKey = None
) -> JSONResponse:
    """Save all presets of an exported file, or, on any error, none of them."""
    return once(
        forge_of(request),
        user_id=caller.user_id,
        key=key,
        route="presets/import",
        request=body,
        action=lambda work: Imported(
            items=work.presets.import_file(caller.user_id, body)
        ),
        status=status.HTTP_201_CREATED,
    )


@router.get("/from-image/{image_id}")
def settings_of_image(request: Request, caller: Reader, image_id: str) -> PresetConfig:
    """What a preset made from a picture would set; nothing is saved."""
    with forge_of(request).read() as work:
        return work.presets.settings_of_image(caller.user_id, image_id)


@router.get("/{preset_id}")
def get_preset(request: Request, caller: Reader, preset_id: str) -> PresetView:
    """One preset."""
    with forge_of(request).read() as work:
        return work.presets.get(caller.user_id, preset_id)


@router.patch("/{preset_id}")
def change_preset(
    request: Request, caller: Writer, preset_id: str, body: PresetPatch
) -> PresetView:
    """Change a preset of one's own; what is not named stays, old versions are kept."""
    with forge_of(request).work() as work:
        return work.presets.change(caller.user_id, preset_id, body)


@router.delete("/{preset_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_preset(request: Request, caller: Writer, preset_id: str) -> None:
    """Delete a preset; for 30 days it can be restored."""
    with forge_of(request).work() as work:
        work.presets.delete(caller.user_id, preset_id)


@router.post("/{preset_id}/restore")
def restore_preset(request: Request, caller: Writer, preset_id: str) -> PresetView:
    """Undo the deletion of a preset."""
    with forge_of(request).work() as work:
        return work.presets.restore(caller.user_id, preset_id)


@router.post(
    "/{preset_id}/duplicate",
    status_code=status.HTTP_201_CREATED,
    response_model=PresetView,
)
def duplicate_preset(
    request: Request, caller: Writer, preset_id: str, key: IdempotencyKey = None
) -> JSONResponse:
    """A copy of one's own, also of a preset that somebody else shares."""
    return once(
        forge_of(request),
        user_id=caller.user_id,
        key=key,
        route=f"presets/{preset_id}/duplicate",
        request=None,
        action=lambda work: work.presets.duplicate(caller.user_id, preset_id),
        status=status.HTTP_201_CREATED,
    )


@router.get("/{preset_id}/versions")
def preset_versions(request: Request, caller: Reader, preset_id: str) -> PresetVersions:
    """Everything a preset of one's own ever was."""
    with forge_of(request).read() as work:
        return PresetVersions(items=work.presets.versions(caller.user_id, preset_id))


@router.post("/{preset_id}/versions/{version}/restore")
def restore_preset_version(
    request: Request, caller: Writer, preset_id: str, version: int
) -> PresetView:
    """Make an earlier version the newest again."""
    with forge_of(request).work() as work:
        return work.presets.restore_version(caller.user_id, preset_id, version)


@router.get(
    "/{preset_id}/thumbnail.webp",
    response_class=Response,
    responses=file_response("image/webp"),
)
def preset_thumbnail(request: Request, caller: Viewer, preset_id: str) -> Response:
    """A preset's picture, 256 pixels on its longer side, for all who see the preset."""
    forge = forge_of(request)
    with forge.read() as work:
        sha256, extension = work.presets.thumbnail(caller.user_id, preset_id)
    key = forge.files.ensure_thumbnail(sha256, extension, _THUMBNAIL_SIDE)
    etag = f'"{sha256}-{_THUMBNAIL_SIDE}"'
    return send(request, forge, key, "image/webp", etag)
