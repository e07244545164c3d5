"""Makes what was asked for."""

import asyncio
import signal

from forge_app.features.generation.execution import execute
from workers import context


def run_generation(job_id: str) -> None:
    """Do what of a generation is to be done; nothing if another worker has it."""
    asyncio.run(_run(job_id))


async def _run(job_id: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await execute(context.current(), job_id, stop=stop)
