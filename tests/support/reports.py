"""A reporter that remembers."""

import asyncio


class RecordingReport:
    """Keeps what it was told; setting `cancelled` cancels."""

    def __init__(self) -> None:
        self.fractions: list[float] = []
        self.previews: list[bytes] = []
        self.cancelled = False
        self.begun = asyncio.Event()

    def progress(
        self, fraction: float, preview: bytes | None = None, note: str = ""
    ) -> None:
        self.fractions.append(fraction)
        self.begun.set()
        if preview:
            self.previews.append(preview)
