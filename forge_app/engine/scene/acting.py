"""Where somebody is who sits, rides, lies, swims or holds something."""

from dataclasses import dataclass, replace

from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.model import Layer, Placed

_HIP = {"child": 0.40}
_USUAL_HIP = 0.48
"""Height of the hip by that of a figure standing."""
_HAND = {"child": -50.0}
_USUAL_HAND = -61.0
"""Ordinate of a hand that holds something, 20 units before the figure."""
_NECK = 0.64
"""Share of a figure that is hidden where it looks out of a cabin."""
_CABINS = {
    "car": (Seat(12, 34, -56), Seat(-38, -14, -56)),
    "tractor": (Seat(-40, -14, -60),),
}
"""Windows of vehicles, the driver's first; in them one sees head and shoulders."""
_PASSENGERS = frozenset({"dog", "cat", "teddy_bear", "monkey", "bear", "panda"})
_SEATS = frozenset(
    ("armchair", "chair", "sofa", "bed", "bench", "log", "stump", "rock", "box",
     "stool", "suitcase", "sled", "coffee_table", "barrel", "swing", "well")
)  # fmt: skip
_BEDS = frozenset({"bed", "sofa", "bench", "hammock"})
_MOUNTS = frozenset({"bicycle", "motorcycle"})
_UPRIGHT = frozenset({"standing", "jumping", "walking", "running", "flying"})
_STIFF = frozenset(
    {"couple", "cyclist", "mermaid", "runner", "skier", "surfer", "yogi"}
)
"""People whose pose is their own."""
_ROBED = frozenset({"king", "queen", "wizard", "dancer", "mermaid"})
_TABLES = frozenset({"table", "desk", "piano"})
_CHAIRS = frozenset({"chair", "armchair"})
_HANGING = frozenset(
    ("basket", "bucket", "suitcase", "handbag", "briefcase", "lantern", "watering_can",
     "shopping_bag", "bag", "backpack", "teapot", "radio")
)  # fmt: skip
_STAVES = frozenset(
    # What is held by its lower end.
    ("umbrella", "flag", "broom", "axe", "shovel", "candle", "flower", "rose", "tulip",
     "toy_balloon", "lollipop", "ice_cream", "wine_glass", "sunflower", "paintbrush",
     "megaphone", "trophy", "torch", "sword", "daisy", "poppy", "microphone")
)  # fmt: skip
_LED = {"flag": 135.0, "kite": 60.0}
"""Heights of what is held but is not in the hand itself, of a hundred of its holder."""
KITE_STRING = (-190.0, 190.0)
"""Where the string of a kite ends, in units of the kite from its foot."""
_LARGEST_HELD, _LEAST_HELD = 1.3, 13.0
"""Metres up to which things are held, and units that they have at least."""
_WADING = 0.13
"""Share of the height of who stands in a stream that its water hides."""
_COVER = 84.0
_FOUR_LEGS = 1.1
"""Width over height from which an animal is taken to stand on four legs."""
_MATTRESS = 0.1


