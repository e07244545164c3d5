"""The object graph, and one transaction.

`Forge` is built once a process from the settings; `with forge.work() as work:` opens a
transaction and offers the services. Services never commit. Events and jobs collected
during it leave after the commit; what cannot leave (Redis is down, the process dies)
stays in the outbox or in the row, and the sweeper sends it.
"""

import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cached_property

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from forge_app.adapters.bus.live_feed import RedisFeed
from forge_app.adapters.bus.redis_bus import RedisBus
from forge_app.adapters.bus.ticks import RedisTicks
from forge_app.adapters.content_types import register_installed
from forge_app.adapters.database.engine import open_database
from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.adapters.providers.registry import built_in_providers
from forge_app.adapters.queue.rq_queue import RQQueue
from forge_app.adapters.ratelimit.redis_limiter import RedisRateLimiter
from forge_app.adapters.secrets.fernet_box import open_secret_box
from forge_app.adapters.secrets.passwords import Argon2Hasher
from forge_app.adapters.storage.object_store import open_storage
from forge_app.core.content import ContentTypes
from forge_app.core.events import EventBus
from forge_app.core.jobs import JobQueue
from forge_app.errors import ForgeError, UnavailableError
from forge_app.features.accounts.entrance import Entrance
from forge_app.features.accounts.limits import CallLimits
from forge_app.features.accounts.ports import RateLimiter
from forge_app.features.accounts.repository import AccountRepository
from forge_app.features.accounts.service import AccountService
from forge_app.features.catalog.ports import Helped, ImageProvider
from forge_app.features.catalog.repository import CatalogRepository
from forge_app.features.catalog.service import CatalogService
from forge_app.features.generation.intake import Intake
from forge_app.features.generation.ports import LiveTicks
from forge_app.features.generation.repository import GenerationRepository
from forge_app.features.generation.service import (
    GenerationService,
    LeaseService,
    Planning,
)
from forge_app.features.idempotency.repository import IdempotencyRepository
from forge_app.features.idempotency.service import IdempotencyService
from forge_app.features.images.darkroom import Darkroom
from forge_app.features.images.generator import ImageForgeGenerator, ResolvedModel
from forge_app.features.images.repository import ImageRepository
from forge_app.features.images.service import ImageService
from forge_app.features.media.files import MediaFiles
from forge_app.features.media.repository import MediaRepository
from forge_app.features.media.service import MediaService
from forge_app.features.outbox.repository import OutboxRepository
from forge_app.features.outbox.service import Outbox, message_of
from forge_app.features.presets.repository import PresetRepository
from forge_app.features.presets.service import PresetService
from forge_app.kit.clock import Clock, SystemClock
from forge_app.kit.logging import current_request_id, get_logger
from forge_app.settings import Settings

logger = get_logger(__name__)


class Work:
    """One transaction and the services in it."""

    def __init__(self, forge: "Forge", session: Session) -> None:
        self._forge = forge
        self.session = session
        self.outbox = Outbox(OutboxRepository(session), forge.clock)

    @cached_property
    def accounts(self) -> AccountService:
        """Users, sessions, links, keys."""
        return AccountService(
            AccountRepository(self.session),
            hasher=self._forge.hasher,
            clock=self._forge.clock,
            outbox=self.outbox,
            open_sign_up=self._forge.settings.open_sign_up,
        )

    @cached_property
    def catalog(self) -> CatalogService:
        """Models, providers and their keys."""
        return CatalogService(
            CatalogRepository(self.session),
            providers=self._forge.providers,
            secret_box=self._forge.secret_box,
            settings=self._forge.settings,
            clock=self._forge.clock,
        )

    @cached_property
    def media(self) -> MediaService:
        """Stored files, thumbnails, uploads."""
        return MediaService(MediaRepository(self.session), clock=self._forge.clock)

    @cached_property
    def images(self) -> ImageService:
        """The gallery: images, recipes, tags, interactions, merges."""
        return ImageService(
            ImageRepository(self.session),
            media=self.media,
            clock=self._forge.clock,
            outbox=self.outbox,
        )

    @cached_property
    def generation(self) -> GenerationService:
        """Generations: start, status, cancel, retry."""
        repository = GenerationRepository(self.session)
        planning = Planning(
            repository,
            catalog=self.catalog,
            images=self.images,
            presets=self.presets,
            content_types=self._forge.content_types,
            limits=self._forge.settings.limits,
        )
        return GenerationService(
            repository,
            planning=planning,
            images=self.images,
            presets=self.presets,
            clock=self._forge.clock,
            outbox=self.outbox,
            ticks=self._forge.ticks,
        )

    @cached_property
    def presets(self) -> PresetService:
        """Saved settings, and the stacks of them that requests name."""
        return PresetService(
            PresetRepository(self.session),
            images=self.images,
            clock=self._forge.clock,
            outbox=self.outbox,
        )

    @cached_property
    def idempotency(self) -> IdempotencyService:
        """Answers that are given again to a repeated request."""
        return IdempotencyService(
            IdempotencyRepository(self.session), clock=self._forge.clock
        )

    @cached_property
    def leases(self) -> LeaseService:
        """Generations from a worker's side: claim, hold, finish."""
        return LeaseService(
            GenerationRepository(self.session),
            images=self.images,
            clock=self._forge.clock,
            outbox=self.outbox,
            jobs=self._forge.settings.jobs,
        )


