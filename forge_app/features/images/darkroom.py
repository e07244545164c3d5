"""The slow side of images: uploads, merges, comparisons, downloads, clearing up.

A transaction must not stay open while pixels are worked on, so each of these opens a
short one to look things up, works, and opens another to write down. Everything here
blocks: call it in a thread.
"""

import asyncio
import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any

from forge_app.core.content import (
    Artifact,
    ContentTypes,
    ForgeGenerator,
    InputArtifact,
    MergeLayer,
    MergeRequest,
)
from forge_app.core.recipe import Parent, Recipe, Settings
from forge_app.errors import InvalidError
from forge_app.features.images.differences import differences
from forge_app.features.images.ports import Transactions
from forge_app.features.images.redrawing import no_vectors
from forge_app.features.images.requests import MergeBody, MergeLayerBody
from forge_app.features.images.rows import NewImage
from forge_app.features.images.views import (
    ComparisonView,
    ImageView,
    InteractionData,
    PairDistance,
)
from forge_app.features.media.files import MediaFiles, original_key
from forge_app.features.media.ports import DownloadFormat
from forge_app.kit.clock import Clock

MERGED_PROMPT_CHARS = 10_000
_UNUSED_DAYS = 1
_LOST_HOURS = 24
_NAME_CHARS = 60
_PLAIN_SIDE = 1024


