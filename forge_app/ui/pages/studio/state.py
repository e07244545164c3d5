"""The studio's results: generations of the person, newest first."""

import dataclasses
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import reflex as rx

from forge_app.bootstrap import Work
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.generation.views import GenerationView
from forge_app.kit.ids import is_id
from forge_app.ui.components import told, told_with_undo
from forge_app.ui.forge import ask, look, perform
from forge_app.ui.pages.studio.views import GenerationCard, Tile, card_of
from forge_app.ui.session import caller, require_user

PAGE_SIZE = 8
_MOST_SHOWN = 60


def checked_id(text: Any) -> str:
    """An identifier that came from the browser.

    Raises:
        InvalidError: it does not have the form of one.
    """
    if not isinstance(text, str) or not is_id(text):
        raise InvalidError("This is not an identifier.")
    return text


def placed(
    cards: Sequence[GenerationCard], card: GenerationCard, *, complete: bool
) -> list[GenerationCard]:
    """The cards with one taken over, in its place or at its place in time.

    Args:
        cards: Newest first, as identifiers sort.
        card: The newer account of one, or a new one. Refreshes may overtake each other:
            an account older than the one shown changes nothing.
        complete: Whether nothing older is left out of `cards`; otherwise one that is
            older than all of them is not shown yet.
    """
    for place, shown in enumerate(cards):
        if shown.job_id == card.job_id:
            newest = card if shown.revision <= card.revision else shown
            return [*cards[:place], newest, *cards[place + 1 :]]
    later = [one for one in cards if one.job_id > card.job_id]
    rest = cards[len(later) :]
    if rest or complete or not later:
        return [*later, card, *rest]
    return list(cards)


