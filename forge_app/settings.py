"""Every knob of Image Forge, typed, grouped and documented.

Read from the environment (prefix `FORGE_`; groups with two underscores, such as
`FORGE_LIMITS__MAX_UPLOAD_BYTES`). No setting is needed to start. Nothing else in the
tree reads the environment; features receive values. `docs/configuration.md` lists each
field, and a test holds it against this module.
"""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Limits(BaseModel):
    """Sizes and counts beyond which a request is refused."""

    max_prompt_chars: int = Field(
        default=10_000, description="Longest prompt, in characters."
    )
    max_models: int = Field(default=12, description="Most models in one generation.")
    max_count: int = Field(
        default=8, description="Most images per model in one generation."
    )
    min_side: int = Field(
        default=64, description="Smallest width or height, in pixels."
    )
    max_side: int = Field(
        default=4096, description="Largest width or height, in pixels."
    )
    max_pixels: int = Field(
        default=16_777_216, description="Most pixels of an image made or uploaded."
    )
    max_upload_bytes: int = Field(
        default=25_000_000,
        description="Largest upload, in bytes; refused while streaming.",
    )
    max_body_bytes: int = Field(
        default=1_000_000, description="Largest JSON body of an API request, in bytes."
    )


class Rates(BaseModel):
    """Requests allowed per window; 0 switches a limit off."""

    api_per_minute: int = Field(
        default=600, description="API requests per minute of one user or address."
    )
    generate_per_minute: int = Field(
        default=60, description="Generations per minute of one user."
    )
    sign_in_per_5_minutes: int = Field(
        default=10,
        description="Sign-in attempts per five minutes of one address or account.",
    )


class Jobs(BaseModel):
    """How long work may take and when it counts as lost."""

    lease_seconds: float = Field(
        default=6.0,
        description="A worker silent for this long has lost its generation.",
    )
    heartbeat_seconds: float = Field(
        default=1.0,
        description="How often a worker extends its lease and looks for a cancel.",
    )
    sweep_seconds: float = Field(
        default=1.0, description="How often the scheduler looks for lost work."
    )
    max_attempts: int = Field(
        default=5,
        description="Starts of one generation before it is given up as failed.",
    )
    model_timeout_seconds: float = Field(
        default=300.0,
        description="Longest a single model may take within a generation.",
    )


def _http_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0:
        raise ValueError("an address begins with http:// or https:// and a server")
    return url.rstrip("/")


HttpAddress = Annotated[str, AfterValidator(_http_address)]


class OpenAISettings(BaseModel):
    """The OpenAI provider, when configured by the environment."""

    api_key: SecretStr | None = Field(
        default=None, description="Key for OpenAI; a key set on the Settings page wins."
    )
    base_url: HttpAddress = Field(
        default="https://api.openai.com/v1",
        description="Address of OpenAI or of a server that speaks its API.",
    )
    timeout_seconds: float = Field(
        default=300.0,
        description="Read timeout; high quality takes two minutes and more.",
    )


class ProviderSettings(BaseModel):
    """A provider that was installed besides, when configured by the environment."""

    api_key: SecretStr | None = Field(
        default=None, description="Its key; a key set on the Settings page wins."
    )
    base_url: HttpAddress | None = Field(
        default=None, description="Its address; default is the provider's own."
    )
    timeout_seconds: float = Field(
        default=300.0, description="Read timeout of its answers."
    )


class Settings(BaseSettings):
    """All settings of one process."""

    model_config = SettingsConfigDict(
        env_prefix="FORGE_", env_nested_delimiter="__", extra="ignore"
    )

    env: Literal["development", "production", "test"] = Field(
        default="development",
        description="`production` refuses to start with weak or missing secrets.",
    )
    data_dir: Path = Field(
        default=Path(".forge"), description="Folder of everything that is kept."
    )
    host: str = Field(
        default="127.0.0.1", description="Address that `forge up` listens on."
    )
    port: int = Field(default=3000, description="The one port of web, API and sockets.")
    public_url: str | None = Field(
        default=None, description="Address users see, when a proxy stands in front."
    )
    trusted_proxies: int = Field(
        default=0, description="Proxies in front whose X-Forwarded-For is believed."
    )
    database_url: str | None = Field(
        default=None,
        description="PostgreSQL address; default is SQLite in the data folder.",
    )
    redis_url: str | None = Field(
        default=None, description="Redis address; default is an embedded server."
    )
    storage_url: str | None = Field(
        default=None,
        description="s3://, gs:// or az:// bucket; default is the data folder.",
    )
    secret_key: SecretStr | None = Field(
        default=None,
        description="Key that encrypts stored secrets; default is a file made in the "
        "data folder. Required in production.",
    )
    worker_processes: int | None = Field(
        default=None, description="Interactive workers; default is one per processor."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severe line that is logged."
    )
    log_format: Literal["json", "console"] = Field(
        default="json", description="`json` for machines, `console` for reading."
    )
    metrics_public: bool = Field(
        default=False,
        description="Whether anybody may read /metrics; else callers on this machine "
        "(when no proxy stands in front) and admin keys.",
    )
    open_sign_up: bool = Field(
        default=False,
        description="Whether anybody may make an account without invitation.",
    )
    specs_dir: Path | None = Field(
        default=None,
        description="Folder of published API specifications, for contract tests.",
    )
    limits: Limits = Field(default_factory=Limits)
    rates: Rates = Field(default_factory=Rates)
    jobs: Jobs = Field(default_factory=Jobs)
    openai: OpenAISettings = Field(default_factory=OpenAISettings)
    providers: dict[str, ProviderSettings] = Field(
        default_factory=dict,
        description="Installed providers by slug, such as "
        "`FORGE_PROVIDERS__ACME__API_KEY`.",
    )

    @model_validator(mode="after")
    def _refuse_weak_production(self) -> Self:
        if self.env != "production":
            return self
        missing = []
        key = self.secret_key.get_secret_value() if self.secret_key else ""
        if len(key) < 32:
            missing.append("FORGE_SECRET_KEY (at least 32 characters)")
        if not self.public_url:
            missing.append("FORGE_PUBLIC_URL (the address users see)")
        if missing:
            raise ValueError("production needs: " + "; ".join(missing))
        return self

    @cached_property
    def effective_database_url(self) -> str:
        """SQLAlchemy address of the database, the embedded SQLite by default."""
        if self.database_url is None:
            return f"sqlite:///{self.data_dir.resolve() / 'forge.db'}"
        for plain in ("postgres://", "postgresql://"):
            if self.database_url.startswith(plain):
                return "postgresql+psycopg://" + self.database_url.removeprefix(plain)
        return self.database_url

    @cached_property
    def effective_redis_url(self) -> str:
        """Address of Redis, the embedded server's socket by default."""
        if self.redis_url:
            return self.redis_url
        return f"unix://{self.data_dir.resolve() / 'redis' / 'redis.sock'}"

    @cached_property
    def base_url(self) -> str:
        """Address that users see, without a trailing slash."""
        if self.public_url:
            return self.public_url.rstrip("/")
        # Listening on every address is no address to go to; this machine's own is.
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104
        if ":" in host and not host.startswith("["):
            host = f"[{host}]"
        return f"http://{host}:{self.port}"
