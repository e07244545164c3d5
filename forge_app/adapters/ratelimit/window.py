"""The sliding window counter, as arithmetic.

Requests are counted in fixed windows; the window before the present one weighs as much
as it still overlaps the last `window` seconds. It needs two numbers a caller, lets at
most `limit` through in a row, and has no burst where two windows meet (Cloudflare, "How
we built rate limiting capable of scaling to millions of domains").
"""

import math
from dataclasses import dataclass

from forge_app.errors import RateLimitedError


@dataclass(slots=True)
class Counter:
    """Two neighbouring windows of one caller."""

    index: int = 0
    now: int = 0
    before: int = 0

    def hit(self, seconds: float, limit: int, window: float) -> float:
        """Count a request made at `seconds`; refused ones are not counted.

        Returns:
            0 when it is let through, else the seconds until one would be.
        """
        index = int(seconds // window)
        if index != self.index:
            self.before = self.now if index == self.index + 1 else 0
            self.index, self.now = index, 0
        passed = seconds / window - index
        if self.before * (1 - passed) + self.now + 1 <= limit:
            self.now += 1
            return 0.0
        if self.now + 1 <= limit:
            wait = 1 - (limit - self.now - 1) / self.before - passed
        else:
            wait = 2 - passed - (limit - 1) / self.now
        return max(wait * window, 0.001)


def refusal(retry_after: float) -> RateLimitedError:
    """The error for a request over the limit."""
    # A little more than needed, so that rounding errors do not refuse the next try.
    seconds = math.ceil(retry_after + 0.01)
    return RateLimitedError(
        f"Too many requests; try again in {seconds} s.",
        retry_after=seconds,
        details={"retry_after": seconds},
    )
