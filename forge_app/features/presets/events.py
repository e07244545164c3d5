"""What happens to presets, for whoever listens."""

from typing import ClassVar

from forge_app.core.events import Event


class _OfPreset(Event):
    """An event of one preset, seen by whoever did it."""

    user_id: str
    preset_id: str

    def topics(self) -> tuple[str, ...]:
        return (f"user:{self.user_id}",)


class PresetSaved(_OfPreset):
    """A preset is new, or was changed."""

    name: ClassVar[str] = "preset.saved"
    version: int


class PresetDeleted(_OfPreset):
    """A preset was deleted; it can be restored."""

    name: ClassVar[str] = "preset.deleted"


class PresetRestored(_OfPreset):
    """A deleted preset is back."""

    name: ClassVar[str] = "preset.restored"


class PresetApplied(_OfPreset):
    """A generation was started with a preset."""

    name: ClassVar[str] = "preset.applied"
    job_id: str
    version: int