class Forge:
    """Everything a process needs, opened lazily; safe to build before a fork."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock | None = None,
        bus: EventBus | None = None,
        queue: JobQueue | None = None,
        ticks: LiveTicks | None = None,
        providers: Sequence[ImageProvider] | None = None,
        limiter: RateLimiter | None = None,
        pooled: bool = True,
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self.bus: EventBus = bus or RedisBus(settings.effective_redis_url)
        self.queue: JobQueue = queue or RQQueue(settings.effective_redis_url)
        self.ticks: LiveTicks = ticks or RedisTicks(settings.effective_redis_url)
        self.providers = {
            provider.slug: provider
            for provider in (
                built_in_providers() if providers is None else list(providers)
            )
        }
        self.limiter: RateLimiter = limiter or RedisRateLimiter(
            settings.effective_redis_url
        )
        self._pooled = pooled
        self._running = threading.local()  # the innermost transaction of each thread
        self.content_types = ContentTypes()
        self.content_types.register(
            ImageForgeGenerator(resolve=self._model, imaging=self.imaging)
        )
        register_installed(
            self.content_types, resolve=self._model, imaging=self.imaging
        )

    @cached_property
    def database(self):  # noqa: ANN201 - sqlalchemy.Engine
        """The database engine."""
        return open_database(self.settings.effective_database_url, pooled=self._pooled)

    @cached_property
    def _reader(self):  # noqa: ANN202
        return self.database.execution_options(forge_writes=False)

    @cached_property
    def feed(self) -> RedisFeed:
        """What happens, live; for a process with an event loop."""
        return RedisFeed(self.settings.effective_redis_url)

    @cached_property
    def storage(self):  # noqa: ANN201
        """The content-addressed store of files."""
        return open_storage(self.settings.storage_url, self.settings.data_dir)

    @cached_property
    def imaging(self) -> PillowImaging:
        """Decoding, encoding, thumbnails."""
        return PillowImaging(max_pixels=self.settings.limits.max_pixels)

    @cached_property
    def files(self) -> MediaFiles:
        """Puts files into storage and gets them out; touches no row."""
        return MediaFiles(
            storage=self.storage, imaging=self.imaging, limits=self.settings.limits
        )

    @cached_property
    def darkroom(self) -> Darkroom:
        """Uploads, merges, comparisons, downloads: slow work between transactions."""
        return Darkroom(
            self, files=self.files, clock=self.clock, content_types=self.content_types
        )

    @property
    def limits(self) -> CallLimits:
        """Counts what a user may not do too often; for every surface."""
        return CallLimits(self.limiter, self.settings.rates)

    @cached_property
    def intake(self) -> Intake:
        """Takes requests for generations, counted."""
        return Intake(self)

    @cached_property
    def entrance(self) -> Entrance:
        """Takes passwords, counted."""
        return Entrance(self)

    def _model(self, model_id: str) -> ResolvedModel:
        """A model with its provider and that one's key and address.

        Asked from within a transaction it uses that one: were each request to take a
        second connection, a pool could run dry with everybody waiting for everybody.
        """
        work: Work | None = getattr(self._running, "work", None)
        if work is None:
            with self.read() as work:
                return self._resolve(work, model_id)
        return self._resolve(work, model_id)

    def _resolve(self, work: Work, model_id: str) -> ResolvedModel:
        model = work.catalog.model(model_id)
        config = work.catalog.config(model.provider)
        return self.providers[model.provider], config, model

    @cached_property
    def secret_box(self):  # noqa: ANN201
        """Encrypts provider keys at rest."""
        return open_secret_box(self.settings.secret_key, self.settings.data_dir)

    @cached_property
    def hasher(self) -> Argon2Hasher:
        """Password hashing."""
        return Argon2Hasher()

    @contextmanager
    def work(self, *, writes: bool = True) -> Generator[Work]:
        """One transaction: committed at the end, rolled back on any error.

        Args:
            writes: False for a read: it takes no write lock on SQLite.
        """
        engine = self.database if writes else self._reader
        with Session(engine, expire_on_commit=False) as session, session.begin():
            work = Work(self, session)
            outer = getattr(self._running, "work", None)
            self._running.work = work
            try:
                yield work
            finally:
                self._running.work = outer
            session.flush()
        self._release(work.outbox)

    def read(self):  # noqa: ANN201
        """A transaction that only reads."""
        return self.work(writes=False)

    def _release(self, outbox: Outbox) -> None:
        """Send what was collected; on failure it stays for the sweeper."""
        try:
            if outbox.jobs:
                request_id = current_request_id()
                self.queue.enqueue(
                    [
                        replace(job, request_id=job.request_id or request_id)
                        for job in outbox.jobs
                    ]
                )
            if messages := outbox.messages:
                self.bus.publish(messages)
        except UnavailableError as error:
            logger.warning("outbox.kept", reason=error.message)
            return
        self._forget(outbox.fact_ids)

    def _forget(self, fact_ids: Sequence[int]) -> None:
        """Forget what was told; where that fails the sweeper tells it once more.

        It is no failure of what was committed, so nobody hears of it but the log.
        """
        if not fact_ids:
            return
        try:
            with Session(self.database) as session, session.begin():
                OutboxRepository(session).forget(fact_ids)
        except SQLAlchemyError as error:
            logger.warning("outbox.not_forgotten", reason=str(error))

    def flush_outbox(self, older_than_seconds: float = 5.0, limit: int = 500) -> int:
        """Tell facts whose teller died between commit and telling.

        Returns:
            How many were told.
        """
        before = self.clock.now() - timedelta(seconds=older_than_seconds)
        with (
            Session(self._reader, expire_on_commit=False) as session,
            session.begin(),
        ):
            rows = OutboxRepository(session).waiting(before, limit)
        if rows:
            self.bus.publish([message_of(row) for row in rows])
            self._forget([row.seq for row in rows if row.seq is not None])
        return len(rows)

    def count_outbox(self) -> int:
        """How many facts wait to be told."""
        with Session(self._reader) as session, session.begin():
            return OutboxRepository(session).count()

    def is_ready(self) -> None:
        """Find out whether the database answers and is migrated.

        Raises:
            UnavailableError: it does not, or is not.
        """
        try:
            self.count_outbox()
        except SQLAlchemyError as error:
            raise UnavailableError(f"The database is not ready: {error}") from error

    def start_helpers(self) -> None:
        """Start what providers run beside this process, and again what has died.

        A worker does so before it forks. Where it fails, the first run starts it.
        """
        for provider in self.providers.values():
            try:
                if isinstance(provider, Helped):
                    provider.start()
            except ForgeError as error:
                logger.warning("helper.not_started", reason=error.message)

    def close(self) -> None:
        """Give back connections and end what providers run beside this process."""
        for provider in self.providers.values():
            if isinstance(provider, Helped):
                provider.close()
        if "database" in self.__dict__:
            self.database.dispose()
