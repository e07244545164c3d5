"""SQL of the catalog: what operators set for providers."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

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

    def held(self, provider: str, now: datetime) -> ProviderCredential:
        """One provider's row, to be changed: whoever else wants to waits for us."""
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        values = {"provider": provider, "enabled": True, "updated_at": now}
        absent = insert(ProviderCredential).values(values).on_conflict_do_nothing()
        self._session.connection().execute(absent)
        query = (
            select(ProviderCredential)
            .where(col(ProviderCredential.provider) == provider)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return self._session.exec(query).one()

    def save(self, row: ProviderCredential) -> None:
        """Add or change a row."""
        self._session.add(row)
        self._session.flush()
