"""SQL of the catalog: what operators set for providers."""

from sqlmodel import Session, select

from forge_app.models import ProviderCredential


class CatalogRepository:
    """Rows of `provider_credentials`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> dict[str, ProviderCredential]:
        """Every row, by provider."""
        rows = self._session.exec(select(ProviderCredential))
        return {row.provider: row for row in rows}

    def get(self, provider: str) -> ProviderCredential | None:
        """One provider's row."""
        return self._session.get(ProviderCredential, provider)

    def save(self, row: ProviderCredential) -> None:
        """Add or change a row."""
        self._session.add(row)
        self._session.flush()
