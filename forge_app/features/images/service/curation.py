"""What a user does with images: rating, tagging, binning, erasing, using."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from forge_app.errors import ConflictError, InvalidError, NotFoundError
from forge_app.features.images.events import (
    ImageDeleted,
    ImageFavorited,
    ImagePurged,
    ImageRated,
    ImageRejected,
    ImageRestored,
    ImageTagged,
    ImageUsed,
)
from forge_app.features.images.ports import Announcer
from forge_app.features.images.repository import ImageRepository
from forge_app.features.images.requests import (
    MAX_BULK,
    MAX_TAG_CHARS,
    MAX_TAGS,
    BulkBody,
)
from forge_app.features.images.views import InteractionData
from forge_app.kit.clock import Clock
from forge_app.kit.ids import is_id, new_id
from forge_app.kit.text import is_storable

BIN_DAYS = 30
_MAX_INTERACTION_CHARS = 4000


class Curation:
    """Changes to images: each for all the images named or, on any error, for none."""

    def __init__(
        self, repository: ImageRepository, *, clock: Clock, outbox: Announcer
    ) -> None:
        self._repository = repository
        self._clock = clock
        self._outbox = outbox

    def rate(self, user_id: str, ids: Sequence[str], rating: int | None) -> int:
        """Give 1 to 5 stars; None takes them away.

        Returns:
            How many images there were.

        Raises:
            NotFoundError: one is not there or somebody else's; nothing was changed.
            InvalidError: there is no such rating, or too many images.
        """
        if rating is not None and not 1 <= rating <= 5:
            raise InvalidError("A rating is from 1 to 5 stars.")
        names = self._set(user_id, ids, rating=rating)
        self._note(user_id, names, "rate", float(rating or 0))
        self._outbox.tell(ImageRated(user_id=user_id, image_ids=names, rating=rating))
        return len(names)

    def set_favorite(self, user_id: str, ids: Sequence[str], favorite: bool) -> int:
        """Make favourites, or make them none; errors as for `rate`."""
        names = self._set(user_id, ids, favorite=favorite)
        self._note(user_id, names, "favorite" if favorite else "unfavorite", 1.0)
        self._outbox.tell(
            ImageFavorited(user_id=user_id, image_ids=names, favorite=favorite)
        )
        return len(names)

    def set_rejected(self, user_id: str, ids: Sequence[str], rejected: bool) -> int:
        """Hide from the gallery, or show again; errors as for `rate`."""
        names = self._set(user_id, ids, rejected=rejected)
        self._note(user_id, names, "reject" if rejected else "unreject", 1.0)
        self._outbox.tell(
            ImageRejected(user_id=user_id, image_ids=names, rejected=rejected)
        )
        return len(names)

    def tag(
        self,
        user_id: str,
        ids: Sequence[str],
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
    ) -> int:
        """Put tags on images and take others off; errors as for `rate`.

        Raises:
            InvalidError: a tag is empty or too long, or an image would have too many.
        """
        names = self._owned(user_id, ids)
        added = tuple(dict.fromkeys(normalise_tag(tag) for tag in add))
        removed = tuple(dict.fromkeys(normalise_tag(tag) for tag in remove))
        if removed:
            self._repository.remove_tags(names, removed)
        if added:
            self._repository.add_tags(user_id, names, added)
            if self._repository.most_tags(names) > MAX_TAGS:
                raise InvalidError(f"An image has at most {MAX_TAGS} tags.")
        self._outbox.tell(
            ImageTagged(user_id=user_id, image_ids=names, added=added, removed=removed)
        )
        return len(names)

    def delete(self, user_id: str, ids: Sequence[str]) -> int:
        """Put into the bin, for 30 days; errors as for `rate`."""
        names = _names(ids)
        changed = self._repository.mark_deleted(user_id, names, self._clock.now())
        self._check_all(changed, user_id, names)
        self._outbox.tell(ImageDeleted(user_id=user_id, image_ids=names))
        return len(names)

    def restore(self, user_id: str, ids: Sequence[str]) -> int:
        """Take out of the bin; errors as for `rate`."""
        names = self._set(user_id, ids, deleted_at=None)
        self._outbox.tell(ImageRestored(user_id=user_id, image_ids=names))
        return len(names)

    def purge_now(self, user_id: str, ids: Sequence[str]) -> int:
        """Erase images that are in the bin, for good; errors as for `rate`.

        Raises:
            ConflictError: one is not in the bin.
        """
        names = self._owned(user_id, ids)
        if len(self._repository.binned(user_id, names)) != len(names):
            raise ConflictError("Only images in the bin can be erased: delete first.")
        self._repository.erase(names)
        self._outbox.tell(ImagePurged(user_id=user_id, image_ids=names))
        return len(names)

    def purge_expired(self, before: datetime | None = None, limit: int = 200) -> int:
        """Erase what anybody put into the bin before a time, 30 days ago by default.

        Returns:
            How many were erased; fewer than `limit` when that was all.
        """
        before = before or self._clock.now() - timedelta(days=BIN_DAYS)
        found = self._repository.binned_before(before, limit)
        self._repository.erase([image_id for image_id, _ in found])
        owners: dict[str, list[str]] = {}
        for image_id, owner in found:
            owners.setdefault(owner, []).append(image_id)
        for owner, ids in owners.items():
            self._outbox.tell(ImagePurged(user_id=owner, image_ids=tuple(ids)))
        return len(found)

    def apply(self, user_id: str, body: BulkBody) -> int:
        """One action on many images; how many there were. Errors as for `rate`."""
        ids = body.ids
        actions: dict[str, Callable[[], int]] = {
            "delete": lambda: self.delete(user_id, ids),
            "restore": lambda: self.restore(user_id, ids),
            "purge": lambda: self.purge_now(user_id, ids),
            "tag": lambda: self.tag(user_id, ids, add=body.tags),
            "untag": lambda: self.tag(user_id, ids, remove=body.tags),
            "favorite": lambda: self.set_favorite(user_id, ids, True),
            "unfavorite": lambda: self.set_favorite(user_id, ids, False),
            "rate": lambda: self.rate(user_id, ids, body.rating),
            "reject": lambda: self.set_rejected(user_id, ids, True),
            "unreject": lambda: self.set_rejected(user_id, ids, False),
        }
        return actions[body.action]()

    def interact(self, user_id: str, image_id: str, data: InteractionData) -> None:
        """Remember something a user did with an image; taste is learned from it.

        Raises:
            NotFoundError: there is no such image, or it is somebody else's.
            InvalidError: the data is too long or cannot be stored.
        """
        self.interact_many(user_id, [image_id], data)

    def interact_many(
        self, user_id: str, ids: Sequence[str], data: InteractionData
    ) -> None:
        """`interact` with several images at once."""
        if not is_storable([data.data, data.value]):
            raise InvalidError("data holds characters or numbers that are not allowed.")
        if len(str(data.data)) > _MAX_INTERACTION_CHARS:
            raise InvalidError(f"data is longer than {_MAX_INTERACTION_CHARS} signs.")
        names = self._owned(user_id, ids)
        self._note(user_id, names, data.kind, data.value, data.data)
        self._outbox.tell(
            ImageUsed(
                user_id=user_id, image_ids=names, kind=data.kind, value=data.value
            )
        )

    def _note(
        self,
        user_id: str,
        ids: Sequence[str],
        kind: str,
        value: float,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        now = self._clock.now()
        self._repository.insert_interactions(
            [
                {
                    "id": new_id(),
                    "user_id": user_id,
                    "image_id": image_id,
                    "kind": kind,
                    "value": value,
                    "data": dict(data or {}),
                    "created_at": now,
                }
                for image_id in ids
            ]
        )

    def _set(
        self, user_id: str, ids: Sequence[str], **values: object
    ) -> tuple[str, ...]:
        names = _names(ids)
        changed = self._repository.set_values(user_id, names, **values)
        self._check_all(changed, user_id, names)
        return names

    def _owned(self, user_id: str, ids: Sequence[str]) -> tuple[str, ...]:
        names = _names(ids)
        self._check_all(-1, user_id, names)
        return names

    def _check_all(self, changed: int, user_id: str, names: Sequence[str]) -> None:
        """Raise unless all are the user's; the transaction takes back what was done."""
        if changed == len(names):
            return
        own = {row.id for row in self._repository.by_ids(user_id, names)}
        if missing := [name for name in names if name not in own]:
            raise not_found(missing)


def normalise_tag(tag: str) -> str:
    """A tag as it is stored: lower case, single spaces, no control characters.

    Raises:
        InvalidError: nothing is left of it, or it is too long.
    """
    plain = "".join(sign if sign.isprintable() else " " for sign in tag)
    plain = " ".join(plain.split()).lower()
    if not plain or len(plain) > MAX_TAG_CHARS:
        raise InvalidError(f"A tag has 1 to {MAX_TAG_CHARS} characters.")
    return plain


def _names(ids: Sequence[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(ids))
    if not 1 <= len(names) <= MAX_BULK:
        raise InvalidError(f"Name from 1 to {MAX_BULK} images at a time.")
    if strange := [name for name in names if not is_id(name)]:
        raise not_found(strange)
    return names


def not_found(ids: Sequence[str]) -> NotFoundError:
    """The one error for images that are not there and for those of others."""
    what = "There is no such image." if len(ids) == 1 else "Some images do not exist."
    return NotFoundError(what, details={"ids": list(ids)})