@dataclass(frozen=True)
class Host:
    """A thing that stands already, with its layer."""

    layer: Layer
    thing: Placed
    spec: Object

    @property
    def half(self) -> float:
        """Half its width in scene units."""
        return self.thing.size * self.spec.width / 2

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point in its own units, in scene units."""
        unit = self.thing.size / 100
        return self.thing.x + (-x if self.thing.flip else x) * unit, (
            self.thing.y + y * unit
        )


@dataclass(frozen=True)
class Pose:
    """A place found for a thing; the fields are those of `Placed`.

    `flip` is None where either side will do.
    """

    layer: Layer
    x: float
    y: float
    size: float
    depth: float
    base: float
    raised: bool = False
    pose: str = ""
    tilt: float = 0.0
    sunk: float = 0.0
    flip: bool | None = None


def seated(
    kind: str, doing: str, host: Host, spec: Object, i: int, count: int, size: float
) -> Pose | None:
    """The place of somebody on a seat, a mount, a bed, in a boat or cabin.

    None for whatever does not sit, and where it only can stand.
    """
    way = _way(kind, doing, host, spec)
    if not way:
        return None
    thing, unit = host.thing, host.thing.size / 100
    tall = thing.size * spec.metres / host.spec.metres * size
    hip = _HIP.get(spec.name, _USUAL_HIP)
    base = thing.base + 0.01 * (i + 1)
    made = Pose(host.layer, 0, 0, tall, thing.depth, base, True, way)
    if way == "driving":
        cabins = _CABINS[host.spec.name]
        seat = cabins[i % len(cabins)]
        tall = 33 * unit / (1 - _NECK)
        x, y = host.at((seat.left + seat.right) / 2, seat.y)
        return replace(
            made, x=x, y=y + _NECK * tall, size=tall, sunk=_NECK, flip=thing.flip
        )
    if way == "lying":
        return _abed(made, host)
    hold = host.spec.hold if kind == "inside" or not host.spec.seat else None
    seat = hold or host.spec.seat
    assert seat is not None  # noqa: S101 - `_way` asks for one
    room = (seat.right - seat.left) / count
    x, y = host.at(seat.left + room * (i + 0.5), seat.y)
    y += hip * tall
    if hold:
        y -= 0.10 * tall
        return replace(
            made, x=x, y=y, base=thing.base - 0.01 * (i + 1), pose="sitting",
            sunk=max(0.0, (y - thing.y) / tall),
        )  # fmt: skip
    floor = thing.y + 0.04 * tall
    sunk = max(0.0, (y - floor) / tall) if spec.name in _ROBED else 0.0
    flip = thing.flip if way == "riding" else None
    return replace(made, x=x, y=y, sunk=sunk, flip=flip)


def _way(kind: str, doing: str, host: Host, spec: Object) -> str:
    """How somebody is on or in a thing, or "" for standing on it."""
    on = host.spec
    people = spec.family == "people" and spec.name not in _STIFF
    aboard = people or spec.name in _PASSENGERS
    if aboard and on.name in _CABINS and (kind == "inside" or on.name == "tractor"):
        return "driving"
    if not people or doing in _UPRIGHT:
        return ""
    lies = doing == "lying" or (on.name == "bed" and doing != "sitting")
    if lies and on.name in _BEDS:
        return "lying"
    if on.family == "animals" or on.name in _MOUNTS:
        large = on.seat is not None and on.metres > 0.45 * spec.metres
        return "riding" if large else ""
    afloat = on.hold is not None and on.stands[0] == "water" and on.metres < 2
    seats = on.name in _SEATS and bool(on.seat or on.hold)
    return "sitting" if seats or afloat else ""


def _abed(made: Pose, host: Host) -> Pose:
    """Flat on a bed or sofa, the head where the pillow is."""
    seat, thing = host.spec.seat, host.thing
    low = seat.y if seat else -50.0
    widest = 92 * host.spec.width * thing.size / 100
    tall = min(made.size, widest)
    length = 100 * tall / thing.size
    head = 44 * host.spec.width if host.spec.name == "bed" else length / 2
    x, y = host.at(length - head, low)
    return replace(
        made, x=x, y=y - _MATTRESS * tall, size=tall,
        tilt=90.0 if thing.flip else -90.0, flip=thing.flip,
    )  # fmt: skip


def in_cabin(host: Host, spec: Object) -> bool:
    """Whether somebody would be in a closed vehicle, where nobody is seen."""
    closed = host.spec.family == "vehicles" and host.spec.hold is None
    seats = host.spec.name in _SEATS | _MOUNTS | set(_CABINS)
    return closed and not seats and spec.family in {"people", "animals"}


def held(host: Host, spec: Object, size: float) -> Pose | None:
    """The place of a thing in somebody's hand, or None if it cannot be held."""
    if host.spec.family != "people":
        return None
    if spec.name in _LED:
        return _led(host, spec, size)
    if spec.metres > _LARGEST_HELD:
        return None
    unit = host.thing.size / 100
    tall = 100 * spec.metres / host.spec.metres * size
    tall = max(tall, _LEAST_HELD / max(1.0, spec.width))
    if spec.name == "umbrella":
        tall = max(tall, _COVER)  # clear of the head
    grip = 0.5
    if spec.name in _STAVES or spec.family == "plants":
        grip = 0.14
    elif spec.name in _HANGING:
        grip = 0.94
    hand = _HAND.get(host.spec.name, _USUAL_HAND)
    x, y = host.at(20, hand + grip * tall)
    base = host.thing.base + 0.02
    return Pose(host.layer, x, y, tall * unit, host.thing.depth, base, True)


def _led(host: Host, spec: Object, size: float) -> Pose:
    """A flag planted at somebody's hand, or a kite whose string ends in it."""
    thing, base = host.thing, host.thing.base + 0.02
    raised = host.spec.name == "astronaut"  # its raised hand is the other one
    reach = -29.0 if raised else 20.0
    tall = _LED[spec.name] * size
    flip = thing.flip != raised
    if spec.name == "flag":
        x, y = host.at(reach, 1.0)
    else:
        hand = -82.0 if raised else _HAND.get(host.spec.name, _USUAL_HAND)
        away = -KITE_STRING[0] * tall / 100
        x, y = host.at(reach + (-away if raised else away),
                       hand - KITE_STRING[1] * tall / 100)  # fmt: skip
    tall *= thing.size / 100
    return Pose(host.layer, x, y, tall, thing.depth, base, True, flip=flip)


