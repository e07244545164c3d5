"""What "next to", "on" or "behind" mean for the boxes of things."""

from dataclasses import dataclass

_GAP = 1.0
"""Widths of the wider of two things that there may be between neighbours."""
_AWAY = 2.0
"""The same where a side is said, which needs no nearness."""
_REACH = 0.35
"""Share of its height that what sits may reach below what it sits on."""


@dataclass(frozen=True)
class Look:
    """Where a thing is seen.

    Attributes:
        order: Its number in the order of painting.
        box: Left, top, right and bottom of what is seen.
        foot: Ordinate of its foot.
        raised: Whether it stands on or in something.
        aloft: Whether it is in the air.
    """

    order: int
    box: tuple[float, float, float, float]
    foot: float
    raised: bool
    aloft: bool

    @property
    def wide(self) -> float:
        """Width."""
        return self.box[2] - self.box[0]

    @property
    def tall(self) -> float:
        """Height."""
        return self.box[3] - self.box[1]

    @property
    def x(self) -> float:
        """Abscissa of the middle."""
        return (self.box[0] + self.box[2]) / 2

    @property
    def y(self) -> float:
        """Ordinate of the middle."""
        return (self.box[1] + self.box[3]) / 2


def across(one: Look, two: Look) -> float:
    """Free space between two things side by side; negative where they overlap."""
    return max(one.box[0], two.box[0]) - min(one.box[2], two.box[2])


def down(one: Look, two: Look) -> float:
    """Free space between two things one above the other, or negative."""
    return max(one.box[1], two.box[1]) - min(one.box[3], two.box[3])


@dataclass(frozen=True)
class Regard:
    """Tells whether a thing stands in a relation to others.

    Attributes:
        kind: As in `Relation`.
        targets: What it is related to.
        others: The second targets of "between".
        row: All things in the same relation, which may stand in a row.
    """

    kind: str
    targets: list[Look]
    others: list[Look]
    row: list[Look]

    def holds(self, one: Look) -> bool:
        """Whether a thing stands so to any of the targets."""
        if self.kind == "between":
            return any(
                min(a.x, b.x) < one.x < max(a.x, b.x)
                for a in self.targets for b in self.others or self.targets
            )  # fmt: skip
        test = getattr(self, f"_{self.kind}", self._beside)
        return any(test(one, host) for host in self.targets)

    def _near(self, one: Look, host: Look, share: float) -> bool:
        """Side by side, or at the end of a row that is."""
        gap = across(one, host)
        before = [
            other.wide * 1.3 for other in self.row
            if other is not one and across(other, host) < gap
        ]  # fmt: skip
        return gap <= share * max(one.wide, host.wide) + sum(before)

    def _level(self, one: Look, host: Look) -> bool:
        """On the same ground, or at a height with the other."""
        return down(one, host) <= 0.25 * max(one.tall, host.tall)

    def _beside(self, one: Look, host: Look) -> bool:
        apart = abs(one.x - host.x) > 0.25 * min(one.wide, host.wide)
        return apart and self._near(one, host, _GAP) and self._level(one, host)

    def _left(self, one: Look, host: Look) -> bool:
        return one.x < host.x and self._near(one, host, _AWAY)

    def _right(self, one: Look, host: Look) -> bool:
        return one.x > host.x and self._near(one, host, _AWAY)

    def _at(self, one: Look, host: Look) -> bool:
        return self._near(one, host, 0.5) and self._level(one, host)

    def _around(self, one: Look, host: Look) -> bool:
        return self._near(one, host, _AWAY)

    def _behind(self, one: Look, host: Look) -> bool:
        return one.order < host.order and self._near(one, host, _GAP)

    def _front(self, one: Look, host: Look) -> bool:
        return one.order > host.order and self._near(one, host, _GAP)

    def _on(self, one: Look, host: Look) -> bool:
        within = host.box[0] - 0.1 * host.wide <= one.x <= host.box[2] + 0.1 * host.wide
        low = host.box[3] + _REACH * one.tall
        high = host.box[1] - 0.15 * min(one.tall, host.tall)
        return one.raised and within and high <= one.foot <= low

    def _inside(self, one: Look, host: Look) -> bool:
        held = one.box[0] < host.box[2] and one.box[2] > host.box[0]
        within = host.box[0] <= one.x <= host.box[2]
        return one.raised and held and within and down(one, host) < 0

    def _held(self, one: Look, host: Look) -> bool:
        return (
            one.raised and across(one, host) < 0.2 * host.wide and down(one, host) < 0
        )

    def _under(self, one: Look, host: Look) -> bool:
        below = one.box[1] > host.box[1] and one.y > host.y
        return below and across(one, host) < 0

    def _above(self, one: Look, host: Look) -> bool:
        near = across(one, host) <= 0.5 * max(one.wide, host.wide)
        return one.box[3] <= host.box[1] + 0.3 * host.tall and near
