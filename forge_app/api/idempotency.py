"""`Idempotency-Key` for routes that create: the same request is answered the same."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Header
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from forge_app.features.idempotency.service import Answer

if TYPE_CHECKING:
    from forge_app.bootstrap import Forge, Work

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        description="1 to 255 characters of your choice. A repeated request with the "
        "same key within 24 hours gets the first one's answer and creates nothing.",
    ),
]


def repeated(
    forge: "Forge", *, user_id: str, key: str | None, route: str, request: BaseModel
) -> JSONResponse | None:
    """The answer of the first time, if there was one: before slow work for `once`.

    Arguments and errors are those of `once`.
    """
    if key is None:
        return None
    with forge.read() as work:
        asked = request.model_dump(mode="json")
        earlier = work.idempotency.find(user_id, key, route, asked)
    return _again(earlier) if earlier else None


def _again(earlier: Answer) -> JSONResponse:
    headers = {"Idempotent-Replayed": "true"}
    return JSONResponse(earlier.body, earlier.status, headers)


def once(
    forge: "Forge",
    *,
    user_id: str,
    key: str | None,
    route: str,
    request: BaseModel | None,
    action: "Callable[[Work], BaseModel]",
    status: int = 202,
) -> JSONResponse:
    """Do something in one transaction, or give the answer of the first time again.

    Args:
        forge: Opens the transaction.
        user_id: Keys are each user's own.
        key: What the caller sent; without one it is done each time.
        route: Name of what is done; a key belongs to one.
        request: What was asked for; a key belongs to one.
        action: Does it, with the services of the transaction.
        status: Of the answer.

    Raises:
        ForgeError: from the action, or because the key was used for something else;
            then nothing was done and nothing is kept.
    """
    asked: dict[str, Any] = request.model_dump(mode="json") if request else {}
    with forge.work() as work:
        if key is not None:
            earlier = work.idempotency.claim(user_id, key, route, asked)
            if earlier is not None:
                return _again(earlier)
        answer = Answer(status, action(work).model_dump(mode="json"))
        if key is not None:
            work.idempotency.record(user_id, key, answer)
    return JSONResponse(answer.body, answer.status)
