"""The studio's composer: what is to be made next."""

import json
import secrets
from collections.abc import Sequence
from typing import Any

import reflex as rx

from forge_app.bootstrap import Work
from forge_app.core.recipe import InputUse, Recipe
from forge_app.errors import ForgeError, InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.sizes import ASPECT_RATIOS
from forge_app.ui import routes
from forge_app.ui.components import failed, told
from forge_app.ui.forge import ask, get_forge, look
from forge_app.ui.pages.studio.inputs import as_inputs
from forge_app.ui.pages.studio.inputs_state import InputsMixin
from forge_app.ui.pages.studio.presets_state import PresetsMixin, savable
from forge_app.ui.pages.studio.requests import (
    checked_text,
    nearest_ratio,
    params_for,
    request_of,
    settings_of,
    those_that_vary,
    variation_of,
)
from forge_app.ui.pages.studio.state import StudioState, checked_id, placed
from forge_app.ui.pages.studio.views import (
    ModelOption,
    ParamControl,
    card_of,
    option_of,
    param_controls,
)
from forge_app.ui.session import caller, require_user
from forge_app.ui.text import amount, duration, listed

_SEEDS = 2**32
_UNNAMED = "Another one like this picture"
# Where the composer stands above the results, what begins there is out of sight.
_FORGET_QUERY = f"history.replaceState(history.state, '', '{routes.STUDIO}')"
_SHOW_NEWEST = "window.dispatchEvent(new Event('forge:show-newest'))"


class ComposerState(InputsMixin, PresetsMixin, rx.State):
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
    takes_negative: bool = False
    takes_seed: bool = False
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
        `/?variations=<image>` makes variations of it at once, `/?preset=<preset>`
        applies a preset.
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
            "preset": ComposerState.use_preset,
        }
        wanted = [handlers[name](asked[name]) for name in handlers if asked.get(name)]
        # Once: neither a reload nor going back is to do it again. Not by a redirect:
        # that loads the page anew, which cancels what this load has begun.
        return [*wanted, rx.call_script(_FORGET_QUERY)] if wanted else []

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
        self.asked = self._previewed(request)
        self.savable = savable(
            self.picked,
            self.negative if self.takes_negative else "",
            "" if self.custom_size else self.ratio,
            self.controls,
            request.params if request else {},
        )

    @rx.event
    @require_user
    async def pick_models(self, ids: list[str]) -> Any:
        """Choose which models make it. Callable by: users."""
        usable = {option.id for option in self.models if option.available}
        self.picked = [one for one in dict.fromkeys(ids) if one in usable]
        self.models_chosen = True
        self._fit_controls(await look(lambda work: work.catalog.models()))
        return ComposerState.read_prompt

    @rx.event
    @require_user
    async def set_ratio(self, ratio: str) -> Any:
        """Choose the shape. Callable by: users."""
        if ratio not in ASPECT_RATIOS:
            raise InvalidError("There is no such shape.")
        self.ratio, self.custom_size, self.shape_chosen = ratio, "", True
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
    async def forge(self, text: str) -> Any:
        """Make it. Callable by: users."""
        self.prompt = checked_text(text, self.max_prompt)
        return await self._begin(self._request(self.prompt))

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
        wanted = settings_of(request, found.runs)
        self._drop_stack()
        self._take_size(wanted.width, wanted.height)
        self.count = request.count
        self._put_common(
            wanted.prompt, wanted.negative_prompt, request.seed, wanted.params
        )
        lost = await self._restore_inputs(one.as_use() for one in request.inputs)
        return await self._repick(request.models or (), lost)

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

        picked, prompt = set(self.picked), self.prompt.strip() or _UNNAMED

        def wanted(work: Work) -> GenerateRequest:
            recipe = work.images.recipe(user_id, image_id).recipe
            models = those_that_vary(work, recipe, picked)
            count = min(4, self.max_count)
            return variation_of(recipe, image_id, models, count, prompt)

        return await self._begin(await look(wanted))

    async def _begin(self, request: GenerateRequest) -> Any:
        """Start a generation and show it at the top."""
        user_id = caller().id
        view = await ask(lambda forge: forge.intake.begin(user_id, request))
        studio = await self.get_state(StudioState)
        studio.generations = placed(
            studio.generations, card_of(view), complete=not studio.has_more
        )
        studio.loaded = True
        return rx.call_script(_SHOW_NEWEST)

    async def _take(self, recipe: Recipe) -> Any:
        """Fill the composer from a recipe."""
        typed = recipe.wanted
        self._drop_stack()
        self._take_size(typed.width, typed.height)
        self._put_common(typed.prompt, typed.negative_prompt, recipe.seed, typed.params)
        self.count = 1
        # A recipe older than this field names its pictures as parents.
        uses = typed.inputs or [
            InputUse(image_id=one.image_id, role=one.role, weight=one.weight)
            for one in recipe.parents
            if one.role != "merge"
        ]
        lost = await self._restore_inputs(uses)
        return await self._repick([typed.model] if typed.model else [], lost)

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

    async def _repick(self, ids: Sequence[str], lost: int = 0) -> Any:
        """Pick models that a recipe names; say so when something is not to be had."""
        models = await look(lambda work: work.catalog.models())
        usable = {model.id for model in models if model.available}
        picked = [one for one in ids if one in usable]
        message = told("Loaded into the composer.")
        if picked:
            self.picked = picked
        if not ids:
            message = told(
                "Loaded. No model made this picture (it was merged or uploaded), so "
                "those you picked stay."
            )
        elif len(picked) < len(ids):
            missing = ", ".join(one for one in ids if one not in usable)
            message = failed(f"Loaded; but {missing} cannot be used here now.")
        elif lost:
            message = failed("Loaded; but a picture it started from is not here.")
        self._fit_controls(models)
        return [message, ComposerState.read_prompt]

    def _fit_controls(self, models: Sequence[ModelInfo]) -> None:
        """Offer the controls that the picked models take."""
        chosen = [model for model in models if model.id in self.picked]
        self.controls = param_controls(chosen, self._params)
        self.takes_negative = any(m.capabilities.negative_prompt for m in chosen)
        self.takes_seed = any(m.capabilities.seed for m in chosen)
        self._fit_inputs(models)

    def _forget_param(self, name: str) -> None:
        self._params = {key: one for key, one in self._params.items() if key != name}
        self.reset_count += 1

    async def _stack_changed(self) -> Any:
        self._fit_controls(await look(lambda work: work.catalog.models()))
        return ComposerState.read_prompt

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
        presets = self._has_presets()
        if not self.picked and (self.models_chosen or not presets):
            raise InvalidError("Pick at least one model.")
        if not prompt.strip():
            raise InvalidError("Say what you want to see, then forge.")
        size: dict[str, Any] = {}
        if self.shape_chosen or not presets:
            size["aspect_ratio"] = self.ratio
        if self.custom_size:
            width, _, height = self.custom_size.partition("×")
            size = {"width": int(width), "height": int(height)}
        return request_of(
            prompt=prompt,
            negative_prompt=self.negative if self.takes_negative else "",
            models=tuple(self.picked) if self.models_chosen or not presets else None,
            presets=self._preset_uses(),
            count=self.count,
            seed=int(self.seed) if self.seed and self.takes_seed else None,
            inputs=as_inputs(self.inputs, weights=self.takes_weight),
            params=params_for(self.controls),
            **size,
        )
