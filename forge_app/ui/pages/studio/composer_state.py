"""The studio's composer: what is to be made next."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

import reflex as rx

from forge_app.bootstrap import Work
from forge_app.core.recipe import Recipe
from forge_app.errors import ForgeError, InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.requests import (
    ASPECT_RATIOS,
    GenerateInput,
    GenerateRequest,
)
from forge_app.features.generation.views import GenerationView
from forge_app.ui import routes
from forge_app.ui.components import failed, told
from forge_app.ui.forge import get_forge, look, perform
from forge_app.ui.pages.studio.requests import (
    checked_text,
    nearest_ratio,
    params_for,
    request_of,
    variation_of,
)
from forge_app.ui.pages.studio.state import StudioState, checked_id, placed
from forge_app.ui.pages.studio.views import (
    InputItem,
    ModelOption,
    ParamControl,
    card_of,
    input_of,
    option_of,
    param_controls,
)
from forge_app.ui.session import caller, require_user
from forge_app.ui.text import amount, duration, listed

_MODES = get_args(GenerateInput.model_fields["mode"].annotation)
_MOST_INPUTS, _SEEDS = 4, 2**32
# Where the composer stands above the results, what begins there is out of sight.
_SHOW_NEWEST = "window.dispatchEvent(new Event('forge:show-newest'))"


class ComposerState(rx.State):
    """The composer of one tab.

    `typed` counts what the server put into the prompt box, so that the box takes it
    over; what the person types travels the other way. `reset_count` makes the other
    controls show their values anew.
    """

    prompt: str = ""
    typed: int = 0
    negative: str = ""
    models: rx.Field[list[ModelOption]] = rx.field(default_factory=list)
    picked: rx.Field[list[str]] = rx.field(default_factory=list)
    ratio: str = "1:1"
    custom_size: str = ""
    count: int = 1
    seed: str = ""
    reset_count: int = 0
    controls: rx.Field[list[ParamControl]] = rx.field(default_factory=list)
    inputs: rx.Field[list[InputItem]] = rx.field(default_factory=list)
    takes_negative: bool = False
    takes_seed: bool = False
    takes_inputs: bool = False
    undrawn: str = ""
    estimate: str = ""
    problem: str = ""
    max_prompt: int = 10_000
    max_count: int = 8
    ready: bool = False
    _params: dict[str, str] = {}

    @rx.event
    @require_user
    async def load(self) -> Any:
        """List the models, and take over what the address asks for. Callable by: users.

        `/?remix=<image>` loads a recipe, `/?use=<image>` starts from a picture,
        `/?variations=<image>` makes variations of it at once.
        """
        limits = get_forge().settings.limits
        models = await look(lambda work: work.catalog.models())
        self.max_prompt, self.max_count = limits.max_prompt_chars, limits.max_count
        self.models = [option_of(model) for model in models]
        usable = {model.id for model in models if model.available}
        picked = [one for one in self.picked if one in usable]
        self.picked = picked or [
            model.id for model in models if model.preselected and model.available
        ]
        self._fit_controls(models)
        self.ready = True
        return [*self._asked_by_address(), ComposerState.read_prompt]

    def _asked_by_address(self) -> list[Any]:
        asked = self.router.url.query_parameters
        handlers = {
            "remix": ComposerState.remix,
            "use": ComposerState.use_image,
            "variations": ComposerState.vary,
        }
        wanted = [handlers[name](asked[name]) for name in handlers if asked.get(name)]
        # Once: neither a reload nor going back is to do it again.
        return [*wanted, rx.redirect(routes.STUDIO, replace=True)] if wanted else []

    @rx.event
    @require_user
    async def set_prompt(self, text: str) -> Any:
        """The person typed. Callable by: users."""
        self.prompt = checked_text(text, self.max_prompt)
        return ComposerState.read_prompt

    @rx.event(supersedes=True)
    @require_user
    async def read_prompt(self) -> None:
        """Say what cannot be drawn, what it costs and takes. Callable by: users."""
        user_id, picked = caller().id, list(self.picked)
        prompt, negative = self.prompt, self.negative
        request, problem = self._try_request(prompt.strip() or "a picture")

        def read(work: Work) -> tuple[str, str, str]:
            words: dict[str, None] = {}
            for model in picked if prompt.strip() else ():
                reading = work.catalog.reading(model, prompt, negative)
                words |= dict.fromkeys(reading.get("undrawn", ()))
            text, wrong = "", problem
            if request is not None:
                try:
                    found = work.generation.estimate(user_id, request)
                    text = f"{amount(found.cost_micros)} · ~{duration(found.seconds)}"
                except InvalidError as error:
                    wrong = error.message
            return listed(words), text, wrong

        self.undrawn, self.estimate, self.problem = await look(read)

    @rx.event
    @require_user
    async def pick_models(self, ids: list[str]) -> Any:
        """Choose which models make it. Callable by: users."""
        usable = {option.id for option in self.models if option.available}
        self.picked = [one for one in dict.fromkeys(ids) if one in usable]
        self._fit_controls(await look(lambda work: work.catalog.models()))
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def set_ratio(self, ratio: str) -> Any:
        """Choose the shape. Callable by: users."""
        if ratio not in ASPECT_RATIOS:
            raise InvalidError("There is no such shape.")
        self.ratio, self.custom_size = ratio, ""
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def step_count(self, step: int) -> Any:
        """More or fewer pictures of each model. Callable by: users."""
        self.count = min(self.max_count, max(1, self.count + int(step)))
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def set_negative(self, text: str) -> Any:
        """What is not to be seen. Callable by: users."""
        self.negative = checked_text(text, self.max_prompt)
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def set_seed(self, text: str) -> None:
        """Fix the seed, or leave it open with an empty text. Callable by: users."""
        digits = str(text).strip()
        if digits and not (digits.isdecimal() and int(digits) < _SEEDS):
            raise InvalidError(f"A seed is a whole number from 0 to {_SEEDS - 1}.")
        self.seed = digits

    @rx.event
    @require_user
    async def roll_seed(self) -> None:
        """Fix a seed at random. Callable by: users."""
        self.seed = str(secrets.randbelow(_SEEDS))

    @rx.event
    @require_user
    async def set_param(self, name: str, value: str) -> Any:
        """Set a model's parameter; an empty value resets it. Callable by: users."""
        self._params = {**self._params, str(name)[:64]: str(value)[:200]}
        self._fit_controls(await look(lambda work: work.catalog.models()))
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def reset_params(self) -> Any:
        """Take all parameters back. Callable by: users."""
        self._params = {}
        self.reset_count += 1
        self._fit_controls(await look(lambda work: work.catalog.models()))
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def use_image(self, image_id: str) -> Any:
        """Start from one of the person's pictures. Callable by: users, their own."""
        user_id, image_id = caller().id, checked_id(image_id)
        image = await look(lambda work: work.images.get(user_id, image_id))
        if len(self.inputs) >= _MOST_INPUTS:
            raise InvalidError(f"At most {_MOST_INPUTS} pictures can be started from.")
        if all(item.image_id != image_id for item in self.inputs):
            self.inputs = [*self.inputs, input_of(image)]
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def drop_input(self, image_id: str) -> Any:
        """Do not start from that picture after all. Callable by: users."""
        self.inputs = [item for item in self.inputs if item.image_id != image_id]
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def set_input(self, image_id: str, mode: str, weight: int) -> Any:
        """How a picture is started from. Callable by: users."""
        if mode not in _MODES:
            raise InvalidError("There is no such way to use a picture.")
        weight = min(100, max(0, int(weight)))
        self.inputs = [
            replace(item, mode=mode, weight=weight)
            if item.image_id == image_id
            else item
            for item in self.inputs
        ]
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def forge(self, text: str) -> Any:
        """Make it. Callable by: users."""
        self.prompt = checked_text(text, self.max_prompt)
        request, user_id = self._request(self.prompt), caller().id
        return await self._begin(
            await perform(lambda work: work.generation.start(user_id, request))
        )

    @rx.event
    @require_user
    async def use_example(self, text: str) -> Any:
        """Take an example prompt and make it. Callable by: users."""
        self._put_prompt(checked_text(text, self.max_prompt))
        return ComposerState.forge(self.prompt)

    @rx.event
    @require_user
    async def remix(self, image_id: str) -> Any:
        """Load a picture's recipe. Callable by: users, for their own."""
        user_id, image_id = caller().id, checked_id(image_id)
        found = await look(lambda work: work.images.recipe(user_id, image_id))
        return await self._take(found.recipe)

    @rx.event
    @require_user
    async def remix_generation(self, job_id: str) -> Any:
        """Load a generation's request. Callable by: users, for their own."""
        user_id, job_id = caller().id, checked_id(job_id)
        found = await look(lambda work: work.generation.get(user_id, job_id))
        request = GenerateRequest.model_validate(found.request)
        self._take_size(request.width or 1024, request.height or 1024)
        self.count = request.count
        self._put_common(
            request.prompt, request.negative_prompt, request.seed, request.params
        )
        return await self._repick(request.models or ())

    @rx.event
    @require_user
    async def take_recipe(self, document: str) -> Any:
        """Load a recipe that was read from a dropped file. Callable by: users."""
        try:
            recipe = Recipe.model_validate(json.loads(document))
        except ValueError:
            return failed("The recipe in this file cannot be read.")
        return await self._take(recipe)

    @rx.event
    @require_user
    async def vary(self, image_id: str) -> Any:
        """Make variations of a picture. Callable by: users, for their own."""
        user_id, image_id = caller().id, checked_id(image_id)

        def begin(work: Work) -> GenerationView:
            recipe = work.images.recipe(user_id, image_id).recipe
            model = work.catalog.model(recipe.final.model)
            return work.generation.start(
                user_id, variation_of(recipe, image_id, model, min(4, self.max_count))
            )

        return await self._begin(await perform(begin))

    async def _begin(self, view: GenerationView) -> Any:
        """Show a generation that was just accepted, at the top."""
        studio = await self.get_state(StudioState)
        studio.generations = placed(
            studio.generations, card_of(view), complete=not studio.has_more
        )
        studio.loaded = True
        return rx.call_script(_SHOW_NEWEST)

    async def _take(self, recipe: Recipe) -> Any:
        """Fill the composer from a recipe."""
        typed = recipe.typed
        self._take_size(typed.width, typed.height)
        self._put_common(typed.prompt, typed.negative_prompt, recipe.seed, typed.params)
        self.count = 1
        return await self._repick([typed.model])

    def _put_common(
        self, prompt: str, negative: str, seed: int | None, params: dict[str, Any]
    ) -> None:
        self._put_prompt(prompt)
        self.negative = negative
        self.seed = "" if seed is None else str(seed)
        self._params = {name: str(value) for name, value in params.items()}
        self.reset_count += 1

    def _put_prompt(self, text: str) -> None:
        self.prompt, self.typed = text, self.typed + 1

    def _take_size(self, width: int, height: int) -> None:
        """Choose the ratio that a size has, or keep the exact size."""
        ratio, exact = nearest_ratio(width, height)
        self.ratio, self.custom_size = ratio, "" if exact else f"{width}×{height}"

    async def _repick(self, ids: Sequence[str]) -> Any:
        """Pick models that a recipe names; say so when one is not to be had."""
        models = await look(lambda work: work.catalog.models())
        usable = {model.id for model in models if model.available}
        picked = [one for one in ids if one in usable]
        message = told("Loaded into the composer.")
        if picked:
            self.picked = picked
        if len(picked) < len(ids):
            missing = ", ".join(one for one in ids if one not in usable)
            message = failed(f"Loaded; but {missing} cannot be used here now.")
        self._fit_controls(models)
        return [message, ComposerState.read_prompt]

    def _fit_controls(self, models: Sequence[ModelInfo]) -> None:
        """Offer the controls that the picked models take."""
        chosen = [model for model in models if model.id in self.picked]
        self.controls = param_controls(chosen, self._params)
        self.takes_negative = any(m.capabilities.negative_prompt for m in chosen)
        self.takes_seed = any(m.capabilities.seed for m in chosen)
        self.takes_inputs = any(
            m.capabilities.init_image or m.capabilities.style_reference for m in chosen
        )

    def _try_request(self, prompt: str) -> tuple[GenerateRequest | None, str]:
        try:
            return self._request(prompt), ""
        except ForgeError as error:
            return None, error.message

    def _request(self, prompt: str) -> GenerateRequest:
        """What the composer asks for.

        Raises:
            InvalidError: nothing is picked, or a value is out of bounds.
        """
        if not self.picked:
            raise InvalidError("Pick at least one model.")
        if not prompt.strip():
            raise InvalidError("Say what you want to see, then forge.")
        size: dict[str, Any] = {"aspect_ratio": self.ratio}
        if self.custom_size:
            width, _, height = self.custom_size.partition("×")
            size = {"width": int(width), "height": int(height)}
        return request_of(
            prompt=prompt,
            negative_prompt=self.negative if self.takes_negative else "",
            models=tuple(self.picked),
            count=self.count,
            seed=int(self.seed) if self.seed and self.takes_seed else None,
            inputs=tuple(
                GenerateInput(
                    image_id=item.image_id,
                    mode=item.mode,  # pyright: ignore[reportArgumentType] - checked
                    weight=item.weight / 100,
                )
                for item in self.inputs
            ),
            params=params_for(self.controls),
            **size,
        )
