"""The part of the composer's state that holds the stack of presets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from forge_app.bootstrap import Work
from forge_app.errors import InvalidError
from forge_app.features.generation.requests import GenerateRequest, PresetUse
from forge_app.features.presets.views import PresetView
from forge_app.ui.forge import look
from forge_app.ui.pages.studio.state import checked_id
from forge_app.ui.pages.studio.views import ParamControl
from forge_app.ui.session import caller, require_user

MOST_STACKED = 8
_SHAPE = frozenset({"aspect_ratio", "quality_tier"})
_PREVIEWED = {
    "prompt", "negative_prompt", "models", "width", "height", "aspect_ratio",
    "params", "presets",
}  # fmt: skip
_UNCHOSEN = {"models": "models_chosen", "aspect_ratio": "shape_chosen"}


@dataclass
class StackItem:
    """A preset in the stack."""

    id: str
    name: str
    enabled: bool
    picture: str


class PresetsMixin(rx.State, mixin=True):
    """Presets that are applied, the first one first.

    What the person chose overrules them, so it is kept apart from what the composer
    shows to begin with. `asked` is the request as it stands, for a preview of what the
    presets would change; `savable` is what a new preset would set.
    """

    stack: rx.Field[list[StackItem]] = rx.field(default_factory=list)
    models_chosen: bool = False
    shape_chosen: bool = False
    asked: rx.Field[dict[str, Any]] = rx.field(default_factory=dict)
    savable: rx.Field[dict[str, Any]] = rx.field(default_factory=dict)

    @rx.event
    @require_user
    async def set_stack(self, entries: list[Any]) -> Any:
        """Stack these presets, as pairs of id and on. Callable by: users."""
        return await self._put_stack(_pairs(entries))

    @rx.event
    @require_user
    async def use_preset(self, preset_id: str) -> Any:
        """Put a preset last in the stack. Callable by: users, if they see it."""
        kept = [[one.id, one.enabled] for one in self.stack if one.id != preset_id]
        return await self._put_stack(_pairs([*kept, [preset_id, True]]))

    @rx.event
    @require_user
    async def leave_to_presets(self, field: str) -> Any:
        """Take back what was chosen, so that presets decide. Callable by: users."""
        if field == "models":
            self.models_chosen = False
        elif field in _SHAPE:
            self.shape_chosen, self.custom_size = False, ""  # pyright: ignore[reportAttributeAccessIssue]
        else:
            self._forget_param(str(field).removeprefix("params."))
        return await self._stack_changed()

    def _previewed(self, request: GenerateRequest | None) -> dict[str, Any]:
        """The parts of a request that presets may change, without what is their choice.

        As long as there is no preset, what was not chosen is in the request, too.
        """
        if request is None:
            return {}
        unchosen = {name for name, flag in _UNCHOSEN.items() if not getattr(self, flag)}
        wanted = _PREVIEWED - unchosen
        return request.model_dump(mode="json", include=wanted, exclude_none=True)

    async def _put_stack(self, wanted: dict[str, bool]) -> Any:
        user_id = caller().id

        def read(work: Work) -> list[PresetView]:
            return [work.presets.get(user_id, preset_id) for preset_id in wanted]

        found = await look(read)
        self.stack = [_item(view, wanted[view.id]) for view in found]
        return await self._stack_changed()

    def _drop_stack(self) -> None:
        """Forget the presets; what is loaded instead counts as chosen."""
        self.stack = []
        self.models_chosen = self.shape_chosen = True

    def _preset_uses(self) -> tuple[PresetUse, ...]:
        return tuple(PresetUse(id=one.id, enabled=one.enabled) for one in self.stack)

    def _has_presets(self) -> bool:
        return any(one.enabled for one in self.stack)

    def _forget_param(self, name: str) -> None:
        raise NotImplementedError

    async def _stack_changed(self) -> Any:
        raise NotImplementedError


def savable(
    picked: Sequence[str],
    negative: str,
    ratio: str,
    controls: Sequence[ParamControl],
    params: dict[str, Any],
) -> dict[str, Any]:
    """The composer's settings as a preset keeps them."""
    own = {"steps", "guidance_scale"}
    known = {control.name for control in controls}
    others = {
        name: value
        for name, value in params.items()
        if name in known and name not in own
    }
    return {
        **({"models": list(picked)} if picked else {}),
        **({"negative_prompt": negative.strip()[:2000]} if negative.strip() else {}),
        **({"aspect_ratio": ratio} if ratio else {}),
        **{name: params[name] for name in own if name in params},
        **({"params": others} if others else {}),
    }


def _pairs(entries: Any) -> dict[str, bool]:
    """Checked ids, in order, with whether each is on."""
    if not isinstance(entries, list) or len(entries) > MOST_STACKED:
        raise InvalidError(f"At most {MOST_STACKED} presets can be stacked.")
    found: dict[str, bool] = {}
    for entry in entries:
        if not isinstance(entry, list | tuple) or len(entry) != 2:
            raise InvalidError("A stack is made of pairs of id and on.")
        found[checked_id(entry[0])] = bool(entry[1])
    return found


def _item(view: PresetView, enabled: bool) -> StackItem:
    return StackItem(view.id, view.name, enabled, view.thumbnail_url or "")
