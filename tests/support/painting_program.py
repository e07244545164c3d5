"""Programs that have pictures painted: `python -m tests.support.painting_program WHAT`.

They are what a test cannot be itself: killed, or forked while it has a single thread.
"""

import asyncio
import os
import sys

import structlog

from forge_app.adapters.providers.forge.pool import EnginePool
from forge_app.engine.types import PictureRequest
from tests.support.painters import PAINT


def _paint(pool: EnginePool, prompt: str) -> bytes:
    request = PictureRequest(prompt)
    painted = asyncio.run(pool.paint(request, lambda *_: None, lambda: False))
    assert painted is not None
    return painted.data


def be_killed(note: str) -> None:
    """Say the painter's process id and wait for a picture that never comes."""
    pool = EnginePool(PAINT)
    pool.start()
    print(pool.painter_pid, flush=True)
    _paint(pool, f"hang {note}")


def fork(deliver: str) -> None:
    """Let two forks in turn use the painter of this process."""
    pool = EnginePool(PAINT)
    pool.start()
    for _ in range(2):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                picture = _paint(pool, f"deliver {deliver}")
                print(pool.painter_pid, len(picture), flush=True)
                pool.close()  # not a fork's to end
                code = 0
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0
    print(pool.painter_pid, len(_paint(pool, f"deliver {deliver}")), flush=True)


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    {"be_killed": be_killed, "fork": fork}[sys.argv[1]](sys.argv[2])
