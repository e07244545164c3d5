"""How a provider is set up: Settings page over environment over its defaults."""

from dataclasses import dataclass
from typing import Literal, Self

from forge_app.features.catalog.checks import origin
from forge_app.features.catalog.ports import ImageProvider, ProviderKey
from forge_app.models import ProviderCredential
from forge_app.settings import OpenAISettings, ProviderSettings, Settings


def environment_of(
    settings: Settings, slug: str
) -> OpenAISettings | ProviderSettings | None:
    """A provider's settings: the group of its name, or its entry in `providers`."""
    own = getattr(settings, slug, None)
    if isinstance(own, OpenAISettings | ProviderSettings):
        return own
    return settings.providers.get(slug)


@dataclass(frozen=True, slots=True)
class Setup:
    """What is in force for a provider; a stored key is still sealed here."""

    title: str
    key: ProviderKey | None
    enabled: bool
    base_url: str
    is_default_address: bool
    timeout_seconds: float
    sealed_key: str | None
    environment_key: str | None
    models_toml: str | None

    @classmethod
    def of(
        cls,
        provider: ImageProvider,
        row: ProviderCredential | None,
        environment: OpenAISettings | ProviderSettings | None,
    ) -> Self:
        """Lay the sources over each other.

        A key goes only to the address it was given for: the environment's key is not
        used when the Settings page names another server than the environment does.
        """
        default = provider.default_base_url
        given = (environment.base_url if environment else None) or default
        base_url = (row.base_url if row else None) or given
        key = None
        if environment and environment.api_key and origin(base_url) == origin(given):
            key = environment.api_key.get_secret_value() or None
        return cls(
            title=provider.title,
            key=provider.key,
            enabled=row.enabled if row else True,
            base_url=base_url.rstrip("/"),
            is_default_address=origin(base_url) == origin(default),
            timeout_seconds=environment.timeout_seconds if environment else 300.0,
            sealed_key=row.sealed_key if row else None,
            environment_key=key,
            models_toml=row.models_toml if row else None,
        )

    @property
    def has_key(self) -> bool:
        """Whether a key is set somewhere."""
        return self.key_source is not None

    @property
    def key_source(self) -> Literal["settings_page", "environment"] | None:
        """Where the key in force was set."""
        if self.sealed_key is not None:
            return "settings_page"
        return "environment" if self.environment_key else None

    def where_to_set(self) -> str:
        """Where the key is set, as a sentence; empty when none is needed."""
        if self.key is None:
            return ""
        return f"set it in Settings → Providers or {self.key.environment}"

    def obstacle(self) -> str | None:
        """Why no model of this provider can be used now; None when they can.

        A server of one's own, at another address than the default, may want no key.
        """
        if not self.enabled:
            return f"{self.title} is switched off: switch it on in Settings → Providers"
        if self.key is not None and not self.has_key and self.is_default_address:
            return f"needs a key: {self.where_to_set()}"
        return None
