"""Presets: saved settings, their versions, and the stacks that requests name."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.accounts.rules import clean_name
from forge_app.features.generation.requests import PresetUse
from forge_app.features.images.ports import Announcer
from forge_app.features.images.service import ImageService
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.events import (
    PresetApplied,
    PresetDeleted,
    PresetRestored,
    PresetSaved,
)
from forge_app.features.presets.planner import Stacked
from forge_app.features.presets.repository import PresetRepository
from forge_app.features.presets.requests import (
    MAX_NAME,
    NewPreset,
    PresetFilter,
    PresetPatch,
)
from forge_app.features.presets.rows import (
    Found,
    changed_meanwhile,
    clean_folder,
    clean_lines,
    place_after,
    sort_key,
    version_of,
    view_of,
)
from forge_app.features.presets.views import (
    PortablePreset,
    PresetFile,
    PresetFolders,
    PresetVersionView,
    PresetView,
)
from forge_app.kit.clock import Clock
from forge_app.kit.ids import is_id
from forge_app.kit.pagination import Page, make_page
from forge_app.kit.text import is_storable
from forge_app.models import Preset, PresetVersion

MAX_PAGE = 200
MAX_EXPORT = 200
KEPT_DAYS = 30


class PresetService:
    """Presets of users. What is somebody else's is seen when it is shared.

    Only the owner may change a preset; anybody who sees it may use or duplicate it.
    """

    def __init__(
        self,
        repository: PresetRepository,
        *,
        images: ImageService,
        clock: Clock,
        outbox: Announcer,
    ) -> None:
        self._repository = repository
        self._images = images
        self._clock = clock
        self._outbox = outbox

    # ---- reading

    def get(self, user_id: str, preset_id: str) -> PresetView:
        """One preset; one's own also when it is deleted.

        Raises:
            NotFoundError: there is none, or it is somebody else's and not shared.
        """
        return view_of(self._found(user_id, preset_id), user_id)

    def page(
        self,
        user_id: str,
        wanted: PresetFilter | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[PresetView]:
        """What the user may see, the most used first unless the filter says otherwise.

        Raises:
            InvalidError: the limit or the cursor is not valid.
        """
        if not 1 <= limit <= MAX_PAGE:
            raise InvalidError(f"limit is from 1 to {MAX_PAGE}.")
        wanted = wanted or PresetFilter()
        after = place_after(cursor, wanted.sort)
        found = self._repository.page(user_id, wanted, limit + 1, after)
        page = make_page(found, limit, lambda one: sort_key(one, wanted.sort))
        return page.map(lambda one: view_of(one, user_id))

    def folders(self, user_id: str) -> PresetFolders:
        """The user's folders, and how many presets there are of each kind."""
        folders = self._repository.folders(user_id)

        def count(**values: Any) -> int:
            return self._repository.count(user_id, PresetFilter(**values))

        return PresetFolders(
            folders={name: number for name, number in folders.items() if name},
            mine=sum(folders.values()),
            shared=count(whose="shared"),
            deleted=count(deleted=True),
        )

    def versions(self, user_id: str, preset_id: str) -> list[PresetVersionView]:
        """Everything a preset of one's own ever was, the newest first.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        row = self._own(user_id, preset_id)
        return [
            PresetVersionView(
                version=one.version,
                name=one.name,
                description=one.description,
                config=PresetConfig.model_validate(one.config),
                created_at=one.created_at,
            )
            for one in self._repository.versions(row.id)
        ]

    def thumbnail(self, user_id: str, preset_id: str) -> tuple[str, str]:
        """Name and ending of the file that a preset's thumbnail is made from.

        Raises:
            NotFoundError: there is no such preset for the user, or it has no picture.
        """
        row = self._found(user_id, preset_id)[0]
        if row.thumbnail_sha256 is None or row.thumbnail_extension is None:
            raise NotFoundError("This preset has no picture.")
        return row.thumbnail_sha256, row.thumbnail_extension

    def settings_of_image(self, user_id: str, image_id: str) -> PresetConfig:
        """What a preset made from a picture would set.

        Raises:
            NotFoundError: there is no such picture of the user's.
            InvalidError: its recipe holds nothing that a preset could keep.
        """
        recipe = self._images.recipe(user_id, image_id).recipe
        try:
            return PresetConfig.of(recipe.wanted)
        except ValueError as error:
            raise InvalidError(
                "This picture's recipe has no settings that a preset could keep."
            ) from error

    # ---- saving

    def create(self, user_id: str, new: NewPreset) -> PresetView:
        """Save a preset.

        Raises:
            NotFoundError: the picture named is not the user's.
            InvalidError: a name is no text, or the picture's recipe sets nothing.
        """
        config = new.config
        if config is None and new.image_id is not None:
            config = self.settings_of_image(user_id, new.image_id)
        if config is None:  # the request model asks for one of the two
            raise InvalidError("A preset needs settings.", details={"field": "config"})
        return self._add(
            user_id,
            PortablePreset(
                name=new.name,
                description=new.description,
                folder=new.folder,
                config=config,
            ),
            shared=new.shared,
            picture=self._picture(user_id, new.image_id),
        )

    def change(self, user_id: str, preset_id: str, patch: PresetPatch) -> PresetView:
        """Change what is named in `patch`.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
            ConflictError: it was changed meanwhile (`changed_meanwhile`).
        """
        row = self._own(user_id, preset_id)
        if patch.version is not None and patch.version != row.version:
            raise changed_meanwhile(row.version)
        values: dict[str, Any] = {}
        if patch.name is not None:
            values["name"] = clean_name(patch.name)
        if patch.description is not None:
            values["description"] = clean_lines(patch.description)
        if patch.config is not None:
            values["config"] = patch.config.document()
        changed = {
            name: value for name, value in values.items() if getattr(row, name) != value
        }
        if patch.folder is not None:
            values["folder"] = clean_folder(patch.folder)
        if patch.shared is not None:
            values["shared"] = patch.shared
        values |= self._picture(user_id, patch.image_id)
        if values:
            self._save(row, values, new_version=bool(changed))
        return self.get(user_id, preset_id)

    def restore_version(self, user_id: str, preset_id: str, number: int) -> PresetView:
        """Make an earlier version the newest again; none is lost by it.

        Raises:
            NotFoundError: there is no such preset of the user's, or no such version.
        """
        row = self._own(user_id, preset_id)
        old = self._version(row, number)
        values = {
            "name": old.name,
            "description": old.description,
            "config": old.config,
        }
        if any(getattr(row, name) != value for name, value in values.items()):
            self._save(row, values, new_version=True)
        return self.get(user_id, preset_id)

    def duplicate(self, user_id: str, preset_id: str) -> PresetView:
        """One's own copy of a preset that one sees; it is not shared.

        Raises:
            NotFoundError: there is none, or it is somebody else's and not shared.
        """
        row, _, _ = self._found(user_id, preset_id)
        copied = PortablePreset(
            name=f"{row.name[: MAX_NAME - 7]} (copy)",
            description=row.description,
            folder=row.folder if row.user_id == user_id else "",
            config=PresetConfig.model_validate(row.config),
        )
        picture = {
            "thumbnail_sha256": row.thumbnail_sha256,
            "thumbnail_extension": row.thumbnail_extension,
        }
        return self._add(user_id, copied, picture=picture)

    def delete(self, user_id: str, preset_id: str) -> None:
        """Delete one's own; for 30 days it can be restored.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        row = self._own(user_id, preset_id)
        if self._repository.mark_deleted(row.id, user_id, self._clock.now()):
            self._outbox.tell(PresetDeleted(user_id=user_id, preset_id=row.id))

    def restore(self, user_id: str, preset_id: str) -> PresetView:
        """Undo the deletion.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        row = self._own(user_id, preset_id)
        self._repository.change(row.id, user_id, deleted_at=None)
        self._outbox.tell(PresetRestored(user_id=user_id, preset_id=row.id))
        return self.get(user_id, preset_id)

    def erase_deleted(self, limit: int = 200) -> int:
        """Erase what was deleted more than 30 days ago, by anybody; how many."""
        before = self._clock.now() - timedelta(days=KEPT_DAYS)
        return self._repository.erase_deleted(before, limit)

    # ---- files

    def export(self, user_id: str, ids: Sequence[str] = ()) -> PresetFile:
        """Presets as a file: those named, or all of one's own.

        Raises:
            NotFoundError: one named is not there.
            InvalidError: there is nothing to export.
        """
        if ids:
            rows = [self._found(user_id, one)[0] for one in dict.fromkeys(ids)]
        else:
            rows = self._repository.every_own(user_id, MAX_EXPORT)
        if not rows:
            raise InvalidError("You have no presets to export yet.")
        return PresetFile(
            presets=tuple(
                PortablePreset(
                    name=row.name,
                    description=row.description,
                    folder=row.folder,
                    config=PresetConfig.model_validate(row.config),
                )
                for row in rows
            )
        )

    def import_file(self, user_id: str, file: PresetFile) -> list[PresetView]:
        """Save all presets of a file, or, on any error, none.

        Raises:
            InvalidError: a name or folder is no text.
        """
        return [self._add(user_id, one) for one in file.presets]

    # ---- using

    def stack(self, user_id: str, uses: Sequence[PresetUse]) -> list[Stacked]:
        """The presets that a request names, in its order, each once.

        Raises:
            InvalidError: one is not there (`unknown_preset`), or a name stands for
                several (`ambiguous_preset`).
        """
        if not uses:
            return []
        known = [one.id for one in uses if is_id(one.id)]
        by_id = {row.id: row for row, _, _ in self._repository.by_ids(known, user_id)}
        found: dict[str, Stacked] = {}
        for use in uses:
            row = by_id.get(use.id) or self._by_name(user_id, use.id)
            # Named twice it counts where it was named last.
            found.pop(row.id, None)
            found[row.id] = self._stacked(row, use, user_id)
        return list(found.values())

    def note_use(self, user_id: str, job_id: str, stack: Sequence[Stacked]) -> None:
        """Count that a generation was started with these."""
        now = self._clock.now()
        used = [one for one in stack if one.enabled]
        # Always in the same order: two requests must not wait for each other.
        for one in sorted(used, key=lambda one: one.id):
            self._repository.note_use(one.id, now)
        for one in used:
            self._outbox.tell(
                PresetApplied(
                    user_id=user_id,
                    preset_id=one.id,
                    job_id=job_id,
                    version=one.version,
                )
            )

    def _by_name(self, user_id: str, name: str) -> Preset:
        found = self._repository.named(name, user_id) if is_storable(name) else []
        if len(found) > 1:
            raise InvalidError(
                f"Several presets are named {name[:80]!r}; name one by its id.",
                code="ambiguous_preset",
                details={"ids": [row.id for row, _, _ in found]},
            )
        if not found:
            raise InvalidError(
                f"There is no preset {name[:80]!r} here; leave it out or pick another.",
                code="unknown_preset",
                details={"field": "presets", "preset": name[:80]},
            )
        return found[0][0]

    def _stacked(self, row: Preset, use: PresetUse, user_id: str) -> Stacked:
        name, number, config = row.name, row.version, row.config
        if use.version is not None and use.version != row.version:
            if row.user_id != user_id:
                # What its owner took back is nobody else's any more.
                raise NotFoundError("Only a preset's owner has its earlier versions.")
            old = self._version(row, use.version)
            name, number, config = old.name, old.version, old.config
        return Stacked(
            row.id, name, number, PresetConfig.model_validate(config), use.enabled
        )

    # ---- rows

    def _found(self, user_id: str, preset_id: str) -> Found:
        found = self._repository.get(preset_id, user_id) if is_id(preset_id) else None
        if found is None:
            raise NotFoundError("There is no such preset.")
        return found

    def _own(self, user_id: str, preset_id: str) -> Preset:
        row, _, _ = self._found(user_id, preset_id)
        if row.user_id != user_id:
            raise NotFoundError("There is no such preset of yours; duplicate it first.")
        return row

    def _version(self, row: Preset, number: int) -> PresetVersion:
        fits = 0 < number <= row.version
        old = self._repository.version(row.id, number) if fits else None
        if old is None:
            raise NotFoundError(f"“{row.name}” has no version {number}.")
        return old

    def _picture(self, user_id: str, image_id: str | None) -> dict[str, Any]:
        if image_id is None:
            return {}
        image = self._images.get(user_id, image_id)
        return {
            "thumbnail_sha256": image.sha256,
            "thumbnail_extension": image.url.rpartition(".")[2],
        }

    def _add(
        self,
        user_id: str,
        made: PortablePreset,
        *,
        shared: bool = False,
        picture: dict[str, Any] | None = None,
    ) -> PresetView:
        now = self._clock.now()
        preset = Preset(
            user_id=user_id,
            name=clean_name(made.name),
            description=clean_lines(made.description),
            folder=clean_folder(made.folder),
            shared=shared,
            config=made.config.document(),
            created_at=now,
            updated_at=now,
            **(picture or {}),
        )
        self._repository.add(preset, version_of(preset, now))
        self._outbox.tell(PresetSaved(user_id=user_id, preset_id=preset.id, version=1))
        return self.get(user_id, preset.id)

    def _save(self, row: Preset, values: dict[str, Any], *, new_version: bool) -> None:
        now, version = self._clock.now(), row.version
        if new_version:
            values = {**values, "version": version + 1}
        saved = self._repository.change(
            row.id, row.user_id, at=version, updated_at=now, **values
        )
        if not saved:
            raise changed_meanwhile(version + 1)
        if new_version:
            fresh = self._own(row.user_id, row.id)
            self._repository.add_version(version_of(fresh, now))
            version += 1
        self._outbox.tell(
            PresetSaved(user_id=row.user_id, preset_id=row.id, version=version)
        )
