"""The files of pictures: their names, their thumbnails, and what is let in.

Nothing here touches the database, so it runs before or between transactions. A file is
stored under the SHA-256 of its bytes (`ab/abcd….png`); thumbnails lie beside it under
its name (`ab/abcd….512.webp`) and are made again when they are missing.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from forge_app.core.recipe import Recipe
from forge_app.errors import InvalidError, NotFoundError, TooLargeError
from forge_app.features.media.ports import Imaging, Storage
from forge_app.kit.text import is_storable
from forge_app.settings import Limits

THUMBNAIL_SIDES = (256, 512, 1024)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_MAX_SEED = 2**63 - 1
_MAX_SIDE = 1_000_000
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that lies in storage and is to be recorded.

    Attributes:
        sha256: Hash of its bytes, in hexadecimal: its name.
        extension: Without a dot.
        width: In pixels; 0 where it has no meaning. Likewise `height`.
        placeholder: Blur-up `data:` URI; empty for what is no picture.
        size: In bytes.
    """

    sha256: str
    extension: str
    media_type: str
    width: int
    height: int
    placeholder: str
    size: int


def is_sha256(text: str) -> bool:
    """Whether the text has the form of a file's name."""
    return bool(_SHA256.fullmatch(text))


def original_key(sha256: str, extension: str) -> str:
    """Where a file lies in storage.

    Raises:
        NotFoundError: the name has not the form of one of ours.
    """
    if not is_sha256(sha256) or not _EXTENSION.fullmatch(extension):
        raise NotFoundError("There is no such file.")
    return f"{sha256[:2]}/{sha256}.{extension}"


def thumbnail_key(sha256: str, side: int) -> str:
    """Where a thumbnail lies in storage."""
    return original_key(sha256, "webp").removesuffix("webp") + f"{side}.webp"


class Intake:
    """Collects an upload chunk by chunk and refuses it at the first byte too many."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._seen = 0
        self._data = bytearray()

    def expect(self, content_length: str | None) -> None:
        """Refuse early when the announced length is over the limit.

        Raises:
            TooLargeError: it is.
        """
        if content_length and content_length.isdecimal():
            # Python reads no number of thousands of digits; these say enough.
            self._check(int(content_length[:_MOST_DIGITS]))

    def count(self, size: int) -> None:
        """Note that bytes came, without keeping them.

        Raises:
            TooLargeError: they are more than the limit.
        """
        self._seen += size
        self._check(self._seen)

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes.

        Raises:
            TooLargeError: they are more than the limit.
        """
        self.count(len(chunk))
        self._data += chunk

    def finish(self) -> bytes:
        """Everything that came.

        Raises:
            InvalidError: nothing did.
        """
        if not self._data:
            raise InvalidError("The upload is empty; send the bytes of one picture.")
        return bytes(self._data)

    def widened(self, extra: int) -> "Intake":
        """A fresh one with a higher limit, for what a file is wrapped in."""
        return Intake(self._limit + extra)

    def _check(self, size: int) -> None:
        if size > self._limit:
            raise TooLargeError(
                f"The file is larger than {self._limit / 1_000_000:g} MB; "
                "send a smaller one.",
                details={"limit_bytes": self._limit},
            )


