"""OpenAI's errors as ours: what happened, and what to do about it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from forge_app.errors import (
    ProviderAuthError,
    ProviderBusyError,
    ProviderError,
    ProviderInputError,
    ProviderRefusedError,
    ProviderTimeoutError,
)

SLUG = "openai"
_REFUSALS = frozenset(
    {"moderation_blocked", "content_policy_violation", "image_generation_user_error"}
)
_UNPAID = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_MAX_QUOTE = 300


def error_of(status: int, headers: Mapping[str, str], body: bytes) -> ProviderError:
    """The error that an answer with a status of 300 and more means."""
    told = _told(body)
    names = {told.get("code"), told.get("type")}
    if names & _REFUSALS:
        return ProviderRefusedError(
            f"OpenAI's content policy refused this. {_quote(told)}".strip(),
            provider=SLUG,
            details=_details(status, headers, told),
        )
    if names & _UNPAID:
        return ProviderAuthError(
            "The OpenAI account has no credit left or has reached its limit. Its owner "
            "has to look at the billing page; trying again is no use.",
            provider=SLUG,
            code="provider_quota",
            details=_details(status, headers, told),
        )
    return _by_status(status, headers, told)


def error_of_event(event: Mapping[str, Any]) -> ProviderError:
    """The error that came in the middle of a stream, after a status of 200."""
    nested = event.get("error")
    told = nested if isinstance(nested, dict) else event
    status = 429 if told.get("code") == "rate_limit_exceeded" else 500
    return error_of(status, {}, json.dumps({"error": dict(told)}).encode())


def _by_status(
    status: int, headers: Mapping[str, str], told: Mapping[str, Any]
) -> ProviderError:
    kind, message, code = ProviderError, f"OpenAI failed (status {status}).", None
    if status in {401, 403}:
        # The answer quotes parts of the key, so it is not repeated.
        kind = ProviderAuthError
        message = (
            f"OpenAI does not accept the key (status {status}). Set it again in "
            "Settings → Providers, and see that its organisation may use image models."
        )
    elif status == 404:
        kind = ProviderInputError
        message = (
            f"OpenAI has no such model or address. {_quote(told)} Check the address "
            "and the model list in Settings → Providers."
        )
    elif status == 429:
        kind = ProviderBusyError
        message = "OpenAI limits how often this account may ask. Try again shortly."
    elif status in {503, 529}:
        kind, message = ProviderBusyError, "OpenAI is overloaded. Try again shortly."
    elif status in {408, 504}:
        kind, message = (
            ProviderTimeoutError,
            "OpenAI did not finish in time. Try again.",
        )
    elif status >= 500:
        message = f"OpenAI failed (status {status}). Try again. {_quote(told)}".strip()
    elif status >= 400:
        kind = ProviderInputError
        message = f"OpenAI cannot do this: {_quote(told) or f'status {status}.'}"
    else:
        kind, code = ProviderInputError, "provider_address"
        message = (
            f"The address of OpenAI answers with a redirect (status {status}). Set the "
            "address it leads to in Settings → Providers."
        )
    return kind(
        message,
        provider=SLUG,
        code=code,
        retry_after=retry_after(headers) if kind is ProviderBusyError else None,
        details=_details(status, headers, told),
    )


def garbled(what: str) -> ProviderError:
    """The answer is not what the API promises."""
    return ProviderError(
        f"OpenAI's answer could not be understood: {what}. Try again; if it stays, "
        "check the address in Settings → Providers.",
        provider=SLUG,
        code="provider_garbled",
    )


def timed_out(seconds: float) -> ProviderTimeoutError:
    """Nothing was heard for too long."""
    return ProviderTimeoutError(
        f"OpenAI sent nothing for {seconds:g} s. Try again, or a lower quality.",
        provider=SLUG,
    )


def unreachable(reason: str) -> ProviderError:
    """No connection, or it broke."""
    return ProviderError(
        f"OpenAI cannot be reached ({reason[:_MAX_QUOTE] or 'the connection broke'}). "
        "Check the address in Settings → Providers and the network.",
        provider=SLUG,
        code="provider_unreachable",
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from `retry-after-ms` or `Retry-After` (RFC 9110 §10.2.3)."""
    for name, divisor in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        value = headers.get(name)
        if value is None:
            continue
        try:
            return min(3600.0, max(0.0, float(value) / divisor))
        except ValueError:
            pass
        try:
            at = parsedate_to_datetime(value)
        except ValueError:
            continue
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return min(3600.0, max(0.0, (at - datetime.now(UTC)).total_seconds()))
    return None


def _told(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    error = document.get("error") if isinstance(document, dict) else None
    if isinstance(error, str):
        return {"message": error}
    return error if isinstance(error, dict) else {}


def _quote(told: Mapping[str, Any]) -> str:
    message = told.get("message")
    return message[:_MAX_QUOTE] if isinstance(message, str) else ""


def _details(
    status: int, headers: Mapping[str, str], told: Mapping[str, Any]
) -> dict[str, object]:
    found = {
        "status": status,
        "request_id": headers.get("x-request-id"),
        "vendor_code": told.get("code"),
        "param": told.get("param"),
    }
    return {name: value for name, value in found.items() if value is not None}
