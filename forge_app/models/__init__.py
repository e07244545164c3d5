"""All tables, one module an aggregate; importing this registers every one."""

from forge_app.models.accounts import (
    ApiKey,
    InstanceSetting,
    ProviderCredential,
    SignInLink,
    User,
    UserSession,
)
from forge_app.models.generations import (
    Charge,
    Generation,
    IdempotencyRecord,
    OutboxEvent,
    Run,
)
from forge_app.models.images import (
    Blob,
    Image,
    ImageParent,
    ImageTag,
    Interaction,
    RecipeRow,
)
from forge_app.models.presets import Preset, PresetVersion

__all__ = [
    "ApiKey",
    "Blob",
    "Charge",
    "Generation",
    "IdempotencyRecord",
    "Image",
    "ImageParent",
    "ImageTag",
    "InstanceSetting",
    "Interaction",
    "OutboxEvent",
    "Preset",
    "PresetVersion",
    "ProviderCredential",
    "RecipeRow",
    "Run",
    "SignInLink",
    "User",
    "UserSession",
]