class MediaFiles:
    """Puts files into storage and gets them out again."""

    def __init__(self, *, storage: Storage, imaging: Imaging, limits: Limits) -> None:
        self.storage = storage
        self.imaging = imaging
        self._limits = limits

    def intake(self) -> Intake:
        """A collector for one upload."""
        return Intake(self._limits.max_upload_bytes)

    def prepare(
        self, data: bytes, media_type: str, recipe: Recipe | None = None
    ) -> KeptFile:
        """Embed the recipe, hash, and store the file with its thumbnails.

        Call it outside a write transaction, then `MediaService.record` the result
        inside one. What is no picture is stored as it is.

        Raises:
            InvalidError: it says it is a picture and is damaged or too large.
            UnavailableError: the storage cannot be reached.
        """
        if not media_type.startswith("image/"):
            return self._store(data, media_type, _extension_of(media_type))
        info = self.imaging.inspect(data)
        if not self.imaging.can_embed(info.media_type):
            data = self.imaging.convert(data, "png")
            info = self.imaging.inspect(data)
        thumbnails = self.imaging.thumbnails(data, THUMBNAIL_SIDES)
        placeholder = self.imaging.placeholder(thumbnails[THUMBNAIL_SIDES[0]])
        if recipe is not None:
            text = recipe.model_dump_json()
            data = self.imaging.embed_recipe(data, info.media_type, text)
        sha256 = hashlib.sha256(data).hexdigest()
        self._put_thumbnails(sha256, thumbnails)
        self.storage.put(original_key(sha256, info.extension), data)
        return KeptFile(
            sha256=sha256,
            extension=info.extension,
            media_type=info.media_type,
            width=info.width,
            height=info.height,
            placeholder=placeholder,
            size=len(data),
        )

    def _put_thumbnails(self, sha256: str, made: Mapping[int, bytes]) -> None:
        for side, thumbnail in made.items():
            self.storage.put(thumbnail_key(sha256, side), thumbnail, durable=False)

    def _store(self, data: bytes, media_type: str, extension: str) -> KeptFile:
        sha256 = hashlib.sha256(data).hexdigest()
        self.storage.put(original_key(sha256, extension), data)
        return KeptFile(sha256, extension, media_type, 0, 0, "", len(data))

    def admit(self, data: bytes) -> tuple[bytes, str, Recipe | None]:
        """Make a stranger's picture safe to keep.

        Hostile files are held off by the list of formats, by the pixel limit, which is
        checked in the header before anything is decoded, and by limits of memory and
        time while it is decoded.

        Returns:
            The clean bytes, their media type, and the recipe, if there was a valid one.

        Raises:
            UnsupportedMediaError: it is no picture of a kind that is taken.
            TooLargeError: it has too many pixels or bytes.
            InvalidError: it is damaged.
        """
        intake = self.intake()
        intake.feed(data)
        # First of all: nothing else is to open what may be made to do harm.
        clean = self.imaging.sanitise(intake.finish())
        recipe = self.recipe_in(data)
        return clean, self.imaging.inspect(clean).media_type, recipe

    def recipe_in(self, data: bytes) -> Recipe | None:
        """The valid recipe embedded in a file; None when there is none.

        Raises:
            InvalidError: the bytes are no picture.
        """
        self.imaging.inspect(data)
        document = self.imaging.read_recipe(data)
        if document is None or not is_storable(document):
            return None
        try:
            recipe = Recipe.model_validate(document)
        except ValidationError:
            return None
        return recipe if self._is_plausible(recipe) else None

    def _is_plausible(self, recipe: Recipe) -> bool:
        longest = self._limits.max_prompt_chars
        return (
            all(
                len(settings.prompt) <= longest
                and len(settings.negative_prompt) <= longest
                and len(settings.model) <= 128
                # 0 is the size of what has none.
                and 0 <= settings.width <= _MAX_SIDE
                and 0 <= settings.height <= _MAX_SIDE
                for settings in (recipe.typed, recipe.final)
            )
            and len(recipe.content_type) <= 32
            and 0 <= (recipe.seed or 0) <= _MAX_SEED
        )

    def read(self, sha256: str, extension: str) -> bytes:
        """A stored file.

        Raises:
            NotFoundError: there is none.
        """
        return self.storage.get(original_key(sha256, extension))

    def ensure_thumbnail(self, sha256: str, extension: str, side: int) -> str:
        """The key of a thumbnail, which is made again if it was lost.

        Raises:
            NotFoundError: there is no such size, or no original to make it from.
        """
        if side not in THUMBNAIL_SIDES:
            known = ", ".join(map(str, THUMBNAIL_SIDES))
            raise NotFoundError(f"Thumbnails come in these sizes: {known}.")
        key = thumbnail_key(sha256, side)
        if not self.storage.exists(key):
            data = self.read(sha256, extension)
            # All of them, for each is made from the next larger one.
            made = self.imaging.thumbnails(data, THUMBNAIL_SIDES)
            self._put_thumbnails(sha256, made)
        return key

    def discard(self, sha256: str, extension: str) -> None:
        """Remove a file and its thumbnails from storage."""
        for side in THUMBNAIL_SIDES:
            self.storage.delete(thumbnail_key(sha256, side))
        self.storage.delete(original_key(sha256, extension))


def _extension_of(media_type: str) -> str:
    """A file ending for a kind that is no picture: `model/gltf-binary` → `gltfbina`."""
    known = {"application/json": "json", "text/plain": "txt", "video/mp4": "mp4"}
    plain = re.sub(r"[^a-z0-9]", "", media_type.partition("/")[2].lower())
    return known.get(media_type, plain[:8] or "bin")
