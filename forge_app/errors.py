"""The errors of Image Forge, as one tree.

    ForgeError(message, code, details)          anything a caller did or met
    ├── InvalidError                            422: the input is wrong
    │   ├── MalformedError                      400: it could not even be read
    │   ├── TooLargeError                       413
    │   └── UnsupportedMediaError               415
    ├── UnauthenticatedError                    401: nobody is signed in
    ├── PaymentRequiredError                    402: over the budget
    ├── ForbiddenError                          403: signed in, not allowed
    ├── NotFoundError                           404: not there, or not yours
    ├── ConflictError                           409: the state forbids it
    ├── RateLimitedError(retry_after)           429
    └── UnavailableError(retry_after)           503
        └── ProviderError(provider)
            ├── ProviderRefusedError            content policy: do not retry
            ├── ProviderAuthError               the key is missing or refused
            ├── ProviderInputError              the model cannot do what was asked
            ├── ProviderTimeoutError            no answer within the limit
            └── ProviderBusyError               rate limited or overloaded: retry

The domain knows no HTTP: the numbers above are put on in `forge_app/api/errors.py`.
`code` is stable, `message` is safe to show and says what to do. Whatever is not a
ForgeError is a bug: it is logged with its traceback and shown as a vague sentence.
"""

from collections.abc import Mapping
from typing import ClassVar


class ForgeError(Exception):
    """Base of every error that a caller is told about.

    Args:
        message: One sentence, safe to show: what is wrong and what to do.
        code: Stable machine-readable name; the class has a default.
        details: JSON-ready facts for programs (field, limit, …).
    """

    default_code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
        self.details = dict(details or {})


class InvalidError(ForgeError):
    """The input is understood and wrong."""

    default_code = "invalid"


class MalformedError(InvalidError):
    """The input could not be read at all."""

    default_code = "malformed"


class TooLargeError(InvalidError):
    """The input is larger than the limit."""

    default_code = "too_large"


class UnsupportedMediaError(InvalidError):
    """The bytes are not of a kind that is accepted."""

    default_code = "unsupported_media"


class UnauthenticatedError(ForgeError):
    """Nobody is signed in, or the key is not valid (any more)."""

    default_code = "unauthenticated"


class PaymentRequiredError(ForgeError):
    """The request costs more than its budget allows."""

    default_code = "payment_required"


class ForbiddenError(ForgeError):
    """The caller is known and may not do this."""

    default_code = "forbidden"


class NotFoundError(ForgeError):
    """There is no such thing, or it belongs to somebody else."""

    default_code = "not_found"


class ConflictError(ForgeError):
    """The thing is in a state that forbids the action."""

    default_code = "conflict"


class RateLimitedError(ForgeError):
    """Too many requests; try again after `retry_after` seconds."""

    default_code = "rate_limited"
    retryable = True

    def __init__(
        self,
        message: str,
        *,
        retry_after: float,
        code: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(message, code=code, details=details)
        self.retry_after = retry_after


class UnavailableError(ForgeError):
    """Something this needs is not there just now."""

    default_code = "unavailable"
    retryable = True

    def __init__(
        self,
        message: str,
        *,
        retry_after: float | None = None,
        code: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(message, code=code, details=details)
        self.retry_after = retry_after


class ProviderError(UnavailableError):
    """A model provider did not deliver."""

    default_code = "provider_error"

    def __init__(
        self,
        message: str,
        *,
        provider: str,
        retry_after: float | None = None,
        code: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(
            message,
            retry_after=retry_after,
            code=code,
            details={"provider": provider, **(details or {})},
        )
        self.provider = provider


class ProviderRefusedError(ProviderError):
    """The provider's content policy refused the request; asking again is no use."""

    default_code = "provider_refused"
    retryable = False


class ProviderAuthError(ProviderError):
    """The provider's key is missing or refused; the operator has to act."""

    default_code = "provider_auth"
    retryable = False


class ProviderInputError(ProviderError):
    """The provider says that the request cannot be done as asked."""

    default_code = "provider_input"
    retryable = False


class ProviderTimeoutError(ProviderError):
    """The provider did not answer within the limit."""

    default_code = "provider_timeout"


class ProviderBusyError(ProviderError):
    """The provider is overloaded or limits our rate."""

    default_code = "provider_busy"
