"""Encrypts secrets at rest with a key derived from the instance's own secret."""

import base64
import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

from forge_app.errors import UnavailableError

_FILE = "secret.key"
_PURPOSE = b"image-forge provider credentials v1"


class FernetBox:
    """Authenticated encryption (Fernet: AES-128-CBC and HMAC-SHA256).

    Args:
        secret: Key material of any length; the working key is derived from it with
            HKDF-SHA256 (RFC 5869), so one secret can serve several purposes.
        purpose: Keeps the keys of different purposes apart.
    """

    def __init__(self, secret: bytes, purpose: bytes = _PURPOSE) -> None:
        derived = HKDF(SHA256(), length=32, salt=None, info=purpose).derive(secret)
        self._fernet = Fernet(base64.urlsafe_b64encode(derived))

    def seal(self, secret: str) -> str:
        """Encrypt."""
        return self._fernet.encrypt(secret.encode()).decode()

    def open(self, sealed: str) -> str:
        """Decrypt.

        Raises:
            UnavailableError: it was sealed with another key, or was changed.
        """
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken as error:
            raise UnavailableError(
                "A stored secret cannot be opened: it was sealed with another key. "
                "Restore FORGE_SECRET_KEY (or secret.key in the data folder), or "
                "enter the secret again on the Settings page.",
                code="sealed_with_another_key",
            ) from error


def open_secret_box(secret_key: SecretStr | None, data_dir: Path) -> FernetBox:
    """The box of this instance.

    Args:
        secret_key: The setting `FORGE_SECRET_KEY`; without it a key file is used.
        data_dir: Where the key file lies, readable by its owner alone; it is made on
            first use.

    Raises:
        UnavailableError: the key file is empty or cannot be read or made.
    """
    if secret_key is not None and (given := secret_key.get_secret_value()):
        return FernetBox(given.encode())
    path = data_dir / _FILE
    try:
        if not path.exists():
            _make_key_file(path)
        material = path.read_bytes().strip()
    except OSError as error:
        raise UnavailableError(
            f"The key file {path} cannot be read or made: {error.strerror}. "
            "Check its permissions, or set FORGE_SECRET_KEY."
        ) from error
    if len(material) < 32:
        raise UnavailableError(
            f"The key file {path} is damaged. Restore it from a backup, or remove it "
            "and enter the stored secrets again."
        )
    return FernetBox(material)


def _make_key_file(path: Path) -> None:
    """Make the file whole or not at all; of several makers the first one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{_FILE}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_urlsafe(48).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)  # unlike a rename, this never replaces another's key
        except FileExistsError:
            return
    finally:
        draft.unlink()