class StudioState(rx.State):
    """Generations shown in this tab; rebuilt from the database on load."""

    generations: rx.Field[list[GenerationCard]] = rx.field(default_factory=list)
    selected: rx.Field[list[str]] = rx.field(default_factory=list)
    loaded: bool = False
    has_more: bool = False
    _cursor: str = ""

    @rx.var
    def is_empty(self) -> bool:
        """Whether nothing was ever made."""
        return self.loaded and not self.generations

    @rx.var
    def selected_ids(self) -> str:
        """The selection for an address."""
        return ",".join(self.selected)

    @rx.event
    @require_user
    async def load(self) -> None:
        """Show the newest generations. Callable by: users, for their own."""
        user_id = caller().id
        page = await look(lambda work: work.generation.recent(user_id, PAGE_SIZE))
        self.generations = [card_of(view) for view in page.items]
        self._cursor = page.next_cursor or ""
        self.has_more = page.next_cursor is not None
        self.selected = []
        self.loaded = True

    @rx.event
    @require_user
    async def load_more(self) -> None:
        """Show older generations, too. Callable by: users, for their own."""
        if not self._cursor or len(self.generations) >= _MOST_SHOWN:
            return
        user_id, cursor = caller().id, self._cursor
        page = await look(
            lambda work: work.generation.recent(user_id, PAGE_SIZE, cursor)
        )
        known = {card.job_id for card in self.generations}
        older = [card_of(view) for view in page.items if view.job_id not in known]
        self.generations = [*self.generations, *older]
        self._cursor = page.next_cursor or ""
        more = page.next_cursor is not None
        self.has_more = more and len(self.generations) < _MOST_SHOWN

    @rx.event
    @require_user
    async def refresh_job(self, job_id: str) -> None:
        """A generation changed, here or elsewhere. Callable by: users, their own."""
        user_id, job_id = caller().id, checked_id(job_id)
        try:
            view = await look(lambda work: work.generation.get(user_id, job_id))
        except NotFoundError:
            return
        self._show(view)

    @rx.event
    @require_user
    async def look_again(self) -> None:
        """See how what is under way stands, now that changes are heard of.

        Callable by: users, for their own.
        """
        if running := [card.job_id for card in self.generations if card.running]:
            await self._refresh(running)

    @rx.event
    @require_user
    async def catch_up(self) -> None:
        """Events were lost: read all that is shown anew, and what is new, too.

        Callable by: users, for their own.
        """
        user_id = caller().id
        await self._refresh([card.job_id for card in self.generations])
        page = await look(lambda work: work.generation.recent(user_id, PAGE_SIZE))
        for view in page.items:
            self._show(view)

    @rx.event
    @require_user
    async def cancel_run(self, run_id: str) -> None:
        """Stop one model. Callable by: users, for their own."""
        user_id, job_id = caller().id, self._job_of(checked_id(run_id))
        self._show(
            await perform(lambda work: work.generation.cancel(user_id, job_id, run_id))
        )

    @rx.event
    @require_user
    async def cancel_job(self, job_id: str) -> None:
        """Stop all models of a generation. Callable by: users, for their own."""
        user_id, job_id = caller().id, checked_id(job_id)
        self._show(await perform(lambda work: work.generation.cancel(user_id, job_id)))

    @rx.event
    @require_user
    async def retry_run(self, run_id: str) -> None:
        """Try a failed model again. Callable by: users, for their own."""
        user_id, job_id = caller().id, self._job_of(checked_id(run_id))
        self._show(await ask(lambda forge: forge.intake.retry(user_id, job_id, run_id)))

    @rx.event
    @require_user
    async def retry_job(self, job_id: str) -> None:
        """Try all that failed again. Callable by: users, for their own."""
        user_id, job_id = caller().id, checked_id(job_id)
        self._show(await ask(lambda forge: forge.intake.retry(user_id, job_id)))

    @rx.event
    @require_user
    async def toggle_favorite(self, image_id: str) -> None:
        """Keep a picture, or not. Callable by: users, for their own."""
        user_id, tile = caller().id, self._tile(image_id)
        favorite = not tile.favorite
        await perform(
            lambda work: work.images.set_favorite(user_id, [tile.image_id], favorite)
        )
        self._change(tile.image_id, favorite=favorite)

    @rx.event
    @require_user
    async def rate(self, image_id: str, stars: int) -> None:
        """Give 1 to 5 stars; the same again takes them away. Callable by: users."""
        user_id, tile = caller().id, self._tile(image_id)
        stars = int(stars)
        rating = None if tile.stars == stars else stars
        await perform(lambda work: work.images.rate(user_id, [tile.image_id], rating))
        self._change(tile.image_id, stars=rating or 0)

    @rx.event
    @require_user
    async def toggle_rejected(self, image_id: str) -> Any:
        """Hide a picture from the gallery, or show it again. Callable by: users."""
        user_id, tile = caller().id, self._tile(image_id)
        rejected = not tile.rejected
        await perform(
            lambda work: work.images.set_rejected(user_id, [tile.image_id], rejected)
        )
        self._change(tile.image_id, rejected=rejected)
        if rejected:
            return told_with_undo(
                "Rejected: it no longer shows in the gallery.",
                StudioState.show_again(tile.image_id),
            )
        return told("Back in the gallery.")

    @rx.event
    @require_user
    async def show_again(self, image_id: str) -> Any:
        """Take a rejection back. Callable by: users, for their own."""
        user_id, image_id = caller().id, checked_id(image_id)
        await perform(lambda work: work.images.set_rejected(user_id, [image_id], False))
        self._change(image_id, rejected=False)
        return told("Back in the gallery.")

    @rx.event
    @require_user
    async def refresh_images(self, ids: list[str]) -> None:
        """Pictures were changed, here or elsewhere. Callable by: users, their own."""
        user_id, changed = caller().id, {checked_id(one) for one in ids}
        jobs = [
            card.job_id
            for card in self.generations
            if any(tile.image_id in changed for tile in card.tiles)
        ]
        views = await look(
            lambda work: [work.generation.get(user_id, job_id) for job_id in jobs]
        )
        for view in views:
            self._show(view)

    @rx.event
    @require_user
    async def toggle_selected(self, image_id: str) -> None:
        """Add a picture to the selection, or take it out. Callable by: users."""
        image_id = self._tile(image_id).image_id
        if image_id in self.selected:
            self.selected = [one for one in self.selected if one != image_id]
        else:
            self.selected = [*self.selected, image_id]

    @rx.event
    @require_user
    async def clear_selection(self) -> None:
        """Select nothing. Callable by: users."""
        self.selected = []

    async def _refresh(self, job_ids: Sequence[str]) -> None:
        """Read generations of the page anew; those that are gone leave it."""
        user_id = caller().id

        def read(work: Work) -> dict[str, GenerationView]:
            found = {}
            for job_id in job_ids:
                with suppress(NotFoundError):
                    found[job_id] = work.generation.get(user_id, job_id)
            return found

        views = await look(read)
        gone = set(job_ids) - views.keys()
        self.generations = [one for one in self.generations if one.job_id not in gone]
        for view in views.values():
            self._show(view)

    def _show(self, view: GenerationView) -> None:
        """Take over a generation's newest account."""
        self.generations = placed(
            self.generations, card_of(view), complete=not self.has_more
        )
        self.loaded = True

    def _job_of(self, run_id: str) -> str:
        for card in self.generations:
            if any(tile.run_id == run_id for tile in card.tiles):
                return card.job_id
        raise NotFoundError("This run is not on the page any more; load it anew.")

    def _tile(self, image_id: str) -> Tile:
        image_id = checked_id(image_id)
        for card in self.generations:
            for tile in card.tiles:
                if tile.image_id == image_id:
                    return tile
        raise NotFoundError("This picture is not on the page any more; load it anew.")

    def _change(self, image_id: str, **changes: Any) -> None:
        """Change what a tile says."""
        for place, card in enumerate(self.generations):
            if any(tile.image_id == image_id for tile in card.tiles):
                tiles = [
                    dataclasses.replace(tile, **changes)
                    if tile.image_id == image_id
                    else tile
                    for tile in card.tiles
                ]
                self.generations[place] = dataclasses.replace(card, tiles=tiles)