@dataclass(frozen=True, slots=True)
class Download:
    """A file to hand out under a name that tells what it shows."""

    data: bytes
    media_type: str
    file_name: str


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A stored file that goes into an archive.

    Attributes:
        key: Where it lies in storage.
        name: What it is called in the archive; unique there.
        size: In bytes.
    """

    key: str
    name: str
    size: int


class Darkroom:
    """Works on pictures between transactions."""

    def __init__(
        self,
        transactions: Transactions,
        *,
        files: MediaFiles,
        clock: Clock,
        content_types: ContentTypes,
    ) -> None:
        self._transactions = transactions
        self._content_types = content_types
        self._files = files
        self._clock = clock

    def prepare_upload(self, user_id: str, data: bytes) -> NewImage:
        """A picture of the user's own, made harmless, for `ImageService.add`.

        A recipe that it carries is kept with it, so a picture that was forged elsewhere
        can be forged again here.

        Raises:
            UnsupportedMediaError: it is no picture of a kind that is taken.
            TooLargeError: it has too many bytes or pixels.
            InvalidError: it is damaged or empty.
        """
        clean, media_type, found = self._files.admit(data)
        info = self._files.imaging.inspect(clean)
        recipe = self._imported(found, info.width, info.height)
        kept = self._files.prepare(clean, media_type, recipe)
        return NewImage(user_id, kept, recipe, kind="uploaded")

    def _imported(self, found: Recipe | None, width: int, height: int) -> Recipe:
        now = self._clock.now()
        if found is None:
            blank = Settings(prompt="", model="", width=width, height=height)
            return Recipe(operation="import", typed=blank, final=blank, created_at=now)
        # Its parents are images of another place, or of another user's.
        facts = {**found.facts, "imported_operation": found.operation}
        bare = {"inputs": ()}
        return found.model_copy(
            update={
                "operation": "import",
                "typed": found.typed.model_copy(update=bare),
                "final": found.final.model_copy(update=bare),
                "parents": (),
                "facts": facts,
            }
        )

    def read_recipe(self, data: bytes) -> Recipe:
        """The recipe in a file that a user dropped; nothing is kept.

        Raises:
            InvalidError: it is no picture, or has no recipe (`no_recipe`).
        """
        recipe = self._files.recipe_in(data)
        if recipe is None:
            raise InvalidError(
                "There is no recipe in this file. Files downloaded from Image Forge "
                "have one, unless another program has saved them since.",
                code="no_recipe",
            )
        return recipe

    def prepare_merge(self, user_id: str, body: MergeBody) -> NewImage:
        """Parts of several of the user's images put together, for `ImageService.add`.

        Raises:
            NotFoundError: one of the images is not there, or is somebody else's.
            InvalidError: they are of several content types, or a mask cannot be read.
        """
        ids = body.image_ids()
        with self._transactions.read() as work:
            images = dict(zip(ids, work.images.get_many(user_id, ids), strict=True))
        base = images[body.base_image_id]
        sources = [base, *(images[layer.image_id] for layer in body.layers)]
        generator = self._generator(sources)
        parents = [Parent(image_id=base.id, role="merge")]
        layers = [
            MergeLayer(InputArtifact(self._bytes(base), base.media_type, parents[0]))
        ]
        for layer in body.layers:
            image = images[layer.image_id]
            mask, region = self._region(layer, base, images)
            parent = Parent(image_id=image.id, role="merge", region=region)
            parents.append(parent)
            source = InputArtifact(self._bytes(image), image.media_type, parent)
            layers.append(MergeLayer(source, mask))
        request = MergeRequest(
            layers, base.width, base.height, body.feather, body.match_colours
        )
        made = asyncio.run(generator.merge(request))
        recipe = self._merged(body, sources, parents, made)
        kept = self._files.prepare(made.data, made.media_type, recipe)
        return NewImage(user_id, kept, recipe, kind="merged")

    def _generator(self, images: Sequence[ImageView]) -> ForgeGenerator:
        """Who compares and merges these.

        Raises:
            InvalidError: they are of several content types (`mixed_content_types`), or
                of one that is no longer registered.
        """
        kinds = list(dict.fromkeys(image.content_type for image in images))
        if len(kinds) > 1:
            raise InvalidError(
                f"These are of several kinds ({', '.join(kinds)}); pick ones of the "
                "same kind.",
                code="mixed_content_types",
                details={"content_types": kinds},
            )
        return self._content_types.get(kinds[0])

    def _region(
        self, layer: MergeLayerBody, base: ImageView, images: dict[str, ImageView]
    ) -> tuple[bytes, dict[str, Any]]:
        """A layer's mask, and what its recipe says of it."""
        imaging = self._files.imaging
        if box := layer.rectangle:
            corners = (box.x, box.y, box.width, box.height)
            # What has no size of its own is given one that a rectangle can lie in.
            canvas = (base.width or _PLAIN_SIDE, base.height or _PLAIN_SIDE)
            mask = imaging.rectangle_mask(canvas, corners)
            return mask, {"rectangle": box.model_dump()}
        if layer.mask_image_id:
            mask = imaging.grey_mask(self._bytes(images[layer.mask_image_id]))
            return mask, {"mask_image_id": layer.mask_image_id}
        mask = imaging.grey_mask(imaging.sanitise(_decoded(layer.mask or "")))
        return mask, {"mask": base64.b64encode(mask).decode()}

    def _merged(
        self,
        body: MergeBody,
        sources: Sequence[ImageView],
        parents: Sequence[Parent],
        made: Artifact,
    ) -> Recipe:
        prompts = dict.fromkeys(image.prompt for image in sources if image.prompt)
        settings = Settings(
            prompt=" + ".join(prompts)[:MERGED_PROMPT_CHARS],
            model="",
            width=sources[0].width,
            height=sources[0].height,
            params={"feather": body.feather, "match_colours": body.match_colours},
        )
        models = dict.fromkeys(image.model for image in sources if image.model)
        return Recipe(
            content_type=sources[0].content_type,
            operation="merge",
            typed=settings,
            final=settings,
            parents=tuple(parents),
            facts={**made.facts, "models": list(models)},
            created_at=self._clock.now(),
        )

    def compare(self, user_id: str, ids: Sequence[str]) -> ComparisonView:
        """How the user's images differ, to the eye and in their recipes.

        Raises:
            NotFoundError: one of them is not there, or is somebody else's.
            InvalidError: they are of several content types.
        """
        names = list(dict.fromkeys(ids))
        with self._transactions.read() as work:
            images = work.images.get_many(user_id, names)
            recipes = work.images.recipes(names)
        generator = self._generator(images)
        artifacts = [self._to_compare(image) for image in images]
        found = asyncio.run(generator.compare(artifacts))
        return ComparisonView(
            images=tuple(images),
            distances=tuple(
                PairDistance(a=names[one], b=names[other], distance=distance)
                for (one, other), distance in found.distances.items()
            ),
            differences=tuple(differences(names, recipes)),
            facts=dict(found.facts),
        )

    def _to_compare(self, image: ImageView) -> Artifact:
        """A picture's thumbnail, which tells as much; anything else as it is."""
        if image.media_type.startswith("image/"):
            return Artifact(self._thumbnail(image), "image/webp")
        return Artifact(self._bytes(image), image.media_type)

    def download(
        self, user_id: str, image_id: str, to: DownloadFormat | None = None
    ) -> Download:
        """A file with its recipe in it, in the wanted format or as it is stored.

        As SVG it is drawn again by its model, which takes as long as making it.

        Raises:
            NotFoundError: there is no such image, or it is somebody else's; or, for
                SVG, one that it was made from is gone.
            InvalidError: there is no SVG of it (`no_vectors`).
            ConflictError: another version of its model made it (`other_version`).
        """
        with self._transactions.read() as work:
            image = work.images.get(user_id, image_id)
            recipe = work.images.recipes([image_id]).get(image_id)
        svg = self._vectors(user_id, recipe) if to == "svg" else b""
        with self._transactions.work() as work:  # alone: it waits for the write lock
            work.images.interact(
                user_id, image_id, InteractionData(kind="download", value=1.0)
            )
        if to == "svg":
            return Download(svg, "image/svg+xml", f"{file_stem(image)}.svg")
        data, media_type = self._bytes(image), image.media_type
        if to is not None and media_type != f"image/{to}":
            data, media_type = self._files.imaging.convert(data, to), f"image/{to}"
            if recipe is not None:
                text = recipe.model_dump_json()
                data = self._files.imaging.embed_recipe(data, media_type, text)
        ending = self._files.imaging.inspect(data).extension
        return Download(data, media_type, f"{file_stem(image)}.{ending}")

    def _vectors(self, user_id: str, recipe: Recipe | None) -> bytes:
        """A picture drawn again as SVG, with its recipe in it."""
        if recipe is None:
            raise no_vectors()
        uses = [use for use in recipe.final.inputs if use.role is not None]
        with self._transactions.read() as work:
            given = work.images.get_many(user_id, [use.image_id for use in uses])
        inputs = [
            InputArtifact(
                self._bytes(image),
                image.media_type,
                Parent(image_id=use.image_id, role=use.role or "init"),
            )
            for use, image in zip(uses, given, strict=True)
        ]
        generator = self._content_types.get(recipe.content_type)
        document = asyncio.run(generator.vectors(recipe, inputs)).encode()
        text = recipe.model_dump_json()
        return self._files.imaging.embed_recipe(document, "image/svg+xml", text)

    def archive(self, user_id: str, ids: Sequence[str]) -> list[ArchiveEntry]:
        """The files of a ZIP of the user's images, each with a name of its own.

        Raises:
            NotFoundError: one of them is not there, or is somebody else's.
        """
        names = list(dict.fromkeys(ids))
        with self._transactions.read() as work:
            images = work.images.get_many(user_id, names)
            sizes = work.media.sizes([image.sha256 for image in images])
        use = InteractionData(kind="download", value=1.0)
        with self._transactions.work() as work:
            work.images.interact_many(user_id, names, use)
        taken: set[str] = set()
        entries = []
        for image in images:
            ending = image.url.rpartition(".")[2]
            name = _unique(file_stem(image), ending, taken)
            key = original_key(image.sha256, ending)
            entries.append(ArchiveEntry(key, name, sizes[image.sha256]))
        return entries

    def clear(self) -> int:
        """Erase what has been in the bin for 30 days, and files that nothing uses.

        For the maintenance job; runs in short transactions and may be repeated.

        Returns:
            How many files were removed.
        """
        batch = 200
        while True:
            with self._transactions.work() as work:
                if work.images.purge_expired(limit=batch) < batch:
                    break
        removed = 0
        before = self._clock.now() - timedelta(days=_UNUSED_DAYS)
        while True:
            with self._transactions.work() as work:
                unused = work.media.take_unused(before, batch)
            for sha256, extension in unused:
                removed += self._remove(sha256, extension)
            if len(unused) < batch:
                return removed + self._clear_lost()

    def _clear_lost(self) -> int:
        """Remove files whose maker died before writing them down."""
        removed = 0
        originals = _originals(self._files.storage.keys())
        while batch := dict(islice(originals, 500)):
            with self._transactions.read() as work:
                lost = work.media.unknown(list(batch))
            for name in lost:
                removed += self._remove(name, batch[name])
        return removed

    def _remove(self, sha256: str, extension: str) -> bool:
        """Remove a file, unless it was just kept again and is yet to be recorded."""
        modified = self._files.storage.modified(original_key(sha256, extension))
        limit = self._clock.now() - timedelta(hours=_LOST_HOURS)
        if modified is None or modified > limit:
            return False
        self._files.discard(sha256, extension)
        return True

    def _bytes(self, image: ImageView) -> bytes:
        return self._files.read(image.sha256, image.url.rpartition(".")[2])

    def _thumbnail(self, image: ImageView) -> bytes:
        ending = image.url.rpartition(".")[2]
        key = self._files.ensure_thumbnail(image.sha256, ending, 256)
        return self._files.storage.get(key)


def _originals(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and ending of the files among these keys that are no thumbnails."""
    for key in keys:
        name, _, ending = key.rpartition("/")[2].partition(".")
        if "." not in ending:
            yield name, ending


def file_stem(image: ImageView) -> str:
    """A file name that tells what is in it: the prompt's first words and the seed."""
    words = re.sub(r"[^\w]+", "-", image.prompt.lower()).strip("-_")
    stem = words[:_NAME_CHARS].rstrip("-_") or image.kind
    return f"{stem}-{image.id[-6:] if image.seed is None else image.seed}"


def _unique(stem: str, ending: str, taken: set[str]) -> str:
    name, number = f"{stem}.{ending}", 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}.{ending}"
    taken.add(name)
    return name


def _decoded(text: str) -> bytes:
    """Bytes of a base64 string or `data:` URI."""
    plain = text.partition(",")[2] if text.startswith("data:") else text
    try:
        return base64.b64decode(plain, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidError("The mask is not valid base64.") from error
