"""Addresses of pictures, as compatible servers give them."""

from urllib.parse import urljoin, urlsplit

from forge_app.adapters.providers.openai.errors import garbled
from forge_app.features.catalog.checks import origin


def picture_url(url: object, base_url: str) -> str:
    """The absolute address of a picture, if it lies on the provider's own server.

    Anything else is refused: the answer of a server must not make us call others.

    Raises:
        ProviderError: it lies elsewhere, or is not an address.
    """
    try:
        absolute = urljoin(base_url + "/", url) if isinstance(url, str) else ""
        ours = urlsplit(absolute).scheme != "" and origin(absolute) == origin(base_url)
    except ValueError as error:
        raise garbled("the address of a picture is not one") from error
    if not ours:
        raise garbled("a picture lies on another server, which is not asked")
    return absolute
