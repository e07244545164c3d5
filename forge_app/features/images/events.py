"""What happens to images, for whoever listens."""

from typing import ClassVar

from forge_app.core.events import Event
from forge_app.features.images.views import ImageView


class _OfUser(Event):
    """An event about a user's images, seen by the user's own listeners."""

    user_id: str

    def topics(self) -> tuple[str, ...]:
        return (f"user:{self.user_id}",)


class _OfImages(_OfUser):
    image_ids: tuple[str, ...]


class ImageRated(_OfImages):
    """Images were given 1 to 5 stars, or had theirs taken away."""

    name: ClassVar[str] = "image.rated"
    rating: int | None


class ImageFavorited(_OfImages):
    """Images became favourites, or are none any more."""

    name: ClassVar[str] = "image.favorited"
    favorite: bool


class ImageRejected(_OfImages):
    """Images were rejected, or taken back."""

    name: ClassVar[str] = "image.rejected"
    rejected: bool


class ImageTagged(_OfImages):
    """Images were given tags and had others taken away."""

    name: ClassVar[str] = "image.tagged"
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class ImageDeleted(_OfImages):
    """Images went to the bin."""

    name: ClassVar[str] = "image.deleted"


class ImageRestored(_OfImages):
    """Images came back from the bin."""

    name: ClassVar[str] = "image.restored"


class ImagePurged(_OfImages):
    """Images are gone for good."""

    name: ClassVar[str] = "image.purged"


class ImageMerged(_OfUser):
    """A picture was put together from several."""

    name: ClassVar[str] = "image.merged"
    image: ImageView


class ImageUploaded(_OfUser):
    """A picture was brought in."""

    name: ClassVar[str] = "image.uploaded"
    image: ImageView


class ImageUsed(_OfImages):
    """Something was done with an image that tells of taste: a download, a remix."""

    name: ClassVar[str] = "image.used"
    kind: str
    value: float = 0.0