def at_table(
    host: Host, spec: Object, i: int, count: int, size: float, doing: str
) -> Pose | None:
    """Behind a table, seated; None for what does not sit at one."""
    seat = host.spec.seat
    if spec.family != "people" or host.spec.name not in _TABLES or seat is None:
        return None
    if doing in _UPRIGHT or spec.name in _STIFF:
        return None
    thing = host.thing
    tall = thing.size * spec.metres / host.spec.metres * size
    room = (seat.right - seat.left) / count
    x, _ = host.at(seat.left + room * (i + 0.5), 0)
    hip = _HIP.get(spec.name, _USUAL_HIP)
    y = thing.y - 0.03 * thing.size + (hip - 0.3) * tall
    base, flip = thing.base - 0.01 * (i + 1), None
    if host.spec.name == "piano":  # at its keys, in side view
        x, _ = host.at(-50 * host.spec.width - 10, 0)
        base, flip = thing.base + 0.01, thing.flip
    sunk = 0.21 if spec.name in _ROBED else 0.0
    return Pose(
        host.layer, x, y, tall, thing.depth, base, True, "sitting", 0.0, sunk, flip
    )  # fmt: skip


def set_round(host: Host, spec: Object, i: int, count: int) -> Pose | None:
    """A chair at a table: at its ends, then along its far side."""
    if spec.name not in _CHAIRS or host.spec.name not in _TABLES:
        return None
    thing = host.thing
    tall = thing.size * spec.metres / host.spec.metres
    half = tall * spec.width / 2
    if i < 2:
        x = thing.x + (-1 if i else 1) * (host.half + 0.7 * half)
        return Pose(host.layer, x, thing.y, tall, thing.depth, thing.base - 0.01)
    room = 2 * host.half / max(1, count - 2)
    x = thing.x - host.half + room * (i - 1.5)
    y = thing.y - 0.05 * thing.size
    return Pose(host.layer, x, y, tall * 0.97, thing.depth, thing.base - 0.02 * i)


def act(doing: str, spec: Object, pose: Pose) -> tuple[Pose, bool]:
    """A place as it is for somebody who does something there.

    Returns:
        The place, and whether the picture shows what was asked for.
    """
    if not doing or pose.pose:
        return pose, True
    people = spec.family == "people" and spec.name not in _STIFF
    four = spec.family == "animals" and spec.width >= _FOUR_LEGS
    way = -1 if pose.flip else 1
    if doing in {"sitting", "lying"}:
        return _settled(doing, spec, pose, people, four), True
    if doing == "swimming":
        return _swimming(spec, pose, people)
    if doing == "wading":
        wet = pose.layer.surface == "water"
        depth = _WADING if wet else 0.0
        return replace(pose, y=pose.y + depth * pose.size, sunk=depth), True
    if doing == "flying":
        aloft = pose.layer.kind == "aloft"
        leaning = 62.0 * way if people else 0.0
        return replace(pose, tilt=leaning) if aloft else pose, aloft
    return _moving(doing, spec, pose, people), True


def _moving(doing: str, spec: Object, pose: Pose, people: bool) -> Pose:
    """Jumping, running or walking."""
    way = -1 if pose.flip else 1
    if doing == "jumping" and spec.stands[0] not in {"water", "underwater", "sky"}:
        up = replace(pose, y=pose.y - 0.3 * pose.size, tilt=-12.0 * way, raised=True)
        return replace(up, pose="running" if people else "")
    if doing in {"running", "walking"} and people:
        return replace(pose, pose=doing)
    if doing == "running":
        return replace(pose, y=pose.y - 0.05 * pose.size, tilt=-5.0 * way)
    return pose


def _settled(doing: str, spec: Object, pose: Pose, people: bool, four: bool) -> Pose:
    """Sitting or lying where others stand."""
    size = pose.size
    if people and doing == "sitting":
        hip = _HIP.get(spec.name, _USUAL_HIP) - 0.05
        return replace(pose, y=pose.y + hip * size, raised=True, pose="resting")
    if people:
        tilt = -90.0 if pose.flip else 90.0
        x = pose.x + (0.5 if pose.flip else -0.5) * size
        return replace(
            pose, x=x, y=pose.y - 0.08 * size, tilt=tilt, flip=not pose.flip,
            raised=True, pose="lying",
        )  # fmt: skip
    if four:
        sunk = 0.3 if doing == "lying" else 0.22
        return replace(pose, y=pose.y + sunk * size, sunk=sunk, raised=True)
    return replace(pose, pose=doing)


def _swimming(spec: Object, pose: Pose, people: bool) -> tuple[Pose, bool]:
    """In the water, up to the neck or under its surface."""
    surface = pose.layer.surface
    if spec.stands[0] in {"water", "underwater"}:
        return pose, surface in {"water", "underwater"}
    if surface == "underwater":
        return replace(
            pose, tilt=(-70.0 if pose.flip else 70.0) if people else 0.0
        ), True
    if surface != "water":
        return pose, False
    sunk = 0.62 if people else 0.46
    return replace(pose, y=pose.y + sunk * pose.size, sunk=sunk), True
