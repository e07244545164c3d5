"""The object graph of this worker process, built before it forks for a job."""

from forge_app.bootstrap import Forge
from forge_app.settings import Settings

_forge: Forge | None = None


def use(forge: Forge) -> None:
    """Let the jobs of this process use this object graph."""
    global _forge  # noqa: PLW0603 - jobs are called by name and can be given nothing
    _forge = forge


def current() -> Forge:
    """What the jobs use: what was given to `use`, or one built from the settings."""
    if _forge is None:
        use(Forge(Settings(), pooled=False))
        return current()
    return _forge
