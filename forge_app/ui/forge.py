"""The pages' way to the product: one `Forge` a process, used from threads.

A handler calls `perform` (or `look`, which only reads) first and assigns its vars last.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from forge_app.bootstrap import Forge, Work
from forge_app.settings import Settings

T = TypeVar("T")


class _Holder:
    forge: Forge | None = None


def get_forge() -> Forge:
    """The object graph of this process; it connects to nothing before it is used."""
    if _Holder.forge is None:
        _Holder.forge = Forge(Settings())
    return _Holder.forge


def use_forge(forge: Forge | None) -> None:
    """Let the pages of this process use another one; None: made when first needed."""
    _Holder.forge = forge


async def ask(call: Callable[[Forge], T]) -> T:
    """Like `perform`, for what opens its transactions itself and works in between."""
    return await asyncio.to_thread(lambda: call(get_forge()))


async def perform(call: Callable[[Work], T]) -> T:
    """Run `call` with a transaction in a thread, off the event loop.

    Raises:
        ForgeError: what the service says; `show_error` turns it into a message.
    """

    def run() -> T:
        with get_forge().work() as work:
            return call(work)

    return await asyncio.to_thread(run)


async def look(call: Callable[[Work], T]) -> T:
    """Like `perform`, for reading: takes no write lock."""

    def run() -> T:
        with get_forge().read() as work:
            return call(work)

    return await asyncio.to_thread(run)
