"""The part of the composer's state that holds the pictures to start from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import reflex as rx

from forge_app.bootstrap import Work
from forge_app.core.recipe import InputUse
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.checks import within_limits
from forge_app.features.images.views import ImageView
from forge_app.ui.forge import get_forge, look
from forge_app.ui.pages.studio.inputs import (
    MODES,
    InputItem,
    ModeOption,
    fitted,
    input_of,
    modes_of,
    restored,
)
from forge_app.ui.pages.studio.state import checked_id
from forge_app.ui.session import caller, require_user

_MOST_INPUTS = 4


class InputsMixin(rx.State, mixin=True):
    """Pictures to start from, with what the picked models can do with them.

    `idle` names the picked models that would make theirs without the pictures;
    `others_take` says whether picking others would help.
    """

    inputs: rx.Field[list[InputItem]] = rx.field(default_factory=list)
    input_modes: rx.Field[list[ModeOption]] = rx.field(default_factory=list)
    takes_weight: bool = False
    takes_mask: bool = False
    idle: str = ""
    all_idle: bool = False
    others_take: bool = False

    @rx.event
    @require_user
    async def use_image(self, image_id: str) -> Any:
        """Start from one of the person's pictures. Callable by: users, their own."""
        user_id, image_id = caller().id, checked_id(image_id)
        image = await look(lambda work: work.images.get(user_id, image_id))
        if all(item.image_id != image_id for item in self.inputs):
            if len(self.inputs) >= _MOST_INPUTS:
                raise InvalidError(
                    f"At most {_MOST_INPUTS} pictures can be started from."
                )
            if not self.inputs:
                self._take_shape(image)
            self.inputs = [*self.inputs, input_of(image)]
        return await self._inputs_changed()

    @rx.event
    @require_user
    async def drop_input(self, image_id: str) -> Any:
        """Do not start from that picture after all. Callable by: users."""
        self.inputs = [item for item in self.inputs if item.image_id != image_id]
        return await self._inputs_changed()

    @rx.event
    @require_user
    async def set_input(self, image_id: str, mode: str, weight: int) -> Any:
        """How a picture is started from. Callable by: users."""
        if mode not in MODES:
            raise InvalidError("There is no such way to use a picture.")
        weight = min(100, max(0, int(weight)))
        self.inputs = [
            replace(item, mode=mode, weight=weight)
            if item.image_id == image_id
            else item
            for item in self.inputs
        ]
        return await self._inputs_changed()

    @rx.event
    @require_user
    async def set_mask(self, image_id: str, mask_id: str) -> Any:
        """Let a picture change only where its mask is white; "" takes the mask off.

        There is one mask at most. Callable by: users, for their own.
        """
        if mask_id:
            user_id, mask_id = caller().id, checked_id(mask_id)
            await look(lambda work: work.images.get(user_id, mask_id))
        self.inputs = [
            replace(item, mask_id=mask_id if item.image_id == image_id else "")
            for item in self.inputs
        ]
        return await self._inputs_changed()

    @rx.event
    @require_user
    async def pick_able(self) -> Any:
        """Pick models that use the pictures: of those picked, or the first there is.

        Callable by: users.
        """
        models = await look(lambda work: work.catalog.models())
        able = [model for model in models if model.available and self._uses(model)]
        kept = [model.id for model in able if model.id in self._picks()]
        wanted = kept or [model.id for model in able[:1]]
        if not wanted:
            raise InvalidError(
                "No model here can start from a picture; one with a key can be set up "
                "in Settings → Providers."
            )
        return type(self).pick_models(wanted)  # pyright: ignore[reportAttributeAccessIssue]

    def _take_shape(self, image: ImageView) -> None:
        """Make what starts from a picture as large as the picture."""
        if image.width and image.height:
            limits = get_forge().settings.limits
            self._take_size(*within_limits(image.width, image.height, limits))

    def _take_size(self, width: int, height: int) -> None:
        """Choose a size; the composer has the controls for it."""
        raise NotImplementedError

    def _picks(self) -> Sequence[str]:
        """The models that are picked."""
        return getattr(self, "picked", ())

    def _uses(self, model: ModelInfo) -> bool:
        """Whether a model uses any of the pictures."""
        wanted = {item.mode for item in self.inputs} or set(MODES)
        return any(model.capabilities.takes(mode) for mode in wanted)

    async def _inputs_changed(self) -> Any:
        self._fit_inputs(await look(lambda work: work.catalog.models()))
        return type(self).read_prompt  # pyright: ignore[reportAttributeAccessIssue]

    def _fit_inputs(self, models: Sequence[ModelInfo]) -> None:
        """Offer what the picked models can do with pictures; say which do nothing."""
        chosen = [model for model in models if model.id in self._picks()]
        self.input_modes = modes_of(chosen)
        self.takes_weight = any(model.capabilities.weight for model in chosen)
        self.takes_mask = any(model.capabilities.mask for model in chosen)
        self.inputs = fitted(self.inputs, self.input_modes, masks=self.takes_mask)
        idle = [model for model in chosen if not self._uses(model)]
        self.idle = ", ".join(model.title for model in idle)
        self.all_idle = len(idle) == len(chosen)
        self.others_take = any(m.available and self._uses(m) for m in models)

    async def _restore_inputs(self, uses: Iterable[InputUse]) -> int:
        """Take a recipe's pictures instead of those there are; how many are gone?"""
        user_id, wanted = caller().id, list(uses)

        def read(work: Work) -> dict[str, ImageView]:
            found = {}
            for use in wanted:
                try:
                    found[use.image_id] = work.images.get(user_id, use.image_id)
                except NotFoundError:
                    continue  # of another place, or deleted for good
            return found

        self.inputs, lost = restored(wanted, await look(read))
        return lost
