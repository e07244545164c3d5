"""How often somebody may do what is costly or could be guessing.

Every surface counts here, so that what the API limits the pages limit as well.
"""

from forge_app.features.accounts.ports import RateLimiter
from forge_app.settings import Rates

_MINUTE = 60
_FIVE_MINUTES = 300


class CallLimits:
    """Counts calls against the settings' rates. Blocks: not for an event loop."""

    def __init__(self, limiter: RateLimiter, rates: Rates) -> None:
        self._limiter = limiter
        self._rates = rates

    def generate(self, user_id: str) -> None:
        """Count a generation, or a retry of one.

        Raises:
            RateLimitedError: there were too many within a minute.
        """
        limit = self._rates.generate_per_minute
        self._limiter.hit("generate", user_id, limit, _MINUTE)

    def password(self, *who: str) -> None:
        """Count an attempt at a password.

        Args:
            who: All that it counts against: `user:<id>`, `account:<digest>`,
                `address:<ip>`.

        Raises:
            RateLimitedError: there were too many within five minutes.
        """
        for key in who:
            limit = self._rates.sign_in_per_5_minutes
            self._limiter.hit("sign_in", key, limit, _FIVE_MINUTES)
