"""Goes through the motions of a generation once, before the first fork.

Much happens only the first time: modules are loaded, SQL is compiled, image formats are
registered. Each job runs in a fresh fork and would pay for that again (measured: 150 ms
against 60 ms). What was done before the fork is shared by all of them.
"""

import asyncio
import base64
from typing import NoReturn

from sqlalchemy.exc import SQLAlchemyError

from forge_app.bootstrap import Forge, Work
from forge_app.core.recipe import Recipe
from forge_app.errors import ForgeError
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.images.rows import NewImage
from forge_app.features.media.files import KeptFile
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLv"
    "AAAAAElFTkSuQmCC"
)


class _DoneError(Exception):
    """Rolls the rehearsal back."""


def rehearse(forge: Forge) -> None:
    """Do everything that a generation needs, and leave no trace of it.

    It happens in one transaction that is rolled back, so that no row, event or job
    remains. Where it cannot be done, such as before the first migration, the first jobs
    are slower and nothing else.
    """
    # In a loop's thread, as in earnest; both are gone when this returns.
    asyncio.run(asyncio.to_thread(_rehearse, forge))


def _rehearse(forge: Forge) -> None:
    try:
        with forge.work() as work:
            _play(forge, work)
    except _DoneError:
        logger.debug("worker.rehearsed")
    except (SQLAlchemyError, ForgeError) as error:
        logger.info("worker.not_rehearsed", reason=str(error))
    finally:
        forge.database.dispose()  # nothing that is open may be shared by forks


def _play(forge: Forge, work: Work) -> NoReturn:
    user_id = work.accounts.owner_id()
    request = GenerateRequest(prompt="a rehearsal", width=64, height=64)
    job_id = work.generation.start(user_id, request).job_id
    claim = work.leases.claim(job_id)
    if claim is None:
        raise _DoneError
    work.leases.extend(job_id, claim.fence)
    for run in claim.runs:
        recipe = Recipe.of(run.draft, seed=1, index=0, created_at=forge.clock.now())
        picture = NewImage(
            user_id=user_id,
            kept=_handle_picture(forge, recipe),
            recipe=recipe,
            generation_id=job_id,
            run_id=run.run_id,
        )
        work.leases.begin_run(job_id, claim.fence, run.run_id)
        work.leases.finish_run(job_id, claim.fence, run.run_id, [picture], 1.0)
    work.leases.finish(job_id, claim.fence)
    work.generation.get(user_id, job_id)
    raise _DoneError


def _handle_picture(forge: Forge, recipe: Recipe) -> KeptFile:
    """What is done to a picture before it is stored; nothing is."""
    imaging = forge.imaging
    info = imaging.inspect(_PICTURE)
    thumbnail = imaging.thumbnails(_PICTURE, (64,))[64]
    text = recipe.model_dump_json()
    data = imaging.embed_recipe(_PICTURE, info.media_type, text)
    return KeptFile(
        sha256="0" * 64,
        extension=info.extension,
        media_type=info.media_type,
        width=info.width,
        height=info.height,
        placeholder=imaging.placeholder(thumbnail),
        size=len(data),
    )
