"""The gallery: images with their recipes, tags and ratings."""

from collections.abc import Mapping, Sequence
from typing import Any

from forge_app.core.recipe import Recipe
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.images.events import ImageMerged, ImageUploaded
from forge_app.features.images.ports import Announcer
from forge_app.features.images.repository import FACET_CAP, ImageRepository
from forge_app.features.images.requests import ImagePatch
from forge_app.features.images.rows import NewImage, view_of
from forge_app.features.images.service.curation import (
    Curation,
    normalise_tag,
    not_found,
)
from forge_app.features.images.views import (
    GalleryFacets,
    ImageFilter,
    ImageView,
    RecipeView,
)
from forge_app.features.media.service import MediaService
from forge_app.kit.clock import Clock
from forge_app.kit.ids import is_id, new_id
from forge_app.kit.pagination import Page, decode_cursor, make_page

MAX_PAGE = 200
_MAX_SEQ = 2**63 - 1

__all__ = ["MAX_PAGE", "ImageService", "normalise_tag"]


class ImageService(Curation):
    """Images of users. Whatever names an image of somebody else's finds nothing."""

    def __init__(
        self,
        repository: ImageRepository,
        *,
        media: MediaService,
        clock: Clock,
        outbox: Announcer,
    ) -> None:
        super().__init__(repository, clock=clock, outbox=outbox)
        self._media = media

    # ---- adding

    def add(self, new: NewImage) -> ImageView:
        """Write a stored picture down with its recipe.

        An image of a run and position that is already there is not added again: the
        first one is given back, so a worker may repeat itself.
        """
        self._media.record(new.kept)
        image_id = new_id()
        recipe, kept = new.recipe, new.kept
        values: dict[str, Any] = {
            "id": image_id,
            "user_id": new.user_id,
            "generation_id": new.generation_id,
            "run_id": new.run_id,
            "position": new.position,
            "content_type": recipe.content_type,
            "kind": new.kind,
            "sha256": kept.sha256,
            "extension": kept.extension,
            "media_type": kept.media_type,
            "width": kept.width,
            "height": kept.height,
            "placeholder": kept.placeholder,
            "prompt": recipe.typed.prompt,
            "negative_prompt": recipe.typed.negative_prompt,
            "model": recipe.final.model,
            "seed": recipe.seed,
            "cost_micros": new.cost_micros,
            "seconds": new.seconds,
            "favorite": False,
            "rejected": False,
            "created_at": self._clock.now(),
        }
        added = self._repository.insert(values, recipe.model_dump(mode="json"))
        if not added and new.run_id is not None:
            return view_of(self._repository.of_run_position(new.run_id, new.position))
        self._add_parents(new.user_id, image_id, recipe)
        view = self.get(new.user_id, image_id)
        # That a run made one is told by the generation, together with the run.
        if new.kind == "merged":
            self._outbox.tell(ImageMerged(user_id=new.user_id, image=view))
        elif new.kind == "uploaded":
            self._outbox.tell(ImageUploaded(user_id=new.user_id, image=view))
        return view

    def insert_generated(self, new: NewImage) -> ImageView:
        """`add`, for a picture that a run made; the run must be named."""
        if new.run_id is None:
            raise ValueError("a generated image belongs to a run")
        return self.add(new)

    def _add_parents(self, user_id: str, image_id: str, recipe: Recipe) -> None:
        wanted = [parent.image_id for parent in recipe.parents]
        own = {row.id for row in self._repository.by_ids(user_id, wanted)}
        self._repository.insert_parents(
            [
                {
                    "image_id": image_id,
                    "parent_id": parent.image_id,
                    "position": position,
                    "role": parent.role,
                }
                for position, parent in enumerate(recipe.parents)
                if parent.image_id in own
            ]
        )

    # ---- reading

    def get(self, user_id: str, image_id: str) -> ImageView:
        """One image, be it in the bin.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        return self.get_many(user_id, [image_id])[0]

    def get_many(self, user_id: str, ids: Sequence[str]) -> list[ImageView]:
        """Images in the order asked for.

        Raises:
            NotFoundError: one of them is not there, or is somebody else's.
        """
        known = [one for one in ids if is_id(one)]
        rows = {row.id: row for row in self._repository.by_ids(user_id, known)}
        if missing := [image_id for image_id in ids if image_id not in rows]:
            raise not_found(missing)
        tags = self._repository.tags(list(rows))
        return [view_of(rows[one], tags.get(one, ())) for one in ids]

    def of_runs(self, run_ids: Sequence[str]) -> dict[str, list[ImageView]]:
        """The images of runs, by run, without those in the bin.

        The caller has checked whose runs they are.
        """
        found: dict[str, list[ImageView]] = {run_id: [] for run_id in run_ids}
        if not run_ids:
            return found
        rows = self._repository.of_runs(run_ids)
        tags = self._repository.tags([row.id for row in rows])
        for row in rows:
            found[row.run_id].append(view_of(row, tags.get(row.id, ())))
        return found

    def recipe(self, user_id: str, image_id: str) -> RecipeView:
        """How an image came to be, and what it was made from.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        image = self.get(user_id, image_id)
        document = self._repository.recipe(image_id)
        if document is None:
            raise NotFoundError("This image has no recipe.")
        parents = self._repository.parents(user_id, image_id)
        tags = self._repository.tags([row.id for row in parents])
        unique = {row.id: view_of(row, tags.get(row.id, ())) for row in parents}
        return RecipeView(
            image=image,
            recipe=Recipe.model_validate(document),
            parents=tuple(unique.values()),
        )

    def recipes(self, ids: Sequence[str]) -> Mapping[str, Recipe]:
        """Recipes by image; the caller has checked whose images they are."""
        found = self._repository.recipes(ids)
        return {one: Recipe.model_validate(text) for one, text in found.items()}

    def gallery(
        self,
        user_id: str,
        wanted: ImageFilter | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[ImageView]:
        """The user's images, newest first.

        Raises:
            InvalidError: the limit or the cursor is not valid.
        """
        if not 1 <= limit <= MAX_PAGE:
            raise InvalidError(f"limit is from 1 to {MAX_PAGE}.")
        rows = self._repository.gallery(
            user_id,
            wanted or ImageFilter(),
            limit=limit + 1,
            before=_seq_in(cursor),
        )
        page = make_page(rows, limit, lambda row: (row.seq,))
        tags = self._repository.tags([row.id for row in page.items])
        return page.map(lambda row: view_of(row, tags.get(row.id, ())))

    def facets(self, user_id: str) -> GalleryFacets:
        """What the user's gallery can be filtered by."""
        total = self._repository.count(user_id)
        return GalleryFacets(
            models=self._repository.count_by_model(user_id),
            tags=self._repository.count_by_tag(user_id),
            total=min(total, FACET_CAP),
            total_is_capped=total > FACET_CAP,
        )

    # ---- changing

    def patch(self, user_id: str, image_id: str, patch: ImagePatch) -> ImageView:
        """Change what is named in `patch`; errors as for `rate` and `tag`."""
        image = self.get(user_id, image_id)
        ids = [image_id]
        if "rating" in patch.model_fields_set:
            self.rate(user_id, ids, patch.rating)
        if patch.favorite is not None:
            self.set_favorite(user_id, ids, patch.favorite)
        if patch.rejected is not None:
            self.set_rejected(user_id, ids, patch.rejected)
        if patch.tags is not None:
            wanted = [normalise_tag(tag) for tag in patch.tags]
            gone = [tag for tag in image.tags if tag not in wanted]
            self.tag(user_id, ids, wanted, gone)
        return self.get(user_id, image_id)


def _seq_in(cursor: str | None) -> int | None:
    key = decode_cursor(cursor, 1)
    if key is None:
        return None
    seq = key[0]
    if isinstance(seq, bool) or not isinstance(seq, int) or not 0 <= seq <= _MAX_SEQ:
        raise InvalidError("The cursor is not valid; start from the first page.")
    return seq
